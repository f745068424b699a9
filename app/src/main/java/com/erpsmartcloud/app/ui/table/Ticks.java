package com.erpsmartcloud.app.ui.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The rows of a list a person ticked, in the order they were ticked. UI thread only.
public final class Ticks {

    private final ReadOnlyObjectWrapper<Set<UUID>> ids =
            new ReadOnlyObjectWrapper<>(this, "ids", Set.of());

    public ReadOnlyObjectProperty<Set<UUID>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    public boolean has(UUID id) {
        return ids.get().contains(id);
    }

    public boolean isEmpty() {
        return ids.get().isEmpty();
    }

    public long count() {
        return ids.get().size();
    }

    public List<UUID> inOrder() {
        return List.copyOf(ids.get());
    }

    public void toggle(UUID id) {
        Set<UUID> next = new LinkedHashSet<>(ids.get());
        if (!next.remove(id)) {
            next.add(id);
        }
        ids.set(next);
    }

    public void set(Collection<UUID> all) {
        ids.set(new LinkedHashSet<>(all));
    }

    public void add(UUID id) {
        if (!has(id)) {
            toggle(id);
        }
    }

    public void clear() {
        if (!isEmpty()) {
            ids.set(Set.of());
        }
    }
}
