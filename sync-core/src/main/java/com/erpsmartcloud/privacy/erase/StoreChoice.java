package com.erpsmartcloud.privacy.erase;

/// What becomes of a store's data when it is disconnected. Its keys go in any case.
///
/// Source: features S10.
public enum StoreChoice {
    KEEP_ORDER_FACTS,
    REMOVE_BUYERS,
    ERASE_ALL
}
