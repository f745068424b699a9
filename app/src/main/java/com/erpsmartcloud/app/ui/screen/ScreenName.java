package com.erpsmartcloud.app.ui.screen;

import javafx.scene.input.KeyCode;

import java.util.Locale;
import java.util.Optional;

/// The screens there are, in the order of the navigation. A screen stands in the navigation only
/// when someone says how to build it.
public enum ScreenName {
    TODAY("screen.today", "bi-house", Section.TOP, KeyCode.DIGIT1),
    ORDERS("screen.orders", "bi-bag-check", Section.SELL, KeyCode.DIGIT2),
    PRODUCTS("screen.products", "bi-layers", Section.CATALOGUE, KeyCode.DIGIT5),
    LISTINGS("screen.listings", "bi-shop-window", Section.CATALOGUE, KeyCode.UNDEFINED),
    MAPPING("screen.mapping", "bi-link-45deg", Section.CATALOGUE, KeyCode.UNDEFINED),
    STOCK("screen.stock", "bi-box-seam", Section.STOCK, KeyCode.DIGIT6),
    RULES("screen.rules", "bi-diagram-3", Section.STOCK, KeyCode.UNDEFINED),
    STOCKTAKE("screen.stocktake", "bi-clipboard-check", Section.STOCK, KeyCode.UNDEFINED),
    TRANSFERS("screen.transfers", "bi-arrow-left-right", Section.STOCK, KeyCode.UNDEFINED),
    PLACES("screen.places", "bi-geo-alt", Section.STOCK, KeyCode.UNDEFINED),
    STORES("screen.stores", "bi-shop", Section.CONNECT, KeyCode.UNDEFINED),
    OUTBOX("screen.outbox", "bi-cloud-arrow-up", Section.CONNECT, KeyCode.DIGIT9),
    PUSHES("screen.pushes", "bi-broadcast", Section.CONNECT, KeyCode.UNDEFINED),
    PRIVACY("screen.privacy", "bi-shield-check", Section.FOOT, KeyCode.DIGIT0),
    BACKUPS("screen.backups", "bi-archive", Section.FOOT, KeyCode.UNDEFINED),
    EXPORT("screen.export", "bi-download", Section.FOOT, KeyCode.UNDEFINED),
    SETTINGS("screen.settings", "bi-gear", Section.FOOT, KeyCode.UNDEFINED);

    private final String nameKey;
    private final String icon;
    private final Section section;
    private final KeyCode digit;

    ScreenName(String nameKey, String icon, Section section, KeyCode digit) {
        this.nameKey = nameKey;
        this.icon = icon;
        this.section = section;
        this.digit = digit;
    }

    /// Stable, lower case: `orders`. Counts of the shell are named by it.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return nameKey;
    }

    public String icon() {
        return icon;
    }

    public Section section() {
        return section;
    }

    /// The key that opens it together with Alt.
    public Optional<KeyCode> digit() {
        return digit == KeyCode.UNDEFINED ? Optional.empty() : Optional.of(digit);
    }
}
