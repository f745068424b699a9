package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.History;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.work.Jobs;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What the frame of the window knows: the state it read, where the user is, what is folded.
public final class ShellViewModel implements Navigator {

    private final ShellSource source;
    private final Screens screens;
    private final Jobs jobs;
    private final History history = new History();
    private final Set<Section> closed = EnumSet.noneOf(Section.class);
    private final ReadOnlyObjectWrapper<Optional<ShellState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Place>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final BooleanProperty navigationOpen =
            new SimpleBooleanProperty(this, "navigationOpen", true);
    private boolean reading;
    private boolean readAgain;

    public ShellViewModel(ShellSource source, Screens screens, Jobs jobs) {
        this.source = source;
        this.screens = screens;
        this.jobs = jobs;
    }

    /// Empty until the first read has come back.
    public ReadOnlyObjectProperty<Optional<ShellState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public BooleanProperty navigationOpenProperty() {
        return navigationOpen;
    }

    /// Reads the state again; calls during a read make one more read after it.
    public void refresh() {
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        jobs.start(
                _ -> source.read(),
                found -> {
                    state.set(Optional.of(found));
                    finished();
                },
                _ -> finished());
    }

    @Override
    public void go(Place next) {
        if (screens.find(next.screen()).isPresent()) {
            history.visit(next);
            place.set(Optional.of(next));
        }
    }

    public void back() {
        history.back().ifPresent(there -> place.set(Optional.of(there)));
    }

    public void forward() {
        history.forward().ifPresent(there -> place.set(Optional.of(there)));
    }

    /// How many things wait for a person on a screen.
    public long count(String screen) {
        return state.get().map(now -> now.counts().getOrDefault(screen, 0L)).orElse(0L);
    }

    /// The sum a closed section shows.
    public long count(Section section) {
        return screens.in(section).stream().mapToLong(screen -> count(screen.id())).sum();
    }

    public boolean isClosed(Section section) {
        return closed.contains(section);
    }

    public void fold(Section section) {
        if (!closed.remove(section)) {
            closed.add(section);
        }
    }

    private void finished() {
        reading = false;
        if (readAgain) {
            readAgain = false;
            refresh();
        }
    }
}
