package com.erpsmartcloud.simulation;

/// How quantities are published.
enum Mode {
    /// Every listing shows all that is available, as most programs do.
    MIRROR,
    /// Every listing shows half of what is available, less two units.
    RULES,
    /// Every unit is offered once.
    DISJOINT
}
