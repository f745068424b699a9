package com.erpsmartcloud.app.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What F1 can explain: the field that has the focus, the page inside a screen, or the screen. A
/// field is known by its id or by a style class of itself or of what it lies in, a page by its id.
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
    PUSHES("help.on.pushes"),
    PRIVACY("help.on.privacy"),
    BACKUPS("help.on.backups"),
    EXPORT("help.on.export"),
    SETTINGS("help.on.settings"),
    PRIVACY_DATA("help.on.privacy.data", "page-data"),
    PRIVACY_CONSENTS("help.on.privacy.consents", "page-consents"),
    PRIVACY_TELEMETRY("help.on.privacy.telemetry", "page-telemetry"),
    PRIVACY_RETENTION("help.on.privacy.retention", "page-retention"),
    PRIVACY_POLICY("help.on.privacy.policy", "page-policy"),
    PRIVACY_REQUESTS("help.on.privacy.requests", "page-requests"),
    PRIVACY_SHARING("help.on.privacy.sharing", "page-sharing"),
    PRIVACY_NETWORK("help.on.privacy.network", "page-network"),
    PRIVACY_ERASE("help.on.privacy.erase", "page-erase"),
    PRIVACY_BUYERS("help.on.privacy.buyers", "page-buyers"),
    PRIVACY_LEGAL("help.on.privacy.legal", "page-legal"),
    PRIVACY_SECURITY("help.on.privacy.security", "page-security"),
    PRIVACY_NOTICES("help.on.privacy.notices", "page-notices"),
    PRIVACY_SUPPORT("help.on.privacy.support", "page-support"),
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

    private static final String PAGE = "page-";

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
        return !mark.isEmpty() && !isPage();
    }

    private boolean isPage() {
        return mark.startsWith(PAGE);
    }

    /// @param screen id of a screen
    static Optional<HelpTopic> ofScreen(String screen) {
        return Arrays.stream(values())
                .filter(topic -> topic.mark.isEmpty())
                .filter(topic -> topic.name().toLowerCase(Locale.ROOT).equals(screen))
                .findFirst();
    }

    /// Of the page that shows, where a screen has several.
    static Optional<HelpTopic> ofPage(Parent root) {
        return Arrays.stream(values())
                .filter(HelpTopic::isPage)
                .filter(topic -> root.lookup("#" + topic.mark) != null)
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
