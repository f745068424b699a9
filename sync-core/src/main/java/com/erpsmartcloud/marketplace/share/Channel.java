package com.erpsmartcloud.marketplace.share;

import java.util.List;
import java.util.UUID;

/// A channel that takes part in sharing.
///
/// @param draws what one unit takes, each pool once
/// @param weight how fast it sells beside the others, at least 1
/// @param most more is never shown, by the listing's rule
public record Channel(
        ChannelKey key, UUID store, List<Draw> draws, long weight, long most, Bound bound) {

    public Channel {
        draws = List.copyOf(draws);
        if (draws.isEmpty()) {
            throw new IllegalArgumentException("a channel sells something");
        }
        if (weight < 1) {
            throw new IllegalArgumentException("a weight is at least 1");
        }
    }

    public Channel with(Bound next) {
        return new Channel(key, store, draws, weight, most, next);
    }
}
