package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.PanelHost;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.stores.ConnectForm.Field;
import com.erpsmartcloud.app.ui.stores.ConnectForm.Way;
import com.erpsmartcloud.app.ui.stores.ConnectViewModel.Step;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The steps of [ConnectViewModel] in a side panel.
final class ConnectPanel {

    private final Texts texts;
    private final ConnectViewModel model;
    private final PanelHost host;
    private boolean switching;
    private boolean left;

    ConnectPanel(Desk desk, ConnectViewModel model, PanelHost host) {
        this.texts = desk.texts();
        this.model = model;
        this.host = host;
    }

    /// Opens the panel, and another one at each step.
    void open() {
        model.stepProperty()
                .subscribe(step -> {
                    if (!left) {
                        switching = true;
                        host.open(panel(step), this::closed);
                        switching = false;
                    }
                });
        model.doneProperty()
                .subscribe(done -> {
                    if (done) {
                        leave();
                    }
                });
    }

    private void leave() {
        host.close();
    }

    /// However it is closed, nobody waits for the browser any more.
    private void closed() {
        if (!switching) {
            left = true;
            model.leave();
        }
    }

    private SidePanel panel(Step step) {
        SidePanel panel = new SidePanel(texts, this::leave);
        panel.getStyleClass().add("ledger-panel");
        panel.head(head(step));
        List<Node> parts =
                new ArrayList<>(
                        switch (step) {
                            case MARKETPLACE -> marketplaces();
                            case KEYS -> keys();
                            case CONSENT -> consent();
                            case STORE -> new NewStoreForm(texts, model.store()).parts();
                        });
        if (step == Step.STORE) {
            parts.add(acts(act("stores.connect", "bi-plug", model::connect), back()));
        }
        VBox refused = new VBox();
        model.refusedProperty()
                .subscribe(why ->
                        refused.getChildren().setAll(why.map(this::banner).stream().toList()));
        Label busy = Labels.of(texts.get("stores.connect.trying"), "t-small", "muted");
        busy.visibleProperty().bind(model.busyProperty());
        parts.add(parts.size() - (step == Step.MARKETPLACE ? 0 : 1), refused);
        parts.add(busy);
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private Node head(Step step) {
        HBox head = new HBox();
        head.getStyleClass().add("gap-8");
        head.setAlignment(Pos.CENTER_LEFT);
        if (step != Step.MARKETPLACE) {
            head.getChildren().add(new MarketBadge(Markets.of(form().marketplace())));
        }
        String title =
                switch (step) {
                    case MARKETPLACE -> texts.get("stores.connect");
                    case KEYS, CONSENT, STORE ->
                            model.isNewKey()
                                    ? texts.get("stores.new-key.enter")
                                    : texts.get(
                                            "stores.connect.on",
                                            Markets.of(form().marketplace()).ownName());
                };
        head.getChildren().add(Labels.of(title, "t-heading"));
        return head;
    }

    private ConnectForm form() {
        return model.formProperty().get().orElseThrow();
    }

    private List<Node> marketplaces() {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(texts.get("stores.connect.choose"), "muted"));
        for (ConnectForm each : ConnectForm.values()) {
            if (model.reachable().contains(each.marketplace())) {
                parts.add(marketplace(each));
            }
        }
        return parts;
    }

    private Button marketplace(ConnectForm each) {
        String name = Markets.of(each.marketplace()).ownName();
        VBox words =
                new VBox(
                        Labels.of(name, "t-heading"),
                        Labels.wrapped(texts.get(way(each)), "muted"));
        HBox line = new HBox(new MarketBadge(Markets.of(each.marketplace())), words);
        line.getStyleClass().add("gap-12");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button button = new Button("", line);
        button.getStyleClass().add("market-choice");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty().subtract(32));
        button.setAccessibleText(name);
        button.setOnAction(_ -> model.choose(each.marketplace()));
        return button;
    }

    private static String way(ConnectForm form) {
        return switch (form) {
            case TEMU -> "stores.connect.way.temu";
            case SHOPEE -> "stores.connect.way.shopee";
            case MERCADO_LIBRE -> "stores.connect.way.meli";
            case OZON -> "stores.connect.way.ozon";
        };
    }

    private List<Node> keys() {
        List<Node> parts = new ArrayList<>();
        String name = Markets.of(form().marketplace()).ownName();
        String lead =
                model.isNewKey() && form().way() != Way.KEY
                        ? "stores.connect.lead.again"
                        : "stores.connect.lead";
        parts.add(Labels.wrapped(texts.get(lead, name), "muted"));
        if (!model.regions().isEmpty()) {
            parts.add(new RegionField(texts, model).node());
        }
        for (Field field : form().fields()) {
            parts.add(field(field));
        }
        boolean page = form().way() == Way.CONSENT;
        Button next =
                act(
                        page ? "stores.consent.open" : "stores.connect.next",
                        page ? "bi-box-arrow-up-right" : "bi-arrow-right",
                        model::next);
        parts.add(model.isNewKey() ? acts(next) : acts(next, back()));
        return parts;
    }

    private List<Node> consent() {
        String name = Markets.of(form().marketplace()).ownName();
        String page = model.page().map(Object::toString).orElse("");
        TextField address = new TextField(page);
        address.setEditable(false);
        address.setAccessibleText(texts.get("stores.consent.page"));
        Button copy = Buttons.plain(texts.get("stores.consent.copy"), "bi-clipboard");
        copy.setOnAction(_ -> copy(page));
        Button again = Buttons.plain(texts.get("stores.consent.again"), "bi-box-arrow-up-right");
        again.setOnAction(_ -> model.openPage());
        TextField pasted = new TextField();
        pasted.textProperty().bindBidirectional(model.pastedProperty());
        Label pastedName = Labels.of(texts.get("stores.consent.paste"), "t-small", "muted");
        pastedName.setLabelFor(pasted);
        VBox paste =
                new VBox(
                        pastedName,
                        pasted,
                        Labels.wrapped(
                                texts.get("stores.consent.paste.help"), "t-small", "subtle"));
        paste.getStyleClass().add("field");
        String words = model.comesBack() ? "stores.consent.waiting" : "stores.consent.by-hand";
        return List.of(
                Labels.wrapped(texts.get("stores.consent.lead", name)),
                address,
                acts(again, copy),
                Labels.wrapped(texts.get(words), "muted"),
                paste,
                acts(act("stores.consent.done", "bi-check2", model::answer), back()));
    }

    private static void copy(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Button act(String key, String icon, Runnable action) {
        Button button = Buttons.primary(texts.get(key), icon);
        button.setDefaultButton(true);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private Button back() {
        Button back = Buttons.plain(texts.get("stores.connect.back"), "bi-arrow-left");
        back.setOnAction(_ -> model.back());
        return back;
    }

    private static HBox acts(Node... buttons) {
        HBox acts = new HBox(buttons);
        acts.getStyleClass().add("gap-8");
        return acts;
    }

    private Node field(Field field) {
        TextField input = field.isSecret() ? new PasswordField() : new TextField();
        input.textProperty().bindBidirectional(model.value(field));
        input.setDisable(model.isNewKey() && field == Field.CLIENT_ID);
        Label name = Labels.of(texts.get(field.nameKey()), "t-small", "muted");
        name.setLabelFor(input);
        Label help = Labels.wrapped("", "t-small", "subtle");
        model.wrongProperty().subscribe(wrong -> mark(wrong, field, input, help));
        VBox box = new VBox(name, input, help);
        box.getStyleClass().add("field");
        return box;
    }

    private void mark(Map<Field, Text> wrong, Field field, TextField input, Label help) {
        boolean bad = wrong.containsKey(field);
        input.getStyleClass().remove("wrong");
        help.getStyleClass().setAll("label", "t-small", "para", bad ? "danger" : "subtle");
        if (bad) {
            input.getStyleClass().add("wrong");
            help.setText(texts.get(Objects.requireNonNull(wrong.get(field))));
        } else {
            help.setText(texts.get(field.helpKey()));
        }
    }

    private Banner banner(Text why) {
        return new Banner(
                Tone.DANGER,
                "bi-x-circle-fill",
                texts.get("stores.connect.refused"),
                texts.get(why));
    }
}
