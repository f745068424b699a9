package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product.Prices;

import java.util.Optional;

/// What the marketplace demands of a price and its strike-through price, in kopecks.
final class PriceRules {

    private static final long LOW = 400_00;
    private static final long AVERAGE = 10_000_00;

    private PriceRules() {}

    /// The code of the broken rule.
    static Optional<String> broken(Prices prices) {
        if (prices.price() <= 0
                || prices.oldPrice() < 0
                || prices.minPrice() < 0
                || prices.netPrice() < 0) {
            return Optional.of("price_negative");
        }
        return prices.oldPrice() == 0 ? Optional.empty() : brokenDiscount(prices);
    }

    private static Optional<String> brokenDiscount(Prices prices) {
        long price = prices.price();
        long off = prices.oldPrice() - price;
        if (price <= LOW && off <= 20_00) {
            return Optional.of("discount_for_low_price_is_too_small");
        }
        if (price > LOW && price <= AVERAGE && off * 20 <= prices.oldPrice()) {
            return Optional.of("discount_for_average_price_is_too_small");
        }
        if (price > AVERAGE && off <= 500_00) {
            return Optional.of("discount_for_top_price_is_too_small");
        }
        return off * 10 >= prices.oldPrice() * 9
                ? Optional.of("discount_too_big")
                : Optional.empty();
    }
}
