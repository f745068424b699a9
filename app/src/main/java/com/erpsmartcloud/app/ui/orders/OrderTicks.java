package com.erpsmartcloud.app.ui.orders;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/// The ticked orders, in the order they were ticked. UI thread only.
final class OrderTicks {

    /// So many can be ticked at once.
    static final int MOST = 10_000;

    private final ReadOnlyObjectWrapper<Set<UUID>> ids =
            new ReadOnlyObjectWrapper<>(this, "ids", Set.of());

    ReadOnlyObjectProperty<Set<UUID>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    boolean isEmpty() {
        return ids.get().isEmpty();
    }

    boolean has(UUID order) {
        return ids.get().contains(order);
    }

    void toggle(UUID order) {
        Set<UUID> next = new LinkedHashSet<>(ids.get());
        if (!next.remove(order)) {
            next.add(order);
        }
        ids.set(next);
    }

    void add(UUID order) {
        if (!has(order)) {
            toggle(order);
        }
    }

    /// Ticks exactly these.
    void only(Collection<UUID> orders) {
        ids.set(new LinkedHashSet<>(orders));
    }

    void clear() {
        if (!isEmpty()) {
            ids.set(Set.of());
        }
    }
}
