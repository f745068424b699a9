package com.erpsmartcloud.app.ui.lock;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Shows the lock screen.
public final class LockController {

    private final Texts texts;
    private final LockViewModel model;
    private final Consumer<Node> companies;

    @FXML private Label letter;
    @FXML private Label company;
    @FXML private Label label;
    @FXML private PasswordField password;
    @FXML private TextField code;
    @FXML private Label said;
    @FXML private Button other;
    @FXML private Button open;
    @FXML private VBox ways;
    @FXML private Button choose;

    /// @param companies opens the list of companies under the button that asks for it
    public LockController(Texts texts, LockViewModel model, Consumer<Node> companies) {
        this.texts = texts;
        this.model = model;
        this.companies = companies;
    }

    @FXML
    private void initialize() {
        company.setText(model.company());
        letter.setText(model.company().isEmpty() ? "" : model.company().substring(0, 1));
        password.textProperty().bindBidirectional(model.secretProperty());
        code.textProperty().bindBidirectional(model.secretProperty());
        open.disableProperty().bind(model.busyProperty());
        model.byCodeProperty().subscribe(this::ask);
        model.wrongProperty().subscribe(this::say);
        model.busyProperty().subscribe(_ -> say(model.wrongProperty().get()));
        model.waysProperty().subscribe(this::offer);
    }

    @FXML
    private void choose() {
        companies.accept(choose);
    }

    private void offer(List<Way> offered) {
        ways.getChildren().clear();
        for (Way way : offered) {
            Button button = Buttons.plain(texts.get(way.nameKey()));
            button.setOnAction(_ -> model.unlock(way));
            button.disableProperty().bind(model.busyProperty());
            button.setId("way-" + way.name());
            ways.getChildren().add(button);
        }
        ways.setManaged(!offered.isEmpty());
    }

    @FXML
    private void unlock() {
        model.unlock();
    }

    @FXML
    private void useOther() {
        model.secretProperty().set("");
        model.byCodeProperty().set(!model.byCodeProperty().get());
    }

    private void ask(boolean byCode) {
        label.setText(texts.get(byCode ? "lock.code" : "lock.password"));
        label.setLabelFor(byCode ? code : password);
        other.setText(texts.get(byCode ? "lock.use-password" : "lock.use-code"));
        password.setVisible(!byCode);
        code.setVisible(byCode);
        (byCode ? code : password).requestFocus();
    }

    private void say(Optional<Text> wrong) {
        boolean busy = model.busyProperty().get();
        said.getStyleClass().setAll("label", "t-small", busy ? "muted" : "danger");
        said.setText(busy ? texts.get("lock.busy") : wrong.map(texts::get).orElse(""));
        said.setManaged(!said.getText().isEmpty());
    }
}
