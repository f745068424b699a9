package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.rules.ChannelQuantity;
import com.erpsmartcloud.marketplace.rules.RuleBook;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// What a listing is to show in one of its store's warehouses, and why.
///
/// @param warehouse ours, that the store's warehouse stands for
/// @param steps from available to published, by the rule
/// @param rule what decided, empty where all that is available is shown
/// @param preorderEnd when the first of what is sold ahead is offered no more; empty where nothing
///   is
/// @param units what it is to show: the rule's figure, or its share where stores share
/// @param shown what the marketplace was last known to show
public record ChannelNumber(
        UUID listing,
        String article,
        UUID product,
        UUID store,
        String storeName,
        Marketplace marketplace,
        UUID warehouse,
        String warehouseExternalId,
        ChannelQuantity steps,
        Optional<RuleBook.Found> rule,
        Optional<Instant> preorderEnd,
        long units,
        OptionalLong shown) {}
