package com.erpsmartcloud.marketplace.rules;

import java.util.Set;
import java.util.UUID;

/// How many units the listings it covers show.
///
/// @param place among rules of the same scope the lower one wins
/// @param warehouses ours, whose units count; none: the one that the store's warehouse stands for
/// @param shared whether stores share the units without overlap, so that none is offered twice
public record ChannelRule(
        UUID id,
        String name,
        long place,
        ChannelFormula formula,
        Set<UUID> warehouses,
        boolean shared) {

    public ChannelRule {
        warehouses = Set.copyOf(warehouses);
    }
}
