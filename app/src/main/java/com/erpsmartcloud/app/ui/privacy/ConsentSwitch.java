package com.erpsmartcloud.app.ui.privacy;

import atlantafx.base.controls.ToggleSwitch;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.consent.ConsentNotices;
import com.erpsmartcloud.privacy.consent.ConsentState;
import com.erpsmartcloud.privacy.consent.Purpose;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.function.BiConsumer;

/// One purpose: its name, On or Off in words, the switch, and the very words the ledger keeps. Yes
/// and no are the same click on the same switch.
final class ConsentSwitch extends VBox {

    private final Texts texts;
    private final Label word = Labels.whole("", "muted");
    private final Label since = Labels.wrapped("", "t-micro", "subtle");
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final String name;
    private boolean showing;

    /// @param answered told of a click: the purpose, and whether it was a yes
    ConsentSwitch(Texts texts, Purpose purpose, BiConsumer<Purpose, Boolean> answered) {
        this.texts = texts;
        this.name = texts.get(PrivacyWords.of(purpose));
        getStyleClass().add("consent");
        toggle.setId("consent-" + purpose.name());
        toggle.setAccessibleText(name);
        toggle.selectedProperty()
                .addListener((_, _, on) -> {
                    if (!showing) {
                        answered.accept(purpose, on);
                    }
                });
        Label title = Labels.wrapped(name, "t-bold");
        HBox head = new HBox(title, Labels.spring(), word, toggle);
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        String asked = ConsentNotices.in(texts.language().locale()).of(purpose).text();
        getChildren().addAll(head, Labels.wrapped(asked, "t-small", "muted"), since);
    }

    void show(ConsentState state, Instant now) {
        showing = true;
        toggle.setSelected(state.isOn());
        showing = false;
        word.setText(texts.get(state.isOn() ? "privacy.on" : "privacy.off"));
        since.setText(texts.get(PrivacyWords.since(state, texts.formats(), now)));
        toggle.setAccessibleText(name + ", " + word.getText());
    }
}
