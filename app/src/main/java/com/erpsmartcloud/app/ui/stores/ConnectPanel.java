package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Market;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stores.ConnectViewModel.Field;
import com.erpsmartcloud.app.ui.stores.StoreWords.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Authorization.SignIn;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The form of [ConnectViewModel] in a side panel.
final class ConnectPanel {

    private static final List<Integer> OFFERED_DAYS = List.of(7, 30, 90, 180, 365);

    private final Texts texts;
    private final ConnectViewModel model;

    ConnectPanel(Texts texts, ConnectViewModel model) {
        this.texts = texts;
        this.model = model;
    }

    SidePanel node(Runnable close) {
        SidePanel panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        String title = model.isNewKey() ? "stores.new-key.enter" : "stores.connect.ozon";
        HBox head =
                new HBox(new MarketBadge(Market.OZON), Labels.of(texts.get(title), "t-heading"));
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        panel.head(head);
        TextField name = new TextField();
        TextField clientId = new TextField();
        PasswordField apiKey = new PasswordField();
        name.setDisable(model.isNewKey());
        clientId.setDisable(model.isNewKey());
        Button connect =
                Buttons.primary(
                        texts.get(model.isNewKey() ? "stores.new-key.keep" : "stores.connect"),
                        "bi-plug");
        connect.setDefaultButton(true);
        connect.setOnAction(_ -> model.connect());
        connect.disableProperty().bind(model.busyProperty());
        Button test = Buttons.plain(texts.get("stores.test"), "bi-check2");
        test.setOnAction(_ -> model.test());
        test.disableProperty().bind(model.busyProperty());
        HBox acts = new HBox(connect, test);
        acts.getStyleClass().add("gap-8");
        VBox tested = new VBox();
        tested.getStyleClass().add("gap-8");
        model.testedProperty()
                .subscribe(said ->
                        tested.getChildren().setAll(said.map(this::scopes).stream().toList()));
        VBox refused = new VBox();
        model.refusedProperty()
                .subscribe(why ->
                        refused.getChildren().setAll(why.map(this::banner).stream().toList()));
        Label busy = Labels.of(texts.get("stores.connect.trying"), "t-small", "muted");
        busy.visibleProperty().bind(model.busyProperty());
        panel.body(
                Labels.wrapped(texts.get("stores.connect.lead"), "muted"),
                field(Field.NAME, "stores.name", "", name),
                field(Field.CLIENT_ID, "stores.client-id", "", clientId),
                field(Field.API_KEY, "stores.api-key", "stores.api-key.help", apiKey),
                history(),
                refused,
                tested,
                acts,
                busy);
        model.doneProperty()
                .subscribe(done -> {
                    if (done) {
                        close.run();
                    }
                });
        return panel;
    }

    /// Asked at a new store only; a store with a new key goes on where it was.
    private Node history() {
        ComboBox<Integer> days = new ComboBox<>();
        days.getItems().addAll(OFFERED_DAYS);
        days.setValue(model.daysProperty().get());
        days.valueProperty().subscribe(chosen -> model.daysProperty().set(chosen));
        days.setButtonCell(daysCell());
        days.setCellFactory(_ -> daysCell());
        days.setMaxWidth(Double.MAX_VALUE);
        days.setAccessibleText(texts.get("stores.history.back"));
        Label name = Labels.of(texts.get("stores.history.back"), "t-small", "muted");
        name.setLabelFor(days);
        VBox box = new VBox(name, days);
        box.getStyleClass().add("field");
        box.setVisible(!model.isNewKey());
        box.setManaged(!model.isNewKey());
        return box;
    }

    private ListCell<Integer> daysCell() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Integer days, boolean empty) {
                super.updateItem(days, empty);
                setText(empty || days == null ? "" : texts.get("stores.history.back.days", days));
            }
        };
    }

    private Node field(Field field, String nameKey, String helpKey, TextField input) {
        input.textProperty().bindBidirectional(model.value(field));
        Label name = Labels.of(texts.get(nameKey), "t-small", "muted");
        name.setLabelFor(input);
        Label help = Labels.wrapped("", "t-small", "subtle");
        model.wrongProperty().subscribe(wrong -> mark(wrong, field, helpKey, input, help));
        VBox box = new VBox(name, input, help);
        box.getStyleClass().add("field");
        return box;
    }

    private void mark(
            Map<Field, Text> wrong, Field field, String helpKey, TextField input, Label help) {
        boolean bad = wrong.containsKey(field);
        input.getStyleClass().remove("wrong");
        help.getStyleClass().setAll("label", "t-small", "para", bad ? "danger" : "subtle");
        if (bad) {
            input.getStyleClass().add("wrong");
            help.setText(texts.get(Objects.requireNonNull(wrong.get(field))));
        } else {
            help.setText(helpKey.isEmpty() ? "" : texts.get(helpKey));
        }
        help.setManaged(!help.getText().isEmpty());
    }

    /// What the key may, in plain words.
    private Node scopes(SignIn signIn) {
        Facts facts = new Facts();
        facts.add(texts.get("stores.test.account"), Labels.wrapped(signIn.accountName()));
        facts.add(
                texts.get("stores.may-read"),
                Labels.wrapped(StoreWords.may(signIn, Way.READ, texts), "fact-words"));
        facts.add(
                texts.get("stores.may-write"),
                Labels.wrapped(StoreWords.may(signIn, Way.WRITE, texts), "fact-words"));
        return new VBox(
                new Banner(
                        Tone.SUCCESS,
                        "bi-check-circle",
                        texts.get("stores.test.works"),
                        texts.get("stores.test.nothing-kept")),
                facts);
    }

    private Banner banner(Text why) {
        return new Banner(
                Tone.DANGER,
                "bi-x-circle-fill",
                texts.get("stores.connect.refused"),
                texts.get(why));
    }
}
