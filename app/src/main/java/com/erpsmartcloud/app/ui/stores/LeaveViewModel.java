package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.stores.Departure.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.privacy.rights.IdentityCheck;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Consumer;

/// The form that leaves a store. What cannot be taken back asks for the store's name first.
final class LeaveViewModel {

    private final MarketplaceStore store;
    private final Departure departure;
    private final Jobs jobs;
    private final Consumer<Text> left;
    private final ObjectProperty<Optional<Way>> way =
            new SimpleObjectProperty<>(this, "way", Optional.empty());
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State.Counting());

    /// Where the form is.
    sealed interface State {

        record Counting() implements State {}

        /// @param wrong what is missing, if the button was pressed
        record Asking(Leaving.Holdings holdings, Optional<Text> wrong) implements State {}

        record Leaves() implements State {}

        record Done(Departure.Receipt receipt) implements State {}

        record Failed(Text why) implements State {}
    }

    /// @param left told what to say once the store is left
    LeaveViewModel(MarketplaceStore store, Departure departure, Jobs jobs, Consumer<Text> left) {
        this.store = store;
        this.departure = departure;
        this.jobs = jobs;
        this.left = left;
    }

    MarketplaceStore store() {
        return store;
    }

    /// Nothing is chosen at first.
    ObjectProperty<Optional<Way>> wayProperty() {
        return way;
    }

    /// The store's name, for what cannot be taken back.
    StringProperty typedProperty() {
        return typed;
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    boolean offers(Way each) {
        return departure.ways().contains(each);
    }

    boolean asksForTheName() {
        return way.get().filter(it -> it != Way.KEEP).isPresent();
    }

    void count() {
        jobs.start(
                _ -> departure.holdings(store.id()),
                found -> state.set(new State.Asking(found, Optional.empty())),
                _ -> state.set(new State.Failed(Text.of("stores.error.other"))));
    }

    /// @param again asks who is there before anything of it goes, and hands on the proof
    void leave(Consumer<Consumer<IdentityCheck.Proof>> again) {
        if (!(state.get() instanceof State.Asking(Leaving.Holdings holdings, _))) {
            return;
        }
        if (way.get().isEmpty()) {
            state.set(new State.Asking(holdings, Optional.of(Text.of("stores.leave.choose"))));
            return;
        }
        if (asksForTheName() && !typed.get().strip().equals(store.name())) {
            state.set(
                    new State.Asking(
                            holdings, Optional.of(Text.of("stores.leave.type", store.name()))));
            return;
        }
        Way chosen = way.get().get();
        if (chosen == Way.KEEP) {
            go(_ -> departure.keep(store.id()));
        } else {
            again.accept(by -> go(_ -> departure.remove(store.id(), chosen, by)));
        }
    }

    /// Asks who is there.
    IdentityCheck identity() {
        return departure.identity();
    }

    /// Says in the form why nobody could be asked.
    void say(Text why) {
        if (state.get() instanceof State.Asking(Leaving.Holdings holdings, _)) {
            state.set(new State.Asking(holdings, Optional.of(why)));
        }
    }

    private void go(Jobs.Work<Departure.Receipt> work) {
        state.set(new State.Leaves());
        jobs.start(
                work,
                receipt -> {
                    state.set(new State.Done(receipt));
                    left.accept(Text.of("stores.said.left", store.name()));
                },
                _ -> state.set(new State.Failed(Text.of("stores.error.other"))));
    }
}
