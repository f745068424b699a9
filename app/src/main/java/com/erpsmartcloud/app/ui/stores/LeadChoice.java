package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.WarehouseFact;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which of ours each warehouse of a store is to stand for, while it is chosen.
final class LeadChoice {

    private final ReadOnlyObjectWrapper<List<WarehouseFact>> asked =
            new ReadOnlyObjectWrapper<>(this, "asked", List.of());
    private final Map<String, ObjectProperty<Optional<WarehouseRow>>> chosen =
            new LinkedHashMap<>();
    private List<WarehouseRow> ours = List.of();

    /// The store's, those that are chosen for.
    ReadOnlyObjectProperty<List<WarehouseFact>> askedProperty() {
        return asked.getReadOnlyProperty();
    }

    List<WarehouseRow> ours() {
        return ours;
    }

    /// @param before what they stand for now, by the marketplace's ids
    void ask(List<WarehouseFact> places, List<WarehouseRow> known, Map<String, UUID> before) {
        ours = List.copyOf(known);
        chosen.clear();
        for (WarehouseFact place : places) {
            Optional<UUID> led = Optional.ofNullable(before.get(place.externalId()));
            chosen.put(
                    place.externalId(),
                    new SimpleObjectProperty<>(
                            this,
                            place.externalId(),
                            known.stream()
                                    .filter(row -> led.equals(Optional.of(row.id())))
                                    .findFirst()));
        }
        asked.set(List.of());
        asked.set(List.copyOf(places));
    }

    /// Empty for nothing: then nothing is written there.
    ObjectProperty<Optional<WarehouseRow>> of(WarehouseFact place) {
        return chosen.computeIfAbsent(
                place.externalId(), id -> new SimpleObjectProperty<>(this, id, Optional.empty()));
    }

    Map<String, Optional<UUID>> chosen() {
        Map<String, Optional<UUID>> all = new HashMap<>();
        chosen.forEach((id, row) -> all.put(id, row.get().map(WarehouseRow::id)));
        return all;
    }

    /// Two that would offer the same units.
    Optional<Text> wrong() {
        Map<UUID, WarehouseFact> taken = new HashMap<>();
        for (WarehouseFact place : asked.get()) {
            Optional<UUID> led = of(place).get().map(WarehouseRow::id);
            if (place.usable() && led.isPresent()) {
                Optional<WarehouseFact> other = Optional.ofNullable(taken.put(led.get(), place));
                if (other.isPresent()) {
                    return Optional.of(
                            Text.of("stores.lead.shared", other.get().name(), place.name()));
                }
            }
        }
        return Optional.empty();
    }
}
