package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.privacy.erase.ClassErasure;
import com.erpsmartcloud.privacy.erase.ErasePlan;
import com.erpsmartcloud.privacy.erase.StoreChoice;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.workspace.PrivacyRights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Erasing a store, or the whole company: a plan first, then the typed name, then it goes.
final class EraseViewModel {

    private static final int LISTED = 500;

    /// What is to be erased: a store, a class of data, or everything.
    record Target(Optional<MarketplaceStore> store, Optional<DataClass> data) {

        static final Target COMPANY = new Target(Optional.empty(), Optional.empty());

        static Target of(MarketplaceStore store) {
            return new Target(Optional.of(store), Optional.empty());
        }

        static Target of(DataClass data) {
            return new Target(Optional.empty(), Optional.of(data));
        }

        boolean isCompany() {
            return store.isEmpty() && data.isEmpty();
        }
    }

    /// Classes that go with their store, and classes whose people go while the facts stay.
    private static final Set<DataClass> WITH_A_STORE =
            Set.of(
                    DataClass.STORES,
                    DataClass.LISTINGS,
                    DataClass.ORDERS,
                    DataClass.SENT_TO_MARKETPLACES);

    private static final Set<DataClass> PEOPLE = Set.of(DataClass.BUYERS, DataClass.NOT_UNDERSTOOD);

    private final PrivacyDesk desk;
    private final PrivacyRights rights;
    private final ReadOnlyObjectWrapper<List<MarketplaceStore>> stores =
            new ReadOnlyObjectWrapper<>(this, "stores", List.of());
    private final ReadOnlyObjectWrapper<Optional<Target>> target =
            new ReadOnlyObjectWrapper<>(this, "target", Optional.empty());
    private final ObjectProperty<StoreChoice> choice =
            new SimpleObjectProperty<>(this, "choice", StoreChoice.REMOVE_BUYERS);
    private final ReadOnlyObjectWrapper<Optional<ErasePlan>> plan =
            new ReadOnlyObjectWrapper<>(this, "plan", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> certificate =
            new ReadOnlyObjectWrapper<>(this, "certificate", Optional.empty());
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");

    EraseViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.rights = desk.company().privacyRights();
    }

    ReadOnlyObjectProperty<List<MarketplaceStore>> storesProperty() {
        return stores.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Target>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    ObjectProperty<StoreChoice> choiceProperty() {
        return choice;
    }

    /// The three piles; empty until a target is chosen and counted.
    ReadOnlyObjectProperty<Optional<ErasePlan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// The signed receipt of the last erasure.
    ReadOnlyObjectProperty<Optional<String>> certificateProperty() {
        return certificate.getReadOnlyProperty();
    }

    StringProperty typedProperty() {
        return typed;
    }

    void load() {
        desk.read(_ -> desk.company().stores().all(), stores::set);
    }

    /// Leads to the piles of what holds a class: the class itself, its store, or the company.
    void ask(DataClass about) {
        desk.read(
                _ -> desk.company().stores().all(),
                found -> {
                    stores.set(found);
                    boolean people = PEOPLE.contains(about);
                    if (ClassErasure.possible().contains(about)) {
                        choose(Target.of(about));
                    } else if (people || WITH_A_STORE.contains(about)) {
                        choice.set(people ? StoreChoice.REMOVE_BUYERS : StoreChoice.ERASE_ALL);
                        if (found.size() == 1) {
                            choose(Target.of(found.getFirst()));
                        } else {
                            target.set(Optional.empty());
                        }
                    } else {
                        choose(Target.COMPANY);
                    }
                });
    }

    void choose(Target chosen) {
        target.set(Optional.of(chosen));
        typed.set("");
        certificate.set(Optional.empty());
        count();
    }

    void choose(StoreChoice chosen) {
        choice.set(chosen);
        count();
    }

    private void count() {
        plan.set(Optional.empty());
        Optional<Target> asked = target.get();
        StoreChoice how = choice.get();
        asked.ifPresent(it ->
                desk.read(
                        _ ->
                                it.store()
                                        .map(s -> rights.storeErasure().plan(s.id(), how))
                                        .or(() -> it.data().map(rights.classErasure()::plan))
                                        .orElseGet(() -> rights.companyPlan().plan()),
                        found -> {
                            if (target.get().equals(asked) && choice.get() == how) {
                                plan.set(Optional.of(found));
                            }
                        }));
    }

    /// The name that has to be typed.
    String name() {
        return target.get().map(this::name).orElse("");
    }

    private String name(Target of) {
        return of.store()
                .map(MarketplaceStore::name)
                .or(() -> of.data().map(data -> desk.texts().get(DataWords.of(data))))
                .orElseGet(() -> desk.ports().name().get());
    }

    boolean isTyped() {
        return target.get().isPresent() && typed.get().strip().equals(name().strip());
    }

    /// The orders behind a count.
    void orders(UUID store, java.util.function.Consumer<List<String>> show) {
        desk.read(_ -> rights.storeErasure().orders(store, 0, LISTED), show);
    }

    /// Erases a store; its receipt is shown and stays with the request.
    void eraseStore(IdentityCheck.Proof proof) {
        Optional<MarketplaceStore> store = target.get().flatMap(Target::store);
        if (store.isEmpty() || !isTyped()) {
            return;
        }
        MarketplaceStore gone = store.get();
        StoreChoice how = choice.get();
        desk.act(
                _ ->
                        rights.storeErasure()
                                .run(desk.ports().actor(), gone.id(), how, proof, gone.name()),
                signed -> {
                    certificate.set(Optional.of(signed));
                    return Text.of("privacy.erase.done", gone.name());
                },
                () -> {
                    plan.set(Optional.empty());
                    target.set(Optional.empty());
                    typed.set("");
                    load();
                });
    }

    /// Erases a class of data; its receipt is shown and stays with the request.
    void eraseClass(DataClass data, IdentityCheck.Proof proof) {
        if (!isTyped()) {
            return;
        }
        desk.act(
                _ -> rights.classErasure().run(desk.ports().actor(), data, proof),
                signed -> {
                    certificate.set(Optional.of(signed));
                    return Text.of("privacy.erase.class-done", Text.of(DataWords.of(data)));
                },
                () -> {
                    plan.set(Optional.empty());
                    target.set(Optional.empty());
                    typed.set("");
                });
    }

    /// Writes the certificate outside the company's folder, then everything goes.
    void eraseCompany(Path file) {
        if (!isTyped()) {
            return;
        }
        Path root = desk.company().company().folder().root().toAbsolutePath().normalize();
        if (file.toAbsolutePath().normalize().startsWith(root)) {
            desk.status().say(Text.of("privacy.erase.outside"));
            return;
        }
        desk.desk()
                .jobs()
                .start(
                        _ -> written(file),
                        _ -> desk.ports().whole().erase(),
                        _ -> desk.status().say(Text.of("act.failed")));
    }

    private Path written(Path file) throws IOException {
        String signed = rights.companyPlan().certificate(desk.ports().name().get());
        return Files.write(file, signed.getBytes(StandardCharsets.UTF_8));
    }

    void save(String signed, Path file) {
        desk.act(
                _ -> Files.write(file, signed.getBytes(StandardCharsets.UTF_8)),
                path -> Text.of("privacy.saved", String.valueOf(path.getFileName())),
                () -> {});
    }
}
