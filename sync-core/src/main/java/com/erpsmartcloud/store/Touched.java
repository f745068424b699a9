package com.erpsmartcloud.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Rows of one table that a transaction has written.
public final class Touched {

    private final List<Row> added = new ArrayList<>();
    private final Set<UUID> changed = new LinkedHashSet<>();

    void add(Row row) {
        added.add(row);
    }

    void change(UUID id) {
        changed.add(id);
    }

    /// New rows, as they were written; one of them may have changed again since.
    public List<Row> added() {
        return Collections.unmodifiableList(added);
    }

    /// Rows that were there before and changed, or are gone.
    public Set<UUID> changed() {
        return Collections.unmodifiableSet(changed);
    }
}
