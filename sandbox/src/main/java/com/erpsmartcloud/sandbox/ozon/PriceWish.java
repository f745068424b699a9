package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product.Prices;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// One row of a price change; what is left out stays as it is.
record PriceWish(
        Optional<String> offerId,
        OptionalLong productId,
        Optional<String> currency,
        Optional<Long> price,
        Optional<Long> oldPrice,
        Optional<Long> minPrice,
        Optional<Long> netPrice,
        Optional<String> vat,
        boolean wantsMinPrice) {

    private static final Set<String> VAT = Set.of("0", "0.05", "0.07", "0.1", "0.2", "0.22");
    private static final Set<String> TRI_STATE = Set.of("", "ENABLED", "DISABLED", "UNKNOWN");

    /// @throws OzonError when the row cannot be read; the whole call fails then
    static PriceWish of(Query row) {
        Optional<String> offer = row.text("offer_id").filter(text -> !text.isEmpty());
        OptionalLong product = row.integer("product_id");
        if (offer.isEmpty() && product.isEmpty()) {
            throw row.invalid("offer_id", "offer_id or product_id is required");
        }
        Optional<String> vat = row.text("vat").filter(text -> !text.isEmpty());
        if (vat.isPresent() && !VAT.contains(vat.get())) {
            throw row.invalid("vat", "value must be one of " + VAT);
        }
        checkTriState(row, "price_strategy_enabled");
        checkTriState(row, "auto_add_to_ozon_actions_list_enabled");
        checkTriState(row, "auto_action_enabled");
        return new PriceWish(
                offer,
                offer.isPresent() ? OptionalLong.empty() : product,
                row.text("currency_code").filter(text -> !text.isEmpty()),
                amount(row, "price"),
                amount(row, "old_price"),
                amount(row, "min_price"),
                amount(row, "net_price"),
                vat,
                row.flag("min_price_for_auto_actions_enabled"));
    }

    Prices over(Prices before) {
        return new Prices(
                price.orElse(before.price()),
                oldPrice.orElse(before.oldPrice()),
                minPrice.orElse(before.minPrice()),
                netPrice.orElse(before.netPrice()),
                vat.orElse(before.vat()));
    }

    private static Optional<Long> amount(Query row, String name) {
        Optional<String> text = row.text(name).filter(each -> !each.isEmpty());
        if (text.isPresent() && !Rubles.isAmount(text.get())) {
            throw row.invalid(name, "a decimal with at most two digits is expected");
        }
        return text.map(Rubles::kopecks);
    }

    private static void checkTriState(Query row, String name) {
        if (!TRI_STATE.contains(row.text(name).orElse(""))) {
            throw row.invalid(name, "value must be ENABLED, DISABLED or UNKNOWN");
        }
    }
}
