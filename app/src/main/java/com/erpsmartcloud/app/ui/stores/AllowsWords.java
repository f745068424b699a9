package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.stores.StoreDoor.Allowed;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
import com.erpsmartcloud.marketplace.Marketplace;

import javafx.scene.Node;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a marketplace is done in its seller centre, and how, because its API or this program
/// does not do it.
record AllowsWords(Texts texts, Marketplace marketplace, Allowed allowed) {

    static String key(ApiFeature feature) {
        return switch (feature) {
            case READ_ORDERS -> "stores.allows.orders";
            case READ_LISTINGS -> "stores.allows.listings";
            case CREATE_LISTINGS -> "stores.allows.create";
            case WRITE_STOCK -> "stores.allows.stock";
            case WRITE_PRICES -> "stores.allows.prices";
            case ARRANGE_SHIPMENT -> "stores.allows.shipment";
            case PRINT_LABELS -> "stores.allows.labels";
            case CANCEL_ORDERS -> "stores.allows.cancel";
            case RETURNS -> "stores.allows.returns";
            case SETTLEMENTS -> "stores.allows.settlements";
            case BUYER_ADDRESS -> "stores.allows.address";
            case NOTICES -> "stores.allows.notices";
            case CHAT -> "stores.allows.chat";
        };
    }

    List<Node> instead() {
        List<Node> lines = new ArrayList<>();
        say("stores.allows.instead", EnumSet.of(Offer.ALLOWED, Offer.NOT_OFFERED), lines);
        say("stores.allows.ask", EnumSet.of(Offer.LIMITED), lines);
        if (marketplace == Marketplace.TEMU) {
            lines.add(Labels.wrapped(texts.get("stores.allows.temu"), "t-small", "muted"));
        }
        return lines;
    }

    /// Fetching is as good as being told, so nothing has to be done instead of it.
    private void say(String key, Set<Offer> offers, List<Node> lines) {
        String names =
                allowed.features().entrySet().stream()
                        .filter(each -> each.getKey() != ApiFeature.NOTICES)
                        .filter(each -> offers.contains(each.getValue()))
                        .map(each -> each.getKey())
                        .sorted()
                        .map(feature -> texts.get(key(feature)))
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            lines.add(Labels.wrapped(texts.get(key, names), "t-small", "muted"));
        }
    }
}
