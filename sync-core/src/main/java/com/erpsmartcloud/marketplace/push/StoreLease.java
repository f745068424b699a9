package com.erpsmartcloud.marketplace.push;

import java.util.UUID;

/// Which of a company's devices sends to a store. Only the holder raises figures and changes
/// prices; lowering is allowed to all, because it can sell nothing twice.
///
/// Asked right before each batch: a lease that was lost meanwhile stops the next one.
///
/// Source: domain rules C.3b, rule 5, and C.15.
@FunctionalInterface
public interface StoreLease {

    /// The only device there is holds every store's lease.
    StoreLease ALONE = _ -> true;

    boolean isHeld(UUID store);
}
