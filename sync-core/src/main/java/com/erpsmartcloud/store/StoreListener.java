package com.erpsmartcloud.store;

import java.util.Set;

/// Hears what was committed, after it is on the disk. Called on the writer's thread: be quick, hand
/// over to others.
@FunctionalInterface
public interface StoreListener {
    void committed(Set<TableDef> tables);
}
