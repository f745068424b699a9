package com.erpsmartcloud.sandbox.journal;

import java.util.Collection;
import java.util.List;

/// The facts of one marketplace in memory, found by their keys.
///
/// @param <F> what a fact is there
public interface Shelf<F> {

    /// Takes facts in; the last of each key counts.
    void put(List<F> facts);

    /// All facts, to be written down.
    Collection<F> everything();
}
