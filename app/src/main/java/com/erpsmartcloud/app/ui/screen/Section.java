package com.erpsmartcloud.app.ui.screen;

/// The groups of the navigation, in their order. A group without screens is not shown.
public enum Section {
    TOP("section.top"),
    SELL("section.sell"),
    CATALOGUE("section.catalogue"),
    STOCK("section.stock"),
    BUY("section.buy"),
    MONEY("section.money"),
    CONNECT("section.connect"),
    /// At the lower end, without a heading.
    FOOT("section.foot");

    private final String nameKey;

    Section(String nameKey) {
        this.nameKey = nameKey;
    }

    public String nameKey() {
        return nameKey;
    }

    /// Whether a heading stands above its screens.
    public boolean hasHeading() {
        return this != TOP && this != FOOT;
    }
}
