package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.sharing.LegalFacts;
import com.erpsmartcloud.workspace.SecurityFacts;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A letter to support. Nothing is attached unless it is ticked, and the whole letter is read
/// before it leaves; the program itself sends nothing.
final class SupportPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final TextArea words = new TextArea();
    private final CheckBox attach = new CheckBox();
    private final TextArea letter = new TextArea();
    private String diagnostics = "";

    SupportPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.frame = new PageFrame(desk, PrivacyPart.SUPPORT);
        words.setId("supportWords");
        words.setWrapText(true);
        words.setPrefRowCount(6);
        attach.setId("supportAttach");
        attach.setText(texts.get("privacy.support.attach"));
        attach.setWrapText(true);
        letter.setId("supportLetter");
        letter.setEditable(false);
        letter.setWrapText(true);
        letter.setPrefRowCount(10);
        letter.getStyleClass().add("t-mono");
        Label name = Labels.wrapped(texts.get("privacy.support.words"), "t-small", "muted");
        name.setLabelFor(words);
        Label whole = Labels.wrapped(texts.get("privacy.support.letter"), "t-small", "muted");
        whole.setLabelFor(letter);
        words.textProperty().subscribe(_ -> compose());
        attach.selectedProperty().subscribe(_ -> compose());
        Button copy = Buttons.plain(texts.get("privacy.support.copy"), "bi-clipboard");
        copy.setId("copyLetter");
        copy.setOnAction(_ -> Copying.text(desk, letter.getText()));
        Button save = Buttons.plain(texts.get("privacy.support.save"), "bi-download");
        save.setId("saveLetter");
        save.setOnAction(_ ->
                desk.desk()
                        .dialogs()
                        .whereToSave(Text.of("privacy.support.save"), "letter.txt")
                        .ifPresent(this::save));
        frame.scrolling(
                Cards.column(
                        Cards.titled(texts.get("privacy.support"), name, words, attach),
                        Cards.titled(
                                texts.get("privacy.support.letter.title"),
                                whole,
                                letter,
                                new FlowPane(8, 8, copy, save),
                                Labels.wrapped(
                                        texts.get("privacy.support.waits", LegalFacts.OFFICER_MAIL),
                                        "t-small",
                                        "muted"))));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        desk.read(
                _ -> desk.company().security(),
                facts -> {
                    diagnostics = of(facts);
                    compose();
                });
    }

    /// Versions alone: nothing of the business has a place in it.
    private String of(SecurityFacts facts) {
        return String.join(
                "\n",
                "program: " + facts.programVersion(),
                "database: " + facts.databaseVersion(),
                "java: " + Runtime.version(),
                "system: " + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "language: " + texts.language().locale().toLanguageTag());
    }

    private void compose() {
        letter.setText(
                attach.isSelected()
                        ? words.getText().strip() + "\n\n" + diagnostics
                        : words.getText().strip());
    }

    private void save(Path file) {
        String whole = letter.getText();
        desk.act(
                _ -> Files.write(file, whole.getBytes(StandardCharsets.UTF_8)),
                done -> Text.of("privacy.saved", String.valueOf(done.getFileName())),
                () -> {});
    }
}
