package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.HeldUnits;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// What a marketplace holds of a product in a place of its own, listing by listing. Nothing can be
/// changed here.
final class HeldPanel {

    private final Desk desk;
    private final Texts texts;
    private final SidePanel panel;

    HeldPanel(Desk desk, Runnable close) {
        this.desk = desk;
        this.texts = desk.texts();
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(Movements held) {
        panel.head(LedgerPanel.title(held.row()));
        List<Node> parts = new ArrayList<>();
        parts.add(Labels.wrapped(texts.get("stock.held.units", held.row().available()), "t-bold"));
        parts.add(Labels.wrapped(texts.get("stock.held.follows"), "t-small", "muted"));
        held.held().forEach(each -> parts.add(listing(each.title(), each)));
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    /// Below what is ours of a product: what marketplaces hold of it.
    Node beside(List<HeldUnits> held) {
        VBox box = new VBox(Labels.of(texts.get("stock.held.beside"), "t-bold"));
        held.forEach(
                each -> box.getChildren().add(listing(each.store() + " · " + each.place(), each)));
        box.getStyleClass().add("gap-4");
        return box;
    }

    private Node listing(String name, HeldUnits held) {
        HBox first =
                new HBox(
                        Labels.of(name),
                        Labels.spring(),
                        Labels.whole(texts.formats().number(held.units()), "t-bold"));
        String read = texts.formats().moment(held.asOf(), desk.now().instant());
        VBox box =
                new VBox(first, Labels.of(texts.get("stock.held.read", read), "t-small", "muted"));
        box.getStyleClass().addAll("gap-2", "movement");
        return box;
    }
}
