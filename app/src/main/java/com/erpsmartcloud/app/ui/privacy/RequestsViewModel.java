package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.About;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.RequestEvent;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.rights.RightsRequests;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The requests with their clocks, and what each of the seven does at once.
final class RequestsViewModel {

    /// A request and what happened to it.
    record Opened(RightsRequest request, List<RequestEvent> history) {}

    private final PrivacyDesk desk;
    private final RightsRequests requests;
    private final ReadOnlyObjectWrapper<List<RightsRequest>> all =
            new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Optional<Opened>> open =
            new ReadOnlyObjectWrapper<>(this, "open", Optional.empty());

    private final ReadOnlyObjectWrapper<Map<DataPurpose, Instant>> objections =
            new ReadOnlyObjectWrapper<>(this, "objections", Map.of());

    RequestsViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.requests = desk.company().privacyRights().requests();
    }

    /// Newest first.
    ReadOnlyObjectProperty<List<RightsRequest>> allProperty() {
        return all.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Opened>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Uses that are objected to, with since when.
    ReadOnlyObjectProperty<Map<DataPurpose, Instant>> objectionsProperty() {
        return objections.getReadOnlyProperty();
    }

    private record Found(List<RightsRequest> all, Map<DataPurpose, Instant> objections) {}

    void load() {
        desk.read(
                _ -> new Found(requests.all(), restrictions().objections()),
                found -> {
                    all.set(found.all());
                    objections.set(found.objections());
                    open.get().ifPresent(it -> show(it.request()));
                });
    }

    void show(RightsRequest request) {
        desk.read(
                _ ->
                        new Opened(
                                requests.byId(request.id()).orElse(request),
                                requests.history(request.id())),
                found -> open.set(Optional.of(found)));
    }

    void takeObjectionBack(DataPurpose purpose) {
        move(
                () -> restrictions().takeObjectionBack(actor(), purpose),
                "privacy.objection.taken-back");
    }

    private Restrictions restrictions() {
        return desk.company().privacyRights().restrictions();
    }

    void close() {
        open.set(Optional.empty());
    }

    /// Asks, once it is known who is there. What can be done at once is done in the same second;
    /// the answer then says what it was.
    ///
    /// @param file where the file goes for a right that ends in one
    void ask(
            Right right,
            About about,
            String words,
            IdentityCheck.Proof provenBy,
            Optional<Path> file) {
        desk.act(
                _ -> {
                    RightsRequest asked = requests.ask(actor(), right, about, provenBy, words);
                    new AtOnce(desk).of(asked, file);
                    return asked;
                },
                asked -> {
                    show(asked);
                    return Text.of("privacy.request.asked", asked.number());
                },
                this::load);
    }

    void acknowledge(RightsRequest request) {
        move(() -> requests.acknowledge(actor(), request.id()), "privacy.request.was-acknowledged");
    }

    void answer(RightsRequest request, String words) {
        move(
                () -> requests.answer(actor(), request.id(), words, ""),
                "privacy.request.was-answered");
    }

    /// @param reason may not be empty: a refusal says why
    void refuse(RightsRequest request, String reason) {
        if (reason.isBlank()) {
            desk.status().say(Text.of("privacy.request.needs-reason"));
            return;
        }
        move(() -> requests.refuse(actor(), request.id(), reason), "privacy.request.was-refused");
    }

    void appeal(RightsRequest request, String words) {
        move(() -> requests.appeal(actor(), request.id(), words), "privacy.request.was-appealed");
    }

    void answerAppeal(RightsRequest request, String words) {
        move(
                () -> requests.answerAppeal(actor(), request.id(), words),
                "privacy.request.was-answered");
    }

    void save(RightsRequest request, Path target) {
        desk.act(
                _ -> {
                    String json = new AtOnce(desk).access(request);
                    return Files.write(target, json.getBytes(StandardCharsets.UTF_8));
                },
                file -> Text.of("privacy.saved", String.valueOf(file.getFileName())),
                () -> {});
    }

    private void move(Runnable step, String saidKey) {
        desk.act(
                _ -> {
                    step.run();
                    return true;
                },
                _ -> Text.of(saidKey),
                this::load);
    }

    private String actor() {
        return desk.ports().actor();
    }
}
