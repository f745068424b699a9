package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.privacy.consent.ConsentLine;
import com.erpsmartcloud.privacy.consent.Kind;
import com.erpsmartcloud.privacy.consent.Method;
import com.erpsmartcloud.privacy.consent.Notice;
import com.erpsmartcloud.privacy.policy.KnownVersion;
import com.erpsmartcloud.privacy.sharing.LegalFacts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Optional;

/// Who is behind the program, whom to write to, how old its user says to be, what happens with
/// links that leave, and where local storage is listed.
final class LegalPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final Label stated = Labels.wrapped("", "muted");
    private final Button state;

    LegalPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.frame = new PageFrame(desk, PrivacyPart.LEGAL);
        this.state = Buttons.plain(texts.get("privacy.age.state", LegalFacts.AGE));
        state.setId("stateAge");
        state.setOnAction(_ -> stateAge());
        Button child = Buttons.plain(texts.get("privacy.age.child"));
        child.setOnAction(_ -> desk.open(PrivacyPart.REQUESTS));
        Button storage = Buttons.plain(texts.get("privacy.storage.open"));
        storage.setOnAction(_ -> desk.navigator().go(Place.of(ScreenName.SETTINGS)));
        VBox who =
                Cards.titled(
                        texts.get("privacy.legal.who"),
                        copied("privacy.legal.company", LegalFacts.COMPANY),
                        copied("privacy.legal.state", LegalFacts.STATE),
                        copied("privacy.legal.number", LegalFacts.ENTITY_NUMBER));
        VBox officer =
                Cards.titled(
                        texts.get("privacy.officer"),
                        copied("privacy.legal.mail", LegalFacts.OFFICER_MAIL),
                        copied("privacy.legal.city", LegalFacts.OFFICER_CITY),
                        Labels.wrapped(
                                texts.get("privacy.officer.what", LegalFacts.ANSWER_BUSINESS_DAYS),
                                "muted"));
        HBox ages = new HBox(state, child);
        ages.getStyleClass().add("gap-8");
        frame.scrolling(
                Cards.column(
                        who,
                        officer,
                        Cards.titled(
                                texts.get("privacy.age"),
                                Labels.wrapped(
                                        texts.get("privacy.age.what", LegalFacts.AGE), "muted"),
                                stated,
                                ages),
                        Cards.titled(
                                texts.get("privacy.links"),
                                Labels.wrapped(texts.get("privacy.links.what"), "muted")),
                        Cards.titled(
                                texts.get("privacy.storage"),
                                Labels.wrapped(texts.get("privacy.storage.what"), "muted"),
                                new HBox(storage))));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        desk.read(
                _ -> desk.company().consents().newest(Kind.AGE_STATED, Optional.empty()),
                this::show);
    }

    private void show(Optional<ConsentLine> line) {
        state.setDisable(line.isPresent());
        stated.setText(
                line.map(l -> texts.get("privacy.age.stated", texts.formats().longDate(l.at())))
                        .orElseGet(() -> texts.get("privacy.age.unstated")));
    }

    private void stateAge() {
        var consents = desk.company().consents();
        desk.act(
                _ -> {
                    String language = Languages.nearest(texts.language().locale());
                    Notice shown =
                            desk.company()
                                    .policies()
                                    .current()
                                    .map(KnownVersion::version)
                                    .map(v -> new Notice(v.version(), v.sha256(language), language))
                                    .orElseThrow();
                    return consents.keep(
                            desk.ports().actor(),
                            Kind.AGE_STATED,
                            String.valueOf(LegalFacts.AGE),
                            shown,
                            Method.PRIVACY_CENTRE);
                },
                _ -> Text.of("privacy.age.was-stated"),
                this::shown);
    }

    private Node copied(String key, String value) {
        Button copy = Buttons.icon("bi-clipboard", texts.get("privacy.copy", value));
        copy.getStyleClass().add("small-control");
        copy.setOnAction(_ -> Copying.text(desk, value));
        Label name = Labels.wrapped(texts.get(key), "muted");
        name.getStyleClass().add("legal-name");
        HBox line = new HBox(name, Labels.wrapped(value), copy);
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
