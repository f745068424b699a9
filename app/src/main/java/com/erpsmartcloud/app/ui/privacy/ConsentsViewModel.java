package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.consent.ChainCheck;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.ConsentNotice;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.consent.Receipt;
import com.erpsmartcloud.privacy.map.DataPurpose;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The answers to every question for consent, and the ledger they stand in. Each answer is one
/// call, whichever way it goes; nothing is asked twice.
final class ConsentsViewModel {

    private final PrivacyDesk desk;
    private final Consents consents;
    private final ReadOnlyObjectWrapper<List<ConsentState>> states =
            new ReadOnlyObjectWrapper<>(this, "states", List.of());
    private final ReadOnlyObjectWrapper<Optional<ChainCheck>> check =
            new ReadOnlyObjectWrapper<>(this, "check", Optional.empty());

    ConsentsViewModel(PrivacyDesk desk) {
        this.desk = desk;
        this.consents = desk.company().consents();
    }

    /// Empty until the first read has come back.
    ReadOnlyObjectProperty<List<ConsentState>> statesProperty() {
        return states.getReadOnlyProperty();
    }

    /// What the last check of the ledger found.
    ReadOnlyObjectProperty<Optional<ChainCheck>> checkProperty() {
        return check.getReadOnlyProperty();
    }

    void load() {
        desk.read(_ -> consents.states(), states::set);
    }

    void answer(Purpose purpose, boolean yes) {
        ConsentNotice asked = ConsentNotices.in(language()).of(purpose);
        desk.act(
                _ -> {
                    String actor = desk.ports().actor();
                    if (!yes) {
                        return consents.refuse(actor, asked, Method.PRIVACY_CENTRE);
                    }
                    // A yes that is said later counts for more than an objection before it.
                    desk.company()
                            .privacyRights()
                            .restrictions()
                            .takeObjectionBack(
                                    actor,
                                    purpose.isMarketing()
                                            ? DataPurpose.NEWS
                                            : DataPurpose.IMPROVE_THE_SERVICE);
                    return consents.give(actor, asked, Method.PRIVACY_CENTRE);
                },
                _ ->
                        Text.of(
                                yes ? "privacy.was-turned-on" : "privacy.was-turned-off",
                                Text.of(PrivacyWords.of(purpose))),
                this::load);
    }

    /// A no to whatever is on. What was never asked stays so.
    void turnAllOff() {
        ConsentNotices notices = ConsentNotices.in(language());
        desk.act(
                _ -> {
                    int off = 0;
                    for (ConsentState state : consents.states()) {
                        if (state.isOn()) {
                            consents.refuse(
                                    desk.ports().actor(),
                                    notices.of(state.purpose()),
                                    Method.PRIVACY_CENTRE);
                            off++;
                        }
                    }
                    return off;
                },
                off -> Text.of("privacy.all-off", off),
                this::load);
    }

    void verify() {
        desk.read(_ -> consents.verify(), found -> check.set(Optional.of(found)));
    }

    /// Writes the line as a JSON file the seller can keep.
    void saveReceipt(ConsentLine line, Path target) {
        desk.act(
                _ -> Files.write(target, Receipt.json(line).getBytes(StandardCharsets.UTF_8)),
                file -> Text.of("privacy.saved", String.valueOf(file.getFileName())),
                () -> {});
    }

    private Locale language() {
        return desk.texts().language().locale();
    }
}
