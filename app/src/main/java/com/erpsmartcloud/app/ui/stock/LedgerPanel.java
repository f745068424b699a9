package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.control.SidePanel;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.LedgerRow;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// The movements of a product in a place: what, who, when, on which computer, what was left.
final class LedgerPanel {

    private final Desk desk;
    private final Texts texts;
    private final SidePanel panel;
    private final StockViewModel model;

    LedgerPanel(Desk desk, StockViewModel model) {
        this.desk = desk;
        this.texts = desk.texts();
        this.model = model;
        this.panel = new SidePanel(texts, model::closeLedger);
        panel.getStyleClass().add("ledger-panel");
    }

    SidePanel show(Movements movements) {
        StockRow row = movements.row();
        panel.head(title(row));
        List<Node> parts = new ArrayList<>();
        parts.add(figures(row));
        PlacesOfProduct places = new PlacesOfProduct(texts, model, row);
        parts.add(places.setAside());
        parts.add(
                new PromotionsOfProduct(desk, model.promotions(), row)
                        .list(movements.promotions()));
        parts.add(new PreorderOfProduct(desk, model.preorders(), row).node());
        places.bins(movements.bins()).ifPresent(parts::add);
        if (!movements.held().isEmpty()) {
            parts.add(new HeldPanel(desk, model::closeLedger).beside(movements.held()));
        }
        parts.add(Labels.of(texts.get("stock.ledger"), "t-bold"));
        movements.rows().forEach(each -> parts.add(movement(each)));
        if (movements.rows().isEmpty()) {
            parts.add(Labels.wrapped(texts.get("stock.ledger.empty"), "muted"));
        }
        panel.body(parts.toArray(Node[]::new));
        return panel;
    }

    static Node title(StockRow row) {
        ProductTile tile = new ProductTile();
        tile.show(row.sku(), row.name());
        VBox names =
                new VBox(
                        Labels.of(row.name(), "t-bold"),
                        Labels.of(row.sku() + ", " + row.warehouse(), "t-small", "muted"));
        HBox title = new HBox(tile, names);
        title.getStyleClass().add("gap-12");
        title.setAlignment(Pos.CENTER_LEFT);
        return title;
    }

    private Node figures(StockRow row) {
        StockLevel level = row.level();
        GridPane grid = new GridPane();
        grid.getStyleClass().addAll("grid-facts", "note");
        String[] names = {
            "stock.on-hand", "stock.reserved", "stock.safety",
            "stock.promo-held", "stock.quarantine", "stock.available",
            "stock.coming", "stock.short"
        };
        long[] figures = {
            level.onHand(), level.reserved(), level.safety(),
            level.promoHeld(), level.quarantine(), level.available(),
            row.coming(), row.shortOf()
        };
        for (int i = 0; i < names.length; i++) {
            VBox fact =
                    new VBox(
                            Labels.of(texts.get(names[i]), "t-small", "muted"),
                            Labels.whole(texts.formats().number(figures[i]), "t-bold"));
            grid.add(fact, i % 3, i / 3);
        }
        return grid;
    }

    private Node movement(LedgerRow row) {
        String reason = texts.get(StockWords.of(row.reason()));
        String what = row.document().isEmpty() ? reason : reason + ", " + row.document();
        HBox first =
                new HBox(
                        Labels.of(what),
                        Labels.spring(),
                        Labels.whole(texts.formats().change(row.quantity()), "t-bold"));
        String device = texts.get(row.thisDevice() ? "stock.device.this" : "stock.device.other");
        String when = texts.formats().moment(row.at(), desk.now().instant());
        HBox second =
                new HBox(
                        Labels.of(
                                texts.get("stock.ledger.who", when, row.actor(), device),
                                "t-small",
                                "muted"),
                        Labels.spring(),
                        Labels.whole(
                                texts.get(
                                        "stock.ledger.balance",
                                        texts.get(StockWords.of(row.kind())),
                                        texts.formats().number(row.balance())),
                                "t-small",
                                "muted"));
        VBox box = new VBox(first, second);
        if (!row.note().isEmpty()) {
            box.getChildren().add(Labels.wrapped(row.note(), "t-small"));
        }
        box.getChildren().add(last(row));
        box.getStyleClass().addAll("gap-2", "movement");
        return box;
    }

    private Node last(LedgerRow row) {
        if (row.reversed().isPresent()) {
            return Labels.of(texts.get("stock.ledger.reversed"), "t-small", "subtle");
        }
        Button button = Buttons.link(texts.get("stock.ledger.reverse"));
        button.setOnAction(_ -> model.reverse(row));
        // What an order did is taken back with the order.
        boolean own = row.reason() != StockReason.SHIPPED && row.reason() != StockReason.REVERSAL;
        button.setVisible(own);
        button.setManaged(own);
        if (!own || row.document().isEmpty()) {
            return button;
        }
        Button whole = Buttons.link(texts.get("stock.ledger.reverse-all", row.document()));
        whole.setOnAction(_ -> model.reverseDocument(row.document()));
        HBox both = new HBox(button, whole);
        both.getStyleClass().add("gap-12");
        return both;
    }
}
