package com.erpsmartcloud.simulation;

/// A fault put in on purpose, to see that the simulation finds it.
enum Plant {
    NONE,
    /// Shares are raised before the others were lowered.
    RAISE_FIRST,
    /// A cancellation that is reported twice releases twice.
    NO_IDEMPOTENCE,
    /// A lost answer counts as the new figure alone.
    FORGET_OLD_FIGURE
}
