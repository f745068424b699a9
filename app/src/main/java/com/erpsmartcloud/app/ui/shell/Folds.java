package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.Section;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import java.util.EnumSet;
import java.util.Set;

/// How the user likes the navigation: open or as icons, and which sections are closed.
public final class Folds {

    private final BooleanProperty navigationOpen;
    private final ObservableSet<Section> closed;

    public Folds() {
        this(true, Set.of());
    }

    /// @param navigationOpen false for icons only
    public Folds(boolean navigationOpen, Set<Section> closed) {
        this.navigationOpen = new SimpleBooleanProperty(this, "navigationOpen", navigationOpen);
        Set<Section> first = EnumSet.noneOf(Section.class);
        first.addAll(closed);
        this.closed = FXCollections.observableSet(first);
    }

    /// What the user asked for last; a narrow window may begin otherwise.
    public BooleanProperty navigationOpenProperty() {
        return navigationOpen;
    }

    public ObservableSet<Section> closed() {
        return closed;
    }
}
