package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.dialog.Question;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.sharing.LegalFacts;
import com.erpsmartcloud.privacy.support.LetterState;
import com.erpsmartcloud.privacy.support.SupportLetter;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import java.util.List;
import java.util.Optional;

/// Letters to support, kept on this computer. Nothing is attached unless it is ticked, and the
/// whole letter is read before it leaves.
final class SupportPage implements PrivacyPage {

    /// After this long without a key, what was typed is kept.
    private static final Duration PAUSE = Duration.seconds(1.5);

    private final PrivacyDesk desk;
    private final Texts texts;
    private final SupportViewModel model;
    private final PageFrame frame;
    private final LetterList list;
    private final TextArea words = new TextArea();
    private final CheckBox attach = new CheckBox();
    private final TextArea letter = new TextArea();
    private final HBox state = new HBox();
    private final FlowPane acts = new FlowPane(8, 8);
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private int place;
    private boolean filling;

    SupportPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = new SupportViewModel(desk);
        Button fresh = Buttons.plain(texts.get("privacy.support.new"), "bi-plus");
        fresh.setId("newLetter");
        fresh.setOnAction(_ -> {
            model.show(Optional.empty());
            words.requestFocus();
        });
        this.frame = new PageFrame(desk, PrivacyPart.SUPPORT, fresh);
        this.list = new LetterList(desk, model);
        fields();
        state.getStyleClass().add("gap-8");
        state.setAlignment(Pos.CENTER_LEFT);
        Label name = Labels.wrapped(texts.get("privacy.support.words"), "t-small", "muted");
        name.setLabelFor(words);
        Label whole = Labels.wrapped(texts.get("privacy.support.letter"), "t-small", "muted");
        whole.setLabelFor(letter);
        frame.listAnd(
                list,
                Cards.column(
                        Cards.titled(
                                texts.get("privacy.support.letter.title"),
                                state,
                                name,
                                words,
                                attach,
                                whole,
                                letter,
                                acts,
                                Labels.wrapped(
                                        texts.get("privacy.support.waits", LegalFacts.OFFICER_MAIL),
                                        "t-small",
                                        "muted"))));
        model.openProperty().subscribe(this::put);
        model.diagnosticsProperty().subscribe(_ -> compose());
    }

    private void fields() {
        words.setId("supportWords");
        words.setWrapText(true);
        words.setPrefRowCount(5);
        attach.setId("supportAttach");
        attach.setText(texts.get("privacy.support.attach"));
        attach.setWrapText(true);
        letter.setId("supportLetter");
        letter.setEditable(false);
        letter.setWrapText(true);
        letter.setPrefRowCount(6);
        letter.getStyleClass().add("t-mono");
        words.textProperty().subscribe(_ -> written());
        attach.selectedProperty().subscribe(_ -> written());
        words.focusedProperty()
                .subscribe(has -> {
                    if (!has) {
                        model.keep();
                    }
                });
        pause.setOnFinished(_ -> model.keep());
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void left() {
        pause.stop();
        model.keep();
    }

    private String attached() {
        return attach.isSelected() ? model.diagnosticsProperty().get() : "";
    }

    private void written() {
        if (filling) {
            return;
        }
        compose();
        model.write(words.getText(), attached());
        pause.playFromStart();
    }

    /// What was attached to a letter that is on its way stays what it was.
    private void compose() {
        Optional<SupportLetter> open = model.openProperty().get();
        letter.setText(
                open.filter(l -> l.state() != LetterState.DRAFT)
                        .map(SupportLetter::text)
                        .orElseGet(() -> SupportLetter.text(words.getText(), attached())));
    }

    private void put(Optional<SupportLetter> open) {
        boolean draft = open.map(l -> l.state() == LetterState.DRAFT).orElse(true);
        boolean another = model.place() != place;
        place = model.place();
        if (another || !draft) {
            filling = true;
            words.setText(open.map(SupportLetter::words).orElse(""));
            attach.setSelected(open.filter(l -> !l.diagnostics().isEmpty()).isPresent());
            filling = false;
        }
        words.setEditable(draft);
        attach.setDisable(!draft);
        compose();
        state.getChildren().setAll(stateOf(open));
        acts.getChildren().setAll(actsOf(open));
    }

    private List<Region> stateOf(Optional<SupportLetter> open) {
        return open.map(
                        it -> {
                            String word = texts.get(LetterList.of(it.state()));
                            return List.<Region>of(
                                    new StatusPill(
                                            LetterList.tone(it.state()),
                                            LetterList.icon(it.state()),
                                            word,
                                            word),
                                    Labels.wrapped(
                                            texts.get(
                                                    "privacy.support.kept",
                                                    texts.formats()
                                                            .moment(it.changedAt(), desk.now())),
                                            "t-small",
                                            "muted"));
                        })
                .orElseGet(() ->
                        List.of(
                                Labels.wrapped(
                                        texts.get("privacy.support.keeps"), "t-small", "muted")));
    }

    private List<Button> actsOf(Optional<SupportLetter> open) {
        Button copy = button("copyLetter", "privacy.support.copy", "bi-clipboard");
        copy.setOnAction(_ -> Copying.text(desk, letter.getText()));
        Button save = button("saveLetter", "privacy.support.save", "bi-download");
        save.setOnAction(_ ->
                desk.desk()
                        .dialogs()
                        .whereToSave(Text.of("privacy.support.save"), "letter.txt")
                        .ifPresent(file -> model.save(letter.getText(), file)));
        if (open.isEmpty()) {
            return List.of(copy, save);
        }
        SupportLetter it = open.get();
        Button delete = button("deleteLetter", "privacy.support.delete", "bi-trash");
        delete.setOnAction(_ ->
                desk.desk()
                        .dialogs()
                        .ask(
                                new Question(
                                        Text.of("privacy.support.ask"),
                                        Text.of("privacy.support.ask.more"),
                                        Text.of("privacy.support.delete"),
                                        Text.of("privacy.support.stay")),
                                () -> model.delete(it)));
        return switch (it.state()) {
            case DRAFT -> {
                Button queue = button("queueLetter", "privacy.support.queue", "bi-cloud-arrow-up");
                queue.setOnAction(_ -> model.queue(it));
                yield List.of(copy, save, queue, closing(it), delete);
            }
            case WAITING -> List.of(copy, save, again(it, "privacy.support.back"), delete);
            case SENT -> List.of(copy, save, closing(it), delete);
            case CLOSED -> List.of(copy, save, again(it, "privacy.support.reopen"), delete);
        };
    }

    private Button closing(SupportLetter it) {
        Button close = button("closeLetter", "privacy.support.close", "bi-check2");
        close.setOnAction(_ -> model.close(it));
        return close;
    }

    private Button again(SupportLetter it, String key) {
        Button again = button("reopenLetter", key, "bi-arrow-counterclockwise");
        again.setOnAction(_ -> model.reopen(it));
        return again;
    }

    private Button button(String id, String key, String icon) {
        Button button = Buttons.plain(texts.get(key), icon);
        button.setId(id);
        return button;
    }
}
