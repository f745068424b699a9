package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import javafx.scene.layout.Region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The marks a seller may give to stores.
enum StoreColour {
    BLUE("stores.colour.blue"),
    TEAL("stores.colour.teal"),
    ORANGE("stores.colour.orange"),
    VIOLET("stores.colour.violet"),
    ROSE("stores.colour.rose"),
    GREY("stores.colour.grey");

    private final String nameKey;

    StoreColour(String nameKey) {
        this.nameKey = nameKey;
    }

    String nameKey() {
        return nameKey;
    }

    /// As it is kept with the store, and as the sheets call it.
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StoreColour> of(MarketplaceStore store) {
        return Arrays.stream(values()).filter(each -> each.id().equals(store.colour())).findFirst();
    }

    Region mark() {
        Region mark = new Region();
        mark.getStyleClass().addAll("store-mark", id());
        return mark;
    }
}
