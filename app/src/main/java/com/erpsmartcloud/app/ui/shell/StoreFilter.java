package com.erpsmartcloud.app.ui.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Set;
import java.util.TreeSet;

/// Which stores every screen shows. None chosen means all.
public final class StoreFilter {

    private final ReadOnlyObjectWrapper<Set<String>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());

    /// Ids of the chosen stores; empty for all.
    public ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public Set<String> chosen() {
        return chosen.get();
    }

    public boolean isAll() {
        return chosen.get().isEmpty();
    }

    /// Adds a store to the chosen ones or takes it out.
    public void toggle(String store) {
        Set<String> next = new TreeSet<>(chosen.get());
        if (!next.remove(store)) {
            next.add(store);
        }
        chosen.set(Set.copyOf(next));
    }

    public void all() {
        chosen.set(Set.of());
    }
}
