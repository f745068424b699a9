package com.erpsmartcloud.catalog;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Tx;

import java.util.Map;
import java.util.UUID;

/// Where wanted prices of listings go, to be sent to their marketplaces.
@FunctionalInterface
public interface PriceWriter {

    /// @param prices the price each listing is to have
    void want(Tx tx, Map<UUID, Money> prices);
}
