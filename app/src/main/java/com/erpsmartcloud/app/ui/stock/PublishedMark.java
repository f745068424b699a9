package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.BeyondMark;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/// Badge and figure of one listing, in amber where units are offered before they are there. A clock
/// stands before a figure that waits in the outbox, a cross before one that was refused. A click
/// says why.
final class PublishedMark extends HBox {

    /// What a click on a figure opens.
    @FunctionalInterface
    interface Opened {
        void why(Node anchor, StockRow row, StockRow.Published listing);
    }

    private final Texts texts;
    private final MarketBadge badge = new MarketBadge();
    private final Node clock = Icon.of("bi-clock", "icon-small");
    private final Node cross = Icon.of("bi-x-circle", "icon-small", "danger");
    private final BeyondMark beyond;
    private final Label figure = Labels.whole("", "figure-link");
    private final Tooltip tip = new Tooltip();
    private Runnable open = () -> {};

    private final Opened opened;

    PublishedMark(Texts texts, Opened opened) {
        this.texts = texts;
        this.opened = opened;
        getStyleClass().addAll("gap-6", "published-mark");
        setAlignment(Pos.CENTER_LEFT);
        beyond = new BeyondMark(texts.get("rules.mark.beyond"));
        getChildren().addAll(badge, clock, cross, beyond, figure);
        Tooltip.install(this, tip);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
    }

    void show(StockRow row, StockRow.Published listing) {
        open = () -> opened.why(this, row, listing);
        badge.show(Markets.of(listing.marketplace()));
        String shown =
                listing.shown().isPresent()
                        ? texts.formats().number(listing.shown().getAsLong())
                        : "\u2013";
        String wanted = texts.formats().number(listing.wanted());
        mark(clock, listing.waits());
        mark(cross, listing.refused() && !listing.waits());
        figure.setText(shown);
        boolean ahead =
                row.preorder().filter(one -> one.left(row.level().available()) > 0).isPresent();
        beyond.show(ahead);
        Styles.turn(figure, "warning", ahead);
        String said = said(listing, shown, wanted);
        tip.setText(ahead ? said + "\n" + texts.get("rules.mark.beyond") : said);
        setAccessibleText(tip.getText());
    }

    private String said(StockRow.Published listing, String shown, String wanted) {
        if (listing.waits()) {
            return texts.get("stock.published.waits", listing.storeName(), shown, wanted);
        }
        return listing.refused()
                ? texts.get("stock.published.refused", listing.storeName(), shown, wanted)
                : texts.get("stock.published.shows", listing.storeName(), shown);
    }

    private static void mark(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
