package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses.Outcome;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses.Place;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/// Which of ours the warehouses of a connected store stand for.
final class LeadViewModel {

    private final StoresPorts ports;
    private final Jobs jobs;
    private final MarketplaceStore store;
    private final Consumer<Text> said;
    private final LeadChoice choice = new LeadChoice();
    private final ReadOnlyBooleanWrapper nothing =
            new ReadOnlyBooleanWrapper(this, "nothing", false);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    private record Found(List<Place> places, List<WarehouseRow> ours) {}

    /// @param said hears what became of it
    LeadViewModel(StoresPorts ports, Jobs jobs, MarketplaceStore store, Consumer<Text> said) {
        this.ports = ports;
        this.jobs = jobs;
        this.store = store;
        this.said = said;
    }

    LeadChoice choice() {
        return choice;
    }

    /// Whether no warehouse of the store is known yet.
    ReadOnlyBooleanProperty nothingProperty() {
        return nothing.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    void load() {
        jobs.start(
                _ -> new Found(ports.warehouses().of(store.id()), ports.door().warehouses()),
                this::show,
                _ -> wrong.set(Optional.of(Text.of("stores.said.unread"))));
    }

    private void show(Found found) {
        Map<String, UUID> before = new HashMap<>();
        found.places()
                .forEach(place ->
                        place.ours().ifPresent(ours -> before.put(place.externalId(), ours)));
        nothing.set(found.places().isEmpty());
        choice.ask(
                found.places().stream()
                        .map(each ->
                                new WarehouseFact(each.externalId(), each.name(), each.usable()))
                        .toList(),
                found.ours(),
                before);
    }

    void save() {
        wrong.set(choice.wrong());
        if (wrong.get().isPresent()) {
            return;
        }
        Map<String, Optional<UUID>> chosen = choice.chosen();
        jobs.start(
                _ -> ports.warehouses().lead(ports.actor(), store.id(), chosen),
                this::answered,
                _ -> wrong.set(Optional.of(Text.of("stores.error.other"))));
    }

    private void answered(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done() -> {
                said.accept(Text.of("stores.said.lead", store.name()));
                done.set(true);
            }
            case Outcome.Shared(String one, String other) ->
                    wrong.set(Optional.of(Text.of("stores.lead.shared", one, other)));
        }
    }
}
