package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// How a store that has just been opened is to be kept: name, colour, time zone, currency,
/// warehouses and how far back its orders are fetched.
final class NewStoreViewModel {

    private final StoresPorts ports;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<List<StoreAnswer>> answers =
            new ReadOnlyObjectWrapper<>(this, "answers", List.of());
    private final ObjectProperty<Optional<StoreAnswer>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private final ReadOnlyObjectWrapper<List<WarehouseRow>> warehouses =
            new ReadOnlyObjectWrapper<>(this, "warehouses", List.of());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty currency = new SimpleStringProperty(this, "currency", "");
    private final ObjectProperty<ZoneId> zone =
            new SimpleObjectProperty<>(this, "zone", ZoneId.of("UTC"));
    private final ObjectProperty<Optional<StoreColour>> colour =
            new SimpleObjectProperty<>(this, "colour", Optional.empty());
    private final ObjectProperty<Optional<UUID>> warehouse =
            new SimpleObjectProperty<>(this, "warehouse", Optional.empty());
    private final LeadChoice lead = new LeadChoice();
    private final IntegerProperty days =
            new SimpleIntegerProperty(this, "days", HistoryViewModel.USUAL_DAYS);
    private final ReadOnlyObjectWrapper<Optional<Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Optional.empty());

    NewStoreViewModel(StoresPorts ports, Jobs jobs) {
        this.ports = ports;
        this.jobs = jobs;
    }

    /// The stores that were opened, at least one from [#offer] on.
    ReadOnlyObjectProperty<List<StoreAnswer>> answersProperty() {
        return answers.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<WarehouseRow>> warehousesProperty() {
        return warehouses.getReadOnlyProperty();
    }

    /// Which of them is kept.
    ObjectProperty<Optional<StoreAnswer>> chosenProperty() {
        return chosen;
    }

    StringProperty nameProperty() {
        return name;
    }

    /// ISO 4217.
    StringProperty currencyProperty() {
        return currency;
    }

    ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    ObjectProperty<Optional<StoreColour>> colourProperty() {
        return colour;
    }

    /// Ours, out of which its orders are sent; empty for the first there is.
    ObjectProperty<Optional<UUID>> warehouseProperty() {
        return warehouse;
    }

    /// Which of ours each of its warehouses stands for, where it has several.
    LeadChoice lead() {
        return lead;
    }

    /// Whether the marketplace says in what the chosen store is paid: then it is not to be chosen.
    boolean isCurrencyTold() {
        return chosen.get().filter(answer -> !answer.signIn().currency().isEmpty()).isPresent();
    }

    /// How far back the first fetch goes, in days.
    IntegerProperty daysProperty() {
        return days;
    }

    /// What is not right yet.
    ReadOnlyObjectProperty<Optional<Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    String name() {
        return name.get().strip();
    }

    void offer(List<StoreAnswer> opened) {
        answers.set(List.copyOf(opened));
        choose(opened.getFirst());
        jobs.start(
                _ -> ports.door().warehouses(),
                found -> {
                    warehouses.set(found);
                    warehouse.set(found.stream().findFirst().map(WarehouseRow::id));
                    chosen.get().ifPresent(this::askWarehouses);
                },
                _ -> {});
    }

    /// Proposes what the marketplace says of the store.
    void choose(StoreAnswer answer) {
        SignIn signIn = answer.signIn();
        chosen.set(Optional.of(answer));
        name.set(signIn.accountName());
        currency.set(
                signIn.currency().isEmpty()
                        ? StoreWords.usualCurrency(answer.access().marketplace())
                        : signIn.currency());
        zone.set(
                signIn.zone().orElseGet(() -> StoreWords.usualZone(answer.access().marketplace())));
        askWarehouses(answer);
        wrong.set(Optional.empty());
    }

    /// The first that takes stock stands for the first of ours, as it does where nobody is asked.
    private void askWarehouses(StoreAnswer answer) {
        Map<String, UUID> first = new HashMap<>();
        answer.warehouses().stream()
                .filter(WarehouseFact::usable)
                .findFirst()
                .ifPresent(place ->
                        warehouse.get().ifPresent(ours -> first.put(place.externalId(), ours)));
        boolean several = answer.warehouses().size() > 1;
        lead.ask(several ? answer.warehouses() : List.of(), warehouses.get(), first);
    }

    /// Whether it can be kept so.
    boolean check() {
        Optional<Text> found =
                name().isEmpty()
                        ? Optional.of(Text.of("stores.wrong.name"))
                        : isCurrency(currency.get())
                                ? lead.wrong()
                                : Optional.of(Text.of("stores.wrong.currency"));
        wrong.set(found);
        return found.isEmpty() && chosen.get().isPresent();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(code.strip()));
    }

    /// Keeps it and begins to fetch.
    UUID keep() {
        StoreAnswer answer = chosen.get().orElseThrow();
        Optional<MarketplaceStore> known = known(answer);
        if (known.isPresent()) {
            return renew(known.get(), answer);
        }
        UUID id =
                ports.stores()
                        .add(
                                ports.actor(),
                                new Stores.NewStore(
                                        answer.access().marketplace(),
                                        name(),
                                        currency.get().strip(),
                                        zone.get(),
                                        answer.access().baseUrl(),
                                        answer.account(),
                                        warehouse.get()),
                                answer.access().credentials());
        colour.get()
                .ifPresent(mark ->
                        ports.stores()
                                .look(
                                        ports.actor(),
                                        id,
                                        new Stores.Look(name(), mark.id(), zone.get())));
        if (!lead.askedProperty().get().isEmpty()) {
            ports.stores().keepWarehouses(id, answer.warehouses(), Optional.empty());
            ports.warehouses().lead(ports.actor(), id, lead.chosen());
        }
        ports.door().connected(id, days.get());
        return id;
    }

    /// A new key for a store that is known.
    UUID renew(MarketplaceStore store, StoreAnswer answer) {
        ports.stores().renew(ports.actor(), store.id(), answer.access().credentials());
        ports.door().sync(store.id());
        return store.id();
    }

    private Optional<MarketplaceStore> known(StoreAnswer answer) {
        return ports.stores().all().stream()
                .filter(store -> store.marketplace() == answer.access().marketplace())
                .filter(store -> store.account().equals(answer.account()))
                .findFirst();
    }
}
