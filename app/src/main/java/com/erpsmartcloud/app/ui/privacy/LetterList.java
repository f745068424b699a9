package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.EmptyState;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.support.LetterState;
import com.erpsmartcloud.privacy.support.SupportLetter;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The letters there are: first words, state, and when each was changed last.
final class LetterList extends VBox {

    private static final int TITLE = 60;

    private final PrivacyDesk desk;
    private final SupportViewModel model;

    LetterList(PrivacyDesk desk, SupportViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("gap-4");
        model.allProperty().subscribe(this::show);
        model.openProperty().subscribe(_ -> show(model.allProperty().get()));
    }

    private void show(List<SupportLetter> letters) {
        getChildren().setAll(letters.stream().map(this::entry).toList());
        if (letters.isEmpty()) {
            getChildren()
                    .add(
                            new EmptyState(
                                    "bi-chat-left-text", desk.texts().get("privacy.support.none")));
        }
    }

    private Button entry(SupportLetter letter) {
        Texts texts = desk.texts();
        String state = texts.get(of(letter.state()));
        String title = title(letter);
        VBox lines =
                new VBox(
                        Labels.wrapped(title),
                        Labels.wrapped(
                                texts.get(
                                        "privacy.support.entry",
                                        state,
                                        texts.formats().day(letter.changedAt(), desk.now())),
                                "t-small",
                                "muted"));
        Button button = new Button("", lines);
        button.setAccessibleText(title + ", " + state);
        button.getStyleClass().addAll("flat", "settings-section", "letter-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> model.show(Optional.of(letter)));
        button.pseudoClassStateChanged(
                Styles.HERE,
                model.openProperty().get().filter(o -> o.id().equals(letter.id())).isPresent());
        return button;
    }

    private String title(SupportLetter letter) {
        String title = letter.title();
        if (title.isEmpty()) {
            return desk.texts().get("privacy.support.wordless");
        }
        return title.length() > TITLE ? title.substring(0, TITLE - 1) + "…" : title;
    }

    static String of(LetterState state) {
        return switch (state) {
            case DRAFT -> "privacy.support.draft";
            case WAITING -> "privacy.support.waiting";
            case SENT -> "privacy.support.sent";
            case CLOSED -> "privacy.support.closed";
        };
    }

    static Tone tone(LetterState state) {
        return switch (state) {
            case DRAFT, CLOSED -> Tone.NEUTRAL;
            case WAITING -> Tone.WARNING;
            case SENT -> Tone.SUCCESS;
        };
    }

    static String icon(LetterState state) {
        return switch (state) {
            case DRAFT -> "bi-pencil";
            case WAITING -> "bi-clock";
            case SENT -> "bi-check-circle";
            case CLOSED -> "bi-archive";
        };
    }
}
