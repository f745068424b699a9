package com.erpsmartcloud.marketplace.share;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What is available in each pool, and what channels may take of it.
///
/// Source: domain rule C.3b, rule 6.
public final class Pools {

    private final Map<PoolKey, Long> available;

    /// @param available units by pool, negative if oversold; a pool not named has none
    public Pools(Map<PoolKey, Long> available) {
        this.available = Map.copyOf(available);
    }

    long of(PoolKey pool) {
        return available.getOrDefault(pool, 0L);
    }

    /// What is left of each pool when every channel sells all it may. Negative: some could be sold
    /// twice.
    public Map<PoolKey, Long> left(Collection<Channel> channels) {
        Map<PoolKey, Long> left = new HashMap<>(available);
        for (Channel channel : channels) {
            for (Draw draw : channel.draws()) {
                left.merge(draw.pool(), -draw.units() * channel.bound().upper(), Long::sum);
            }
        }
        return left;
    }

    /// Whether the channel's bound may grow to `most` while all others stay as they are.
    ///
    /// @param left what [#left] says now
    static boolean fits(Map<PoolKey, Long> left, Channel channel, long most) {
        long more = most - channel.bound().most();
        if (more <= 0) {
            return true;
        }
        for (Draw draw : channel.draws()) {
            if (left.getOrDefault(draw.pool(), 0L) < draw.units() * more) {
                return false;
            }
        }
        return true;
    }
}
