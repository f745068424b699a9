package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Layer;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.IdentityCheck.Checked;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;

/// Asks once more who is there before anybody's data is given out or erased. A company without a
/// password is asked by what opens it, and the request says so.
public final class IdentityBox {

    private final Desk desk;
    private final Texts texts;
    private final Consumer<Text> said;
    private final IdentityCheck check;
    private final Consumer<IdentityCheck.Proof> proven;
    private final PasswordField password = new PasswordField();
    private final Label wrong = Labels.wrapped("", "t-small", "danger");
    private Optional<Layer> layer = Optional.empty();

    private IdentityBox(
            Desk desk,
            IdentityCheck check,
            Consumer<Text> said,
            Consumer<IdentityCheck.Proof> proven) {
        this.desk = desk;
        this.texts = desk.texts();
        this.said = said;
        this.check = check;
        this.proven = proven;
    }

    /// @param proven told on the UI thread, and only if somebody proved who is there
    static void ask(PrivacyDesk desk, Consumer<IdentityCheck.Proof> proven) {
        ask(
                desk.desk(),
                desk.company().privacyRights().identity(Optional.empty()),
                desk.status()::say,
                proven);
    }

    /// @param said told why it cannot be asked here and now
    /// @param proven told on the UI thread, and only if somebody proved who is there
    public static void ask(
            Desk desk,
            IdentityCheck check,
            Consumer<Text> said,
            Consumer<IdentityCheck.Proof> proven) {
        IdentityBox box = new IdentityBox(desk, check, said, proven);
        box.read(
                _ -> check.hasPassword(),
                has -> {
                    if (has) {
                        box.open();
                    } else {
                        box.read(_ -> check.withoutPassword(), box::checked);
                    }
                });
    }

    private <T> void read(Jobs.Work<T> work, Consumer<? super T> done) {
        desk.jobs().start(work, done, _ -> said.accept(Text.of("privacy.unread")));
    }

    private void open() {
        password.setId("identityPassword");
        Label name = Labels.of(texts.get("privacy.identity.password"), "t-small", "muted");
        name.setLabelFor(password);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        Button stop = Buttons.plain(texts.get("privacy.identity.stop"));
        Button go = Buttons.plain(texts.get("privacy.identity.go"));
        go.setId("identityGo");
        go.setOnAction(_ -> prove());
        password.setOnAction(_ -> prove());
        HBox foot = new HBox(Labels.spring(), new EqualPair(stop, go));
        foot.setAlignment(Pos.CENTER_RIGHT);
        VBox box =
                new VBox(
                        Labels.wrapped(texts.get("privacy.identity"), "t-heading"),
                        Labels.wrapped(texts.get("privacy.identity.what"), "muted"),
                        name,
                        password,
                        wrong,
                        foot);
        box.getStyleClass().add("dialog-box");
        Layer made = desk.layers().inMiddle(box);
        layer = Optional.of(made);
        stop.setOnAction(_ -> made.close());
        password.requestFocus();
    }

    private void prove() {
        char[] typed = password.getText().toCharArray();
        password.clear();
        read(_ -> check.byPassword(typed), this::checked);
    }

    private void checked(Checked found) {
        switch (found) {
            case Checked.Proven(IdentityCheck.Proof by) -> {
                layer.ifPresent(Layer::close);
                proven.accept(by);
            }
            case Checked.Wrong(int left, _) -> say(Text.of("privacy.identity.wrong", left));
            case Checked.MustWait(var until) ->
                    say(Text.of("privacy.identity.wait", texts.formats().time(until)));
            case Checked.NotPossible() -> say(Text.of("privacy.identity.not-possible"));
        }
    }

    private void say(Text why) {
        if (layer.isPresent()) {
            wrong.setText(texts.get(why));
        } else {
            said.accept(why);
        }
    }
}
