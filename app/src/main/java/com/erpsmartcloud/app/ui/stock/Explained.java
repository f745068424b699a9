package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.PromotionReserve;
import com.erpsmartcloud.inventory.WhyNumber;
import com.erpsmartcloud.marketplace.push.ChannelNumber;
import com.erpsmartcloud.marketplace.push.Push;

import java.util.List;
import java.util.Optional;

/// Why a listing shows its number.
///
/// @param number from on hand to available, and what the marketplace said
/// @param channel from available to published, by the rule; empty where nothing is published
/// @param promotions what is held back, the first to end first
/// @param pushes what was sent before, the newest first
record Explained(
        WhyNumber number,
        Optional<ChannelNumber> channel,
        List<PromotionReserve> promotions,
        List<Push> pushes) {

    Explained {
        promotions = List.copyOf(promotions);
        pushes = List.copyOf(pushes);
    }

    /// What it is to show.
    long published() {
        return channel.map(ChannelNumber::units).orElseGet(number::published);
    }
}
