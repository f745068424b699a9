package com.erpsmartcloud.app.ui.shell;

import javafx.scene.Node;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What F1 can explain: the field that has the focus, or the screen. A field is known by its id or
/// by a style class of itself or of what it lies in.
enum HelpTopic {
    TODAY("help.on.today"),
    ORDERS("help.on.orders"),
    PRODUCTS("help.on.products"),
    LISTINGS("help.on.listings"),
    MAPPING("help.on.mapping"),
    STOCK("help.on.stock"),
    RULES("help.on.rules"),
    STOCKTAKE("help.on.stocktake"),
    TRANSFERS("help.on.transfers"),
    PLACES("help.on.places"),
    STORES("help.on.stores"),
    OUTBOX("help.on.outbox"),
    PRIVACY("help.on.privacy"),
    BACKUPS("help.on.backups"),
    EXPORT("help.on.export"),
    SETTINGS("help.on.settings"),
    FIND("help.on.find", "find"),
    QUANTITY("help.on.quantity", "edit-field"),
    FORMULA("help.on.formula", "bulk-panel"),
    NEW_ORDER("help.on.new-order", "new-order"),
    FILTER("help.on.filter", "filter-box"),
    PRODUCT_FORM("help.on.product-form", "product-form"),
    COMPANY("help.on.company", "company-form"),
    RATES("help.on.rates", "rates-form"),
    RULE_FORM("help.on.rule-form", "rule-editor"),
    KEYS("help.on.keys", "keys-form"),
    SEARCH("help.on.search", "palette"),
    STORE_FILTER("help.on.store-filter", "storeButton");

    private final String key;
    private final String mark;

    HelpTopic(String key) {
        this(key, "");
    }

    HelpTopic(String key, String mark) {
        this.key = key;
        this.mark = mark;
    }

    String key() {
        return key;
    }

    boolean isField() {
        return !mark.isEmpty();
    }

    /// @param screen id of a screen
    static Optional<HelpTopic> ofScreen(String screen) {
        return Arrays.stream(values())
                .filter(topic -> !topic.isField())
                .filter(topic -> topic.name().toLowerCase(Locale.ROOT).equals(screen))
                .findFirst();
    }

    /// Of the innermost thing around a node that has one.
    static Optional<HelpTopic> ofField(Node focused) {
        for (Node at = focused; at != null; at = at.getParent()) {
            Node here = at;
            Optional<HelpTopic> found =
                    Arrays.stream(values())
                            .filter(HelpTopic::isField)
                            .filter(topic ->
                                    topic.mark.equals(here.getId())
                                            || here.getStyleClass().contains(topic.mark))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
