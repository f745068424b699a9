package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.stores.ConnectForm.Field;
import com.erpsmartcloud.app.ui.stores.ConnectForm.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector.Region;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Connects a store step by step, or gives one a new key: which marketplace, what opens it, the
/// seller's consent where the marketplace asks for it, and how the store is to be kept.
///
/// Nothing is kept before the marketplace has opened the store and the seller has said how.
final class ConnectViewModel {

    /// Where the seller is.
    enum Step {
        MARKETPLACE,
        KEYS,
        /// The marketplace's page is open in the browser.
        CONSENT,
        /// The store answered.
        STORE
    }

    private static final Duration GLANCE = Duration.ofMillis(500);

    /// Codes of all marketplaces are dead by then.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final StoresPorts ports;
    private final Jobs jobs;
    private final Optional<MarketplaceStore> existing;
    private final BiConsumer<UUID, Text> connected;
    private final NewStoreViewModel store;
    private final Map<Field, StringProperty> values = new EnumMap<>(Field.class);
    private final ReadOnlyObjectWrapper<Step> step;
    private final ReadOnlyObjectWrapper<Optional<ConnectForm>> form =
            new ReadOnlyObjectWrapper<>(this, "form", Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Field, Text>> wrong =
            new ReadOnlyObjectWrapper<>(this, "wrong", Map.of());
    private final ReadOnlyObjectWrapper<Optional<Text>> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done");
    private final ReadOnlyObjectWrapper<Optional<UUID>> fresh =
            new ReadOnlyObjectWrapper<>(this, "fresh", Optional.empty());
    private final ObjectProperty<Optional<Region>> region =
            new SimpleObjectProperty<>(this, "region", Optional.empty());
    private final StringProperty pasted = new SimpleStringProperty(this, "pasted", "");
    private Optional<StoreDoor.Asking> asking = Optional.empty();
    private Optional<Jobs.Job> waiting = Optional.empty();
    private boolean gone;

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
        this.store = new NewStoreViewModel(ports, jobs);
        this.step =
                new ReadOnlyObjectWrapper<>(
                        this, "step", existing.isEmpty() ? Step.MARKETPLACE : Step.KEYS);
        existing.ifPresent(known -> {
            form.set(Optional.of(ConnectForm.of(known.marketplace())));
            value(Field.CLIENT_ID).set(known.account());
        });
    }

    boolean isNewKey() {
        return existing.isPresent();
    }

    /// How the store is to be kept; of use from [Step#STORE] on.
    NewStoreViewModel store() {
        return store;
    }

    ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ConnectForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    StringProperty value(Field field) {
        return values.computeIfAbsent(
                field, each -> new SimpleStringProperty(this, each.name(), ""));
    }

    /// The address the marketplace's page led to, where the seller brings it by hand.
    StringProperty pastedProperty() {
        return pasted;
    }

    /// What would be right, by field.
    ReadOnlyObjectProperty<Map<Field, Text>> wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /// Why it does not go on.
    ReadOnlyObjectProperty<Optional<Text>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// The store that was connected, once its first orders come in.
    ReadOnlyObjectProperty<Optional<UUID>> connectedProperty() {
        return fresh.getReadOnlyProperty();
    }

    /// Marketplaces this program can reach.
    Set<Marketplace> reachable() {
        return ports.door().reachable();
    }

    /// The page the seller agrees on; empty until it is asked.
    Optional<URI> page() {
        return asking.map(it -> it.asked().page());
    }

    /// Whether the browser comes back by itself.
    boolean comesBack() {
        return asking.filter(StoreDoor.Asking::comesBack).isPresent();
    }

    /// Where the seller can choose among, the usual one first.
    List<Region> regions() {
        return isNewKey()
                ? List.of()
                : List.copyOf(ports.door().regions(form().marketplace()).keySet());
    }

    ObjectProperty<Optional<Region>> regionProperty() {
        return region;
    }

    void choose(Marketplace marketplace) {
        region.set(ports.door().regions(marketplace).keySet().stream().findFirst());
        form.set(Optional.of(ConnectForm.of(marketplace)));
        wrong.set(Map.of());
        refused.set(Optional.empty());
        step.set(Step.KEYS);
    }

    /// One step back; what was typed stays.
    void back() {
        quit();
        refused.set(Optional.empty());
        boolean first = step.get() == Step.KEYS && !isNewKey();
        step.set(first ? Step.MARKETPLACE : Step.KEYS);
    }

    /// The seller has closed the form: nothing more is asked or kept.
    void leave() {
        gone = true;
        quit();
    }

    /// Stops waiting for the browser.
    private void quit() {
        waiting.ifPresent(Jobs.Job::cancel);
        waiting = Optional.empty();
        asking = Optional.empty();
    }

    /// Looks at the fields. A store that has its keys already keeps those left empty.
    ///
    /// @return whether all are right
    boolean check() {
        Map<Field, Text> found = new EnumMap<>(Field.class);
        for (Field field : form().fields()) {
            boolean kept = isNewKey() && form().way() != Way.KEY && field != Field.ACCESS_TOKEN;
            if (!(kept && text(field).isEmpty()) && !field.isRight(text(field))) {
                found.put(field, Text.of(field.wrongKey()));
            }
        }
        wrong.set(Map.copyOf(found));
        return found.isEmpty();
    }

    /// Tries what was filled in at the marketplace, or opens its page.
    void next() {
        if (busy.get() || !check()) {
            return;
        }
        refused.set(Optional.empty());
        switch (form().way()) {
            case KEY -> run(() -> List.of(ports.door().opened(access())));
            case TOKEN ->
                    run(() ->
                            ports.door()
                                    .opened(
                                            access(),
                                            Map.of("accessToken", text(Field.ACCESS_TOKEN))));
            case CONSENT -> ask();
        }
    }

    private interface Opening {
        List<StoreAnswer> run() throws ConnectorException;
    }

    private void run(Opening opening) {
        busy.set(true);
        jobs.start(_ -> opening.run(), this::opened, this::failed);
    }

    private void ask() {
        busy.set(true);
        jobs.start(
                _ -> ports.door().ask(access(), redirect()),
                asked -> {
                    busy.set(false);
                    if (gone) {
                        asked.close();
                        return;
                    }
                    asking = Optional.of(asked);
                    pasted.set("");
                    step.set(Step.CONSENT);
                    openPage();
                    if (asked.comesBack()) {
                        await(asked);
                    }
                },
                this::failed);
    }

    /// Opens the page in the browser once more.
    void openPage() {
        page().ifPresent(page -> jobs.start(_ -> ports.door().browse(page), _ -> {}, _ -> {}));
    }

    private void await(StoreDoor.Asking asked) {
        waiting =
                Optional.of(
                        jobs.start(
                                progress -> awaited(asked, progress),
                                address -> address.ifPresent(this::answer),
                                _ -> {}));
    }

    private static Optional<String> awaited(StoreDoor.Asking asked, Jobs.Progress progress)
            throws InterruptedException {
        try (asked) {
            Optional<String> address = Optional.empty();
            long glances = PATIENCE.dividedBy(GLANCE);
            while (address.isEmpty() && glances-- > 0 && !progress.cancelled()) {
                address = asked.address(GLANCE);
            }
            return address;
        }
    }

    /// What the seller pasted.
    void answer() {
        answer(pasted.get());
    }

    private void answer(String address) {
        if (busy.get() || asking.isEmpty()) {
            return;
        }
        StoreDoor.Asking asked = asking.get();
        switch (asked.asked().consent().answer(address)) {
            case Consent.Answer.Agreed agreed ->
                    run(() -> ports.door().opened(asked.asked(), agreed));
            case Consent.Answer.Declined _ ->
                    refused.set(Optional.of(Text.of("stores.consent.declined")));
            case Consent.Answer.NotOurs _ ->
                    refused.set(Optional.of(Text.of("stores.consent.not-ours")));
            case Consent.Answer.Unreadable _ ->
                    refused.set(Optional.of(Text.of("stores.consent.unreadable")));
        }
    }

    private void opened(List<StoreAnswer> answers) {
        busy.set(false);
        quit();
        if (gone) {
            return;
        }
        refused.set(Optional.empty());
        if (existing.isEmpty()) {
            store.offer(answers);
            step.set(Step.STORE);
            return;
        }
        Optional<StoreAnswer> same =
                answers.stream()
                        .filter(each -> each.account().equals(existing.get().account()))
                        .findFirst();
        if (same.isEmpty()) {
            refused.set(Optional.of(Text.of("stores.connect.other-store", existing.get().name())));
            return;
        }
        keep(() -> store.renew(existing.get(), same.get()), "stores.said.renewed");
    }

    /// Keeps the store as the seller has said.
    void connect() {
        if (!busy.get() && step.get() == Step.STORE && store.check()) {
            keep(store::keep, "stores.said.connected");
        }
    }

    private interface Keeping {
        UUID run();
    }

    private void keep(Keeping keeping, String saidKey) {
        busy.set(true);
        String name = existing.map(MarketplaceStore::name).orElseGet(store::name);
        jobs.start(
                _ -> keeping.run(),
                id -> {
                    busy.set(false);
                    values.values().forEach(each -> each.set(""));
                    done.set(true);
                    connected.accept(id, Text.of(saidKey, name));
                    if (!isNewKey()) {
                        fresh.set(Optional.of(id));
                    }
                },
                this::failed);
    }

    private void failed(Exception failure) {
        busy.set(false);
        refused.set(Optional.of(StoreWords.of(failure)));
    }

    private ConnectForm form() {
        return form.get().orElseThrow();
    }

    private Optional<URI> redirect() {
        return form().fields().stream()
                .filter(each -> each == Field.REDIRECT || each == Field.REDIRECT_OR_HERE)
                .map(this::text)
                .filter(own -> !own.isEmpty())
                .findFirst()
                .map(URI::create);
    }

    private StoreAccess access() {
        URI address =
                existing.map(MarketplaceStore::baseUrl)
                        .or(this::regional)
                        .orElseGet(() -> ports.door().address(form().marketplace()));
        Map<String, String> credentials = new HashMap<>();
        existing.flatMap(ports.stores()::access)
                .ifPresent(kept ->
                        kept.credentials()
                                .forEach((name, value) -> {
                                    if (!name.startsWith("token.")) {
                                        credentials.put(name, value);
                                    }
                                }));
        for (Field field : form().fields()) {
            if (!field.credential().isEmpty() && !text(field).isEmpty()) {
                credentials.put(field.credential(), text(field));
            }
        }
        UUID id = existing.map(MarketplaceStore::id).orElseGet(UUID::randomUUID);
        return new StoreAccess(id, form().marketplace(), address, credentials);
    }

    private Optional<URI> regional() {
        return region.get()
                .flatMap(chosen ->
                        Optional.ofNullable(
                                ports.door().regions(form().marketplace()).get(chosen)));
    }

    private String text(Field field) {
        return value(field).get().strip();
    }
}
