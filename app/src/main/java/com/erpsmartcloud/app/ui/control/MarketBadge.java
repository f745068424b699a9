package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;

/// The letter tile of a marketplace, 24 by 18.
public final class MarketBadge extends Label {

    public MarketBadge() {
        getStyleClass().add("badge");
    }

    public MarketBadge(Market market) {
        this();
        show(market);
    }

    /// Changes the marketplace, for cells that are reused.
    public void show(Market market) {
        for (Market each : Market.values()) {
            Styles.turn(this, each.styleClass(), each == market);
        }
        setText(market.letters());
        setAccessibleText(market.ownName());
    }
}
