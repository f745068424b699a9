package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Tx;

import java.util.Set;
import java.util.UUID;

/// Acts in the same transaction when listings came to another product, or can be sold again or no
/// more: their orders and figures are looked at anew.
@FunctionalInterface
public interface MappingListener {
    void mapped(Tx tx, Set<UUID> listings);
}
