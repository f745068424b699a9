package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Tx;

import java.util.Set;
import java.util.UUID;

/// Acts in the same transaction when listings came to another product: their open orders reserve
/// anew.
@FunctionalInterface
public interface MappingListener {
    void mapped(Tx tx, Set<UUID> listings);
}
