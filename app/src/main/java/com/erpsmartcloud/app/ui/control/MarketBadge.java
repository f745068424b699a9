package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.Label;

import java.util.Arrays;
import java.util.List;

/// The letter tile of a marketplace, 24 by 18.
public final class MarketBadge extends Label {

    private static final List<String> CLASSES =
            Arrays.stream(Market.values()).map(Market::styleClass).toList();

    public MarketBadge() {
        getStyleClass().add("badge");
    }

    public MarketBadge(Market market) {
        this();
        show(market);
    }

    /// Changes the marketplace, for cells that are reused.
    public void show(Market market) {
        Styles.only(this, CLASSES, market.styleClass());
        setText(market.letters());
        setAccessibleText(market.ownName());
    }
}
