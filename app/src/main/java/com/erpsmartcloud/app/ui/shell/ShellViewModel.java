package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.History;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.Screens;
import com.erpsmartcloud.app.ui.screen.Section;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inbox.Notice;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the frame of the window knows: the state it read, where the user is, what is folded.
public final class ShellViewModel implements Navigator {

    private final ShellSource source;
    private final Screens screens;
    private final Jobs jobs;
    private final History history = new History();
    private final Folds folds;
    private final ReadOnlyObjectWrapper<Optional<ShellState>> state =
            new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
    private final ReadOnlyLongWrapper readings = new ReadOnlyLongWrapper(this, "readings");
    private final ReadOnlyObjectWrapper<Optional<Place>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final ReadOnlyBooleanWrapper navigationOpen;
    private boolean reading;
    private boolean readAgain;

    public ShellViewModel(ShellSource source, Screens screens, Jobs jobs) {
        this(source, screens, jobs, new Folds());
    }

    /// @param folds how the navigation was left; follows what the user does to it
    public ShellViewModel(ShellSource source, Screens screens, Jobs jobs, Folds folds) {
        this.source = source;
        this.screens = screens;
        this.jobs = jobs;
        this.folds = folds;
        this.navigationOpen =
                new ReadOnlyBooleanWrapper(
                        this, "navigationOpen", folds.navigationOpenProperty().get());
    }

    /// Empty until the first read has come back.
    public ReadOnlyObjectProperty<Optional<ShellState>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How often the state was read. Something in the company has changed each time, even if the
    /// frame shows nothing of it and its state is the same.
    public ReadOnlyLongProperty readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty navigationOpenProperty() {
        return navigationOpen.getReadOnlyProperty();
    }

    /// Opens the navigation or closes it to icons, because the user asked.
    public void toggleNavigation() {
        navigationOpen.set(!navigationOpen.get());
        folds.navigationOpenProperty().set(navigationOpen.get());
    }

    /// Begins with icons for want of room; what the user likes in a wider window stays known.
    public void beginNarrow() {
        navigationOpen.set(false);
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
                    readings.set(readings.get() + 1);
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

    /// Reads the inbox.
    void notices(Consumer<List<Notice>> found) {
        jobs.start(_ -> source.notices(), found, _ -> {});
    }

    Place late() {
        return source.late();
    }

    void noticesRead() {
        jobs.start(
                _ -> {
                    source.noticesRead();
                    return true;
                },
                _ -> refresh(),
                _ -> {});
    }

    /// The last places visited, the newest first.
    List<Place> recent(int most) {
        return history.recent(most);
    }

    /// The screen of a place.
    Optional<Screen> screen(Place there) {
        return screens.find(there.screen());
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

    /// The closed sections, in their order.
    public List<Section> closed() {
        return folds.closed().stream().sorted().toList();
    }

    public boolean isClosed(Section section) {
        return folds.closed().contains(section);
    }

    public void fold(Section section) {
        if (!folds.closed().remove(section)) {
            folds.closed().add(section);
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
