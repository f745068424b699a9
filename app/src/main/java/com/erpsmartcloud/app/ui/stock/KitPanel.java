package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.KitShare;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What a kit is made of and how many each component allows; the one that allows fewest is marked.
final class KitPanel {

    private final Texts texts;
    private final SidePanel panel;
    private final Consumer<String> find;

    /// @param find shows the stock of a SKU
    KitPanel(Texts texts, Runnable close, Consumer<String> find) {
        this.texts = texts;
        this.find = find;
        this.panel = new SidePanel(texts, close);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(Movements kit) {
        panel.head(LedgerPanel.title(kit.row()));
        List<Node> parts = new ArrayList<>();
        parts.add(
                Labels.wrapped(
                        texts.get("products.kit.possible", kit.row().available()), "t-bold"));
        parts.add(Labels.wrapped(texts.get("stock.kit.follows"), "t-small", "muted"));
        long fewest = kit.row().available();
        kit.kit().forEach(share -> parts.add(share(share, share.kits() == fewest)));
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    private Node share(KitShare share, boolean limits) {
        Button sku = Buttons.link(share.sku());
        sku.setAccessibleText(texts.get("stock.kit.go", share.sku()));
        sku.setOnAction(_ -> find.accept(share.sku()));
        HBox first = new HBox(sku, Labels.spring());
        if (limits) {
            String word = texts.get("stock.kit.fewest");
            first.getChildren()
                    .add(new StatusPill(Tone.WARNING, "bi-exclamation-triangle", word, word));
        }
        first.getChildren().add(Labels.whole(texts.formats().number(share.kits()), "t-bold"));
        first.getStyleClass().add("gap-8");
        first.setAlignment(Pos.CENTER_LEFT);
        VBox box =
                new VBox(
                        first,
                        Labels.of(share.name()),
                        Labels.of(
                                texts.get("stock.kit.share", share.available(), share.each()),
                                "t-small",
                                "muted"));
        box.getStyleClass().addAll("gap-2", "movement");
        return box;
    }
}
