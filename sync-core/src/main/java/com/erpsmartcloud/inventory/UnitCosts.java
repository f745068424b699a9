package com.erpsmartcloud.inventory;

import com.erpsmartcloud.money.Money;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What a unit of a product cost. A cost that is not known is missing, never 0.
@FunctionalInterface
public interface UnitCosts {

    UnitCosts UNKNOWN = (_, _) -> Map.of();

    Map<UUID, Money> of(Handle handle, Collection<UUID> products);
}
