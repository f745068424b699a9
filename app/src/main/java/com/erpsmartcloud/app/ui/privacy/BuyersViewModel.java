package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.buyer.FoundBuyer;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.workspace.PrivacyRights;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One buyer over all stores: found masked, handed out, removed, restricted; each is a request of
/// its own with its clocks, answered in the same step. Needs no network.
final class BuyersViewModel {

    private final PrivacyDesk desk;
    private final PrivacyRights rights;

    /// @param restricted since when none of his orders is processed; empty if one is
    record Person(FoundBuyer buyer, Optional<Instant> restricted) {}

    private final ReadOnlyObjectWrapper<List<Person>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private final ReadOnlyObjectWrapper<List<RightsRequest>> log =
            new ReadOnlyObjectWrapper<>(this, "log", List.of());
    private String asked = "";

    BuyersViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.rights = desk.company().privacyRights();
    }

    ReadOnlyObjectProperty<List<Person>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /// What buyers asked for, newest first.
    ReadOnlyObjectProperty<List<RightsRequest>> logProperty() {
        return log.getReadOnlyProperty();
    }

    void load() {
        desk.read(
                _ ->
                        rights.requests().all().stream()
                                .filter(r -> r.about() == About.BUYER)
                                .toList(),
                log::set);
    }

    /// An answer overtaken by more typing is thrown away.
    void find(String text) {
        asked = text;
        desk.read(
                _ -> rights.buyers().find(text).stream().map(this::person).toList(),
                people -> {
                    if (asked.equals(text)) {
                        found.set(people);
                    }
                });
    }

    private Person person(FoundBuyer buyer) {
        Map<UUID, Instant> restricted = rights.restrictions().among(buyer.orders());
        return new Person(
                buyer,
                restricted.keySet().containsAll(buyer.orders())
                        ? restricted.values().stream().min(Comparator.naturalOrder())
                        : Optional.empty());
    }

    /// Writes everything about the buyer, in clear, into one file.
    void export(FoundBuyer buyer, Path target, IdentityCheck.Proof proof) {
        desk.act(
                _ -> {
                    RightsRequest request = ask(Right.ACCESS, proof);
                    long rows = rights.buyers().export(actor(), buyer.orders(), target);
                    answer(request, "privacy.buyer.answer.exported", rows);
                    return rows;
                },
                rows ->
                        Text.of(
                                "privacy.buyer.exported",
                                rows,
                                String.valueOf(target.getFileName())),
                this::load);
    }

    /// Takes the person out of all these orders; the orders stay.
    void remove(FoundBuyer buyer, IdentityCheck.Proof proof) {
        desk.act(
                _ -> {
                    RightsRequest request = ask(Right.DELETION, proof);
                    long orders =
                            rights.buyers()
                                    .remove(actor(), buyer.orders(), Optional.of(request.id()));
                    answer(request, "privacy.buyer.answer.removed", orders);
                    return orders;
                },
                orders -> Text.of("privacy.buyer.removed", orders),
                this::again);
    }

    void restrict(FoundBuyer buyer, IdentityCheck.Proof proof) {
        desk.act(
                _ -> {
                    RightsRequest request = ask(Right.RESTRICTION, proof);
                    int orders =
                            rights.restrictions()
                                    .restrict(actor(), buyer.orders(), Optional.of(request.id()));
                    answer(request, "privacy.buyer.answer.restricted", (long) orders);
                    return orders;
                },
                orders -> Text.of("privacy.buyer.restricted", orders),
                this::again);
    }

    void lift(FoundBuyer buyer) {
        desk.act(
                _ -> rights.restrictions().lift(actor(), buyer.orders()),
                orders -> Text.of("privacy.buyer.lifted", orders),
                this::again);
    }

    private RightsRequest ask(Right right, IdentityCheck.Proof proof) {
        return rights.requests().ask(actor(), right, About.BUYER, proof, "");
    }

    private void answer(RightsRequest request, String key, long count) {
        rights.requests().answer(actor(), request.id(), desk.texts().get(key, count), "");
    }

    private void again() {
        load();
        find(asked);
    }

    private String actor() {
        return desk.ports().actor();
    }
}
