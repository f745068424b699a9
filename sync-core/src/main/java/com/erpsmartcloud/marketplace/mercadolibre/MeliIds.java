package com.erpsmartcloud.marketplace.mercadolibre;

import java.util.Optional;

/// A listing of ours on Mercado Libre: an item, or one variation of it. Written `item` or
/// `item-variation`. A user product (`MLBU…`) is none.
///
/// @param variation digits, empty for an item without variations
record MeliIds(String item, String variation) {

    /// @return empty for anything that is no such id
    static Optional<MeliIds> read(String externalId) {
        int dash = externalId.indexOf('-');
        MeliIds id =
                dash < 0
                        ? new MeliIds(externalId, "")
                        : new MeliIds(
                                externalId.substring(0, dash), externalId.substring(dash + 1));
        boolean good = isItem(id.item()) && (dash < 0 || id.variation().matches("[1-9]\\d{0,18}"));
        return good ? Optional.of(id) : Optional.empty();
    }

    static boolean isItem(String text) {
        return text.matches("[A-Z]{3}\\d{1,19}");
    }

    /// Ids become parts of addresses, so nothing else may pass.
    static boolean isUserProduct(String text) {
        return text.matches("[A-Z]{3}U\\d{1,19}");
    }

    String externalId() {
        return variation.isEmpty() ? item : item + "-" + variation;
    }
}
