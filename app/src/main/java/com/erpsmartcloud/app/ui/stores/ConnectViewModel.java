package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.net.URI;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The form that connects a store on Ozon with the seller's own key, or gives a store a new key.
/// The key is tried before it is kept.
final class ConnectViewModel {

    /// What is filled in.
    enum Field {
        NAME,
        CLIENT_ID,
        API_KEY
    }

    private static final ZoneId OZON_ZONE = ZoneId.of("Europe/Moscow");
    private static final String OZON_CURRENCY = "RUB";

    private final StoresPorts ports;
    private final Jobs jobs;
    private final Optional<MarketplaceStore> existing;
    private final BiConsumer<UUID, Text> connected;
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final ReadOnlyObjectWrapper<Map<Field, Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Map.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SignIn>> tested =
            new ReadOnlyObjectWrapper<>(this, "tested", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final IntegerProperty days =
            new SimpleIntegerProperty(this, "days", HistoryViewModel.USUAL_DAYS);
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");

    /// @param existing the store that gets a new key; empty to connect another one
    /// @param connected told the store and what to say
    ConnectViewModel(
            StoresPorts ports,
            Jobs jobs,
            Optional<MarketplaceStore> existing,
            BiConsumer<UUID, Text> connected) {
        this.ports = ports;
        this.jobs = jobs;
        this.existing = existing;
        this.connected = connected;
        value(Field.NAME).set(existing.map(MarketplaceStore::name).orElse(""));
        value(Field.CLIENT_ID).set(existing.map(MarketplaceStore::account).orElse(""));
    }

    /// How far back the first fetch goes, in days.
    IntegerProperty daysProperty() {
        return days;
    }

    boolean isNewKey() {
        return existing.isPresent();
    }

    StringProperty value(Field field) {
        return values.computeIfAbsent(
                field, each -> new SimpleStringProperty(this, each.name(), ""));
    }

    /// What would be right, by field.
    ReadOnlyObjectProperty<Map<Field, Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Why the key was not kept.
    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What the marketplace said when the key was tried; empty until then.
    ReadOnlyObjectProperty<Optional<SignIn>> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Looks at the fields.
    ///
    /// @return whether all are right
    boolean check() {
        Map<Field, Text> found = new EnumMap<>(Field.class);
        if (text(Field.NAME).isEmpty()) {
            found.put(Field.NAME, Text.of("stores.wrong.name"));
        }
        if (!text(Field.CLIENT_ID).matches("[0-9]{1,20}")) {
            found.put(Field.CLIENT_ID, Text.of("stores.wrong.client-id"));
        }
        if (!text(Field.API_KEY).matches("[0-9A-Za-z-]{16,200}")) {
            found.put(Field.API_KEY, Text.of("stores.wrong.api-key"));
        }
        wrong.set(Map.copyOf(found));
        return found.isEmpty();
    }

    /// Tries the key at the marketplace and keeps nothing.
    void test() {
        if (busy.get() || !check()) {
            return;
        }
        busy.set(true);
        refused.set(Optional.empty());
        tested.set(Optional.empty());
        jobs.start(
                _ -> ports.door().test(access()),
                said -> {
                    busy.set(false);
                    tested.set(Optional.of(said));
                },
                failure -> {
                    busy.set(false);
                    refused.set(Optional.of(StoreWords.of(failure)));
                });
    }

    /// Tries the key at the marketplace and keeps it if it opens the store.
    void connect() {
        if (busy.get() || !check()) {
            return;
        }
        busy.set(true);
        refused.set(Optional.empty());
        jobs.start(
                _ -> kept(),
                store -> {
                    busy.set(false);
                    done.set(true);
                    value(Field.API_KEY).set("");
                    String key = isNewKey() ? "stores.said.renewed" : "stores.said.connected";
                    connected.accept(store, Text.of(key, text(Field.NAME)));
                },
                failure -> {
                    busy.set(false);
                    refused.set(Optional.of(StoreWords.of(failure)));
                });
    }

    private Map<String, String> credentials() {
        return Map.of("clientId", text(Field.CLIENT_ID), "apiKey", text(Field.API_KEY));
    }

    private StoreAccess access() {
        URI address =
                existing.map(MarketplaceStore::baseUrl)
                        .orElseGet(() -> ports.door().address(Marketplace.OZON));
        UUID forTest = existing.map(MarketplaceStore::id).orElseGet(UUID::randomUUID);
        return new StoreAccess(forTest, Marketplace.OZON, address, credentials());
    }

    private UUID kept() throws ConnectorException {
        Map<String, String> credentials = credentials();
        StoreAccess access = access();
        SignIn signIn = ports.door().test(access);
        if (existing.isPresent()) {
            ports.stores().renew(ports.actor(), access.storeId(), credentials);
            ports.door().sync(access.storeId());
            return access.storeId();
        }
        String currency = signIn.currency().isEmpty() ? OZON_CURRENCY : signIn.currency();
        UUID store =
                ports.stores()
                        .add(
                                ports.actor(),
                                new Stores.NewStore(
                                        Marketplace.OZON,
                                        text(Field.NAME),
                                        currency,
                                        OZON_ZONE,
                                        access.baseUrl(),
                                        text(Field.CLIENT_ID),
                                        Optional.empty()),
                                credentials);
        ports.door().connected(store, days.get());
        return store;
    }

    private String text(Field field) {
        return value(field).get().strip();
    }
}
