package com.erpsmartcloud.marketplace.shopee;

import java.util.Optional;

/// A listing of ours on Shopee: an item, or one model of it. Written `item` or `item-model`.
///
/// @param model 0 for an item without models
record ShopeeIds(long item, long model) {

    static ShopeeIds of(String item, String model) {
        return new ShopeeIds(Long.parseLong(item), model.isEmpty() ? 0 : Long.parseLong(model));
    }

    /// @return empty for anything that is no such id
    static Optional<ShopeeIds> read(String externalId) {
        if (!externalId.matches("[1-9]\\d{0,18}(-[1-9]\\d{0,18})?")) {
            return Optional.empty();
        }
        int dash = externalId.indexOf('-');
        try {
            return Optional.of(
                    dash < 0
                            ? of(externalId, "")
                            : of(externalId.substring(0, dash), externalId.substring(dash + 1)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    String externalId() {
        return model == 0 ? Long.toString(item) : item + "-" + model;
    }
}
