package com.erpsmartcloud.app.ui.firstrun;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Shows the first run, one question per page.
public final class FirstRunController {

    private final Desk desk;
    private final FirstRunViewModel model;
    private Subscription subscriptions = Subscription.EMPTY;

    @FXML private VBox steps;
    @FXML private Label stepOf;
    @FXML private HBox languages;
    @FXML private Label title;
    @FXML private Label lead;
    @FXML private FlowPane languagePage;
    @FXML private HBox startPage;
    @FXML private VBox protectPage;
    @FXML private TextField company;
    @FXML private PasswordField password;
    @FXML private PasswordField again;
    @FXML private VBox recoveryPage;
    @FXML private Label code;
    @FXML private TextField typedCode;
    @FXML private Button back;
    @FXML private Label said;
    @FXML private Button next;

    public FirstRunController(Desk desk, FirstRunViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    @FXML
    private void initialize() {
        languageChoice();
        startChoice();
        company.textProperty().bindBidirectional(model.companyProperty());
        password.textProperty().bindBidirectional(model.passwordProperty());
        again.textProperty().bindBidirectional(model.againProperty());
        typedCode.textProperty().bindBidirectional(model.typedCodeProperty());
        next.setDefaultButton(true);
        subscriptions =
                Subscription.combine(
                        model.codeProperty().subscribe(text -> code.setText(text)),
                        model.stepProperty().subscribe(this::show),
                        model.busyProperty().subscribe(_ -> sayState()),
                        model.wrongProperty().subscribe(_ -> sayState()));
    }

    /// Stops listening.
    public void close() {
        subscriptions.unsubscribe();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void next() {
        model.next();
    }

    @FXML
    private void copyCode() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.codeProperty().get());
        Clipboard.getSystemClipboard().setContent(content);
        said.setText(desk.texts().get("first.code.copied"));
    }

    @FXML
    private void saveCode() {
        Texts texts = desk.texts();
        String name = texts.get("first.code.file");
        Optional<Path> file = desk.dialogs().whereToSave(Text.of("first.code.save"), name);
        String content =
                texts.get("first.code.paper", company.getText(), model.codeProperty().get());
        file.ifPresent(path ->
                desk.jobs()
                        .start(
                                _ -> write(path, content),
                                done -> said.setText(texts.get("first.code.saved", done)),
                                _ -> said.setText(texts.get("first.code.not-saved"))));
    }

    private static String write(Path path, String content) throws IOException {
        Files.writeString(path, content, StandardCharsets.UTF_8);
        return String.valueOf(path.getFileName());
    }

    private void show(Step step) {
        Texts texts = desk.texts();
        int number = step.ordinal() + 1;
        stepOf.setText(texts.get("first.step-of", number, Step.values().length));
        Words words = Words.of(step);
        title.setText(texts.get(words.title()));
        lead.setText(texts.get(words.lead()));
        next.setText(texts.get(words.next()));
        show(languagePage, step == Step.LANGUAGE);
        show(startPage, step == Step.START);
        show(protectPage, step == Step.PROTECT);
        show(recoveryPage, step == Step.RECOVERY);
        back.setDisable(step == Step.LANGUAGE || step == Step.RECOVERY);
        steps.getChildren().clear();
        for (Step each : Step.values()) {
            steps.getChildren().add(row(each, step));
        }
    }

    private static void show(Pane page, boolean visible) {
        page.setVisible(visible);
        page.setManaged(visible);
    }

    private HBox row(Step each, Step here) {
        boolean done = each.ordinal() < here.ordinal();
        StackPane dot =
                new StackPane(
                        done
                                ? Icon.of("bi-check2", "success")
                                : Labels.of(String.valueOf(each.ordinal() + 1)));
        dot.getStyleClass().add("step-dot");
        HBox row = new HBox(dot, Labels.of(desk.texts().get(each.nameKey()), "step-name"));
        row.getStyleClass().add("step-row");
        row.pseudoClassStateChanged(Styles.HERE, each == here);
        row.pseudoClassStateChanged(Styles.DONE, done);
        if (each == Step.LANGUAGE && done) {
            Label value = Labels.of(desk.texts().language().ownName(), "t-small");
            row.getChildren().addAll(Labels.spring(), value);
        }
        return row;
    }

    private void languageChoice() {
        for (Language language : Language.values()) {
            ToggleButton segment = new ToggleButton(language.ownName());
            segment.getStyleClass().add("segment");
            segment.setSelected(language == desk.texts().language());
            segment.setOnAction(_ -> desk.texts().speak(language));
            languages.getChildren().add(segment);
            ChoiceCard card =
                    new ChoiceCard(
                            "bi-globe",
                            language.ownName(),
                            "",
                            List.of(),
                            () -> desk.texts().speak(language));
            card.getStyleClass().add("narrow");
            card.on(language.name(), desk.texts().language().name());
            languagePage.getChildren().add(card);
        }
    }

    private void startChoice() {
        Texts texts = desk.texts();
        ChoiceCard own =
                new ChoiceCard(
                        "bi-laptop",
                        texts.get("first.own.title"),
                        texts.get("first.own.text"),
                        List.of(
                                texts.get("first.own.fact1"),
                                texts.get("first.own.fact2"),
                                texts.get("first.own.fact3")),
                        model::ownCompany);
        own.on("own", "own");
        ChoiceCard demo =
                new ChoiceCard(
                        "bi-binoculars",
                        texts.get("first.demo.title"),
                        texts.get("first.demo.text"),
                        List.of(
                                texts.get("first.demo.fact1"),
                                texts.get("first.demo.fact2"),
                                texts.get("first.demo.fact3")),
                        model::demo);
        Button open = Buttons.plain(texts.get("first.demo.open"), "bi-binoculars");
        open.setId("openDemo");
        open.setOnAction(_ -> model.demo());
        demo.foot(open);
        startPage.getChildren().addAll(own, demo);
    }

    private void sayState() {
        Texts texts = desk.texts();
        boolean busy = model.busyProperty().get().isPresent();
        Optional<Text> wrong = model.wrongProperty().get();
        said.getStyleClass().setAll("label", busy || wrong.isEmpty() ? "muted" : "danger");
        said.setText(model.busyProperty().get().or(() -> wrong).map(texts::get).orElse(""));
        next.setDisable(busy);
        startPage.setDisable(busy);
    }
}
