package com.erpsmartcloud.privacy.map;

/// How a buyer who is removed is taken out of a table.
public enum Reach {
    /// No buyer can stand in it: figures, codes, words about goods.
    NONE,
    /// Its rows belong to an order, and are cleaned with it.
    WITH_THE_ORDER,
    /// Free words, in which anybody may stand: all of it is read for the names that go.
    READ_THROUGH
}
