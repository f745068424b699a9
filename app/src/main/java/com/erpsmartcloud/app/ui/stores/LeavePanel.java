package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Banner;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Facts;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.privacy.IdentityBox;
import com.erpsmartcloud.app.ui.stores.Departure.Way;
import com.erpsmartcloud.app.ui.stores.LeaveViewModel.State;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.stores.Leaving;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// [LeaveViewModel] in a side panel: three ways of equal size, then a receipt.
final class LeavePanel {

    private final Desk desk;
    private final Texts texts;
    private final LeaveViewModel model;
    private final SidePanel panel;
    private final Runnable close;
    private final ToggleGroup ways = new ToggleGroup();
    private final List<Node> choices = new ArrayList<>();

    LeavePanel(Desk desk, LeaveViewModel model, Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.close = close;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
        HBox title =
                new HBox(
                        new MarketBadge(Markets.of(model.store().marketplace())),
                        Labels.of(
                                texts.get("stores.leave.title", model.store().name()),
                                "t-heading"));
        title.getStyleClass().add("gap-8");
        title.setAlignment(Pos.CENTER_LEFT);
        panel.head(title);
        model.stateProperty().subscribe(this::paint);
        model.wayProperty().subscribe(_ -> paint(model.stateProperty().get()));
        model.count();
    }

    SidePanel node() {
        return panel;
    }

    private void paint(State state) {
        panel.body(
                switch (state) {
                    case State.Counting() ->
                            new Node[] {Labels.of(texts.get("stores.leave.counting"), "muted")};
                    case State.Asking(Leaving.Holdings holdings, Optional<Text> wrong) ->
                            asking(holdings, wrong).toArray(Node[]::new);
                    case State.Leaves() ->
                            new Node[] {Labels.of(texts.get("stores.leave.running"), "muted")};
                    case State.Done(Departure.Receipt receipt) ->
                            receipt(receipt).toArray(Node[]::new);
                    case State.Failed(Text why) ->
                            new Node[] {
                                new Banner(
                                        Tone.DANGER,
                                        "bi-x-circle-fill",
                                        texts.get("stores.leave.failed"),
                                        texts.get(why))
                            };
                });
    }

    private List<Node> asking(Leaving.Holdings holdings, Optional<Text> wrong) {
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(texts.get("stores.leave.lead"), "muted"));
        if (choices.isEmpty()) {
            choices.add(way(Way.KEEP, "stores.leave.keep", "stores.leave.keep.what", holdings));
            choices.add(
                    way(
                            Way.PSEUDONYMISE,
                            "stores.leave.pseudonymise",
                            "stores.leave.pseudonymise.what",
                            holdings));
            choices.add(way(Way.ERASE, "stores.leave.erase", "stores.leave.erase.what", holdings));
        }
        parts.addAll(choices);
        if (model.asksForTheName()) {
            TextField typed = new TextField(model.typedProperty().get());
            typed.textProperty().subscribe(words -> model.typedProperty().set(words));
            var name =
                    Labels.wrapped(
                            texts.get("stores.leave.type", model.store().name()),
                            "t-small",
                            "muted");
            name.setLabelFor(typed);
            VBox field = new VBox(name, typed);
            field.getStyleClass().add("field");
            parts.add(field);
        }
        wrong.ifPresent(why -> parts.add(Labels.wrapped(texts.get(why), "t-small", "danger")));
        Button leave = Buttons.plain(texts.get("stores.leave.act"), "bi-plug");
        leave.getStyleClass().add("danger");
        leave.setOnAction(_ ->
                model.leave(proven -> IdentityBox.ask(desk, model.identity(), model::say, proven)));
        Button stay = Buttons.plain(texts.get("stores.leave.stay"));
        stay.setOnAction(_ -> close.run());
        HBox foot = new HBox(stay, leave);
        foot.getStyleClass().add("gap-8");
        parts.add(foot);
        parts.add(
                Labels.wrapped(
                        texts.get(
                                "stores.leave.revoke",
                                Markets.of(model.store().marketplace()).ownName()),
                        "t-small",
                        "subtle"));
        return parts;
    }

    private Node way(Way way, String nameKey, String whatKey, Leaving.Holdings holdings) {
        RadioButton choice = new RadioButton(texts.get(nameKey));
        choice.setToggleGroup(ways);
        choice.setDisable(!model.offers(way));
        choice.selectedProperty()
                .subscribe(on -> {
                    if (on) {
                        model.wayProperty().set(Optional.of(way));
                    }
                });
        VBox box =
                new VBox(
                        choice,
                        Labels.wrapped(
                                texts.get(whatKey, holdings.orders(), holdings.buyers()),
                                "t-small",
                                "muted"));
        if (!model.offers(way)) {
            box.getChildren()
                    .add(Labels.wrapped(texts.get("stores.leave.not-here"), "t-small", "warning"));
        }
        box.getStyleClass().add("way");
        return box;
    }

    private List<Node> receipt(Departure.Receipt receipt) {
        Facts facts = new Facts();
        line(facts, "stores.receipt.key", receipt.before().key() ? 1 : 0);
        line(facts, "stores.receipt.commands", receipt.before().waiting());
        line(facts, "stores.receipt.quarantine", receipt.before().quarantined());
        line(facts, "stores.receipt.buyers", receipt.buyers());
        line(facts, "stores.receipt.erased", receipt.erased());
        line(facts, "stores.receipt.kept", receipt.before().orders() - receipt.erased());
        Button done = Buttons.plain(texts.get("panel.close"));
        done.setOnAction(_ -> close.run());
        String where =
                receipt.way() == Way.KEEP ? "stores.receipt.where" : "stores.receipt.certificate";
        return List.of(
                new Banner(
                        Tone.SUCCESS,
                        "bi-check-circle",
                        texts.get("stores.receipt.title", receipt.store()),
                        texts.formats().longDate(receipt.at())),
                facts,
                Labels.wrapped(texts.get(where), "t-small", "muted"),
                Labels.wrapped(
                        texts.get(
                                "stores.leave.revoke",
                                Markets.of(model.store().marketplace()).ownName()),
                        "t-small",
                        "muted"),
                new HBox(done));
    }

    private void line(Facts facts, String key, long count) {
        facts.add(texts.get(key), Labels.whole(texts.formats().number(count)));
    }
}
