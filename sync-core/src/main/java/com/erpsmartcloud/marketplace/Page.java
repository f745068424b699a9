package com.erpsmartcloud.marketplace;

import java.util.List;
import java.util.Optional;

/// One page of rows, and what could not be read on it.
///
/// @param rows rows that were understood
/// @param poison rows that were not; the others count all the same
/// @param next where the next page starts; empty at the end
public record Page<T>(List<T> rows, List<PoisonRow> poison, Optional<PageToken> next) {

    public Page {
        rows = List.copyOf(rows);
        poison = List.copyOf(poison);
    }
}
