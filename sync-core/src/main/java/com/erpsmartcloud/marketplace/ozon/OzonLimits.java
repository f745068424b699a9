package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Limits;

import java.time.Duration;
import java.util.List;

/// What Ozon's contract allows.
///
/// Source: "Ozon Seller API" 2.1, section "Limits", and the page of each method. The contract lets
/// 50 calls per second and Client-Id through; we take half, because other programs of the seller
/// use the same Client-Id.
final class OzonLimits {

    static final int ORDER_PAGE = 100;
    static final int PRODUCT_PAGE = 1_000;
    static final int WAREHOUSE_PAGE = 200;
    static final int STOCK_READ_BATCH = 1_000;
    static final int HELD_BATCH = 100;
    static final int STOCK_WRITE_BATCH = 100;
    static final int PRICE_WRITE_BATCH = 1_000;

    /// "Below 1,000,000."
    static final long MOST_STOCK = 999_999;

    /// "At most one year", one day less for leap years and for how its ends are counted.
    static final Duration LONGEST_WINDOW = Duration.ofDays(364);

    /// One product and warehouse at most once in this time.
    static final Duration STOCK_PAIR_PAUSE = Duration.ofSeconds(30);

    /// An open circuit breaker: "blocked for some minutes", again after 2 to 5.
    static final Duration CIRCLE_OPEN = Duration.ofMinutes(2);

    static final Limits DECLARED =
            new Limits(
                    ORDER_PAGE,
                    STOCK_READ_BATCH,
                    STOCK_WRITE_BATCH,
                    PRICE_WRITE_BATCH,
                    LONGEST_WINDOW,
                    STOCK_PAIR_PAUSE,
                    List.of(
                            new Limits.Rate("", 25, Duration.ofSeconds(1)),
                            new Limits.Rate(
                                    OzonMethod.STOCK_WRITE.path(), 80, Duration.ofMinutes(1))));

    private OzonLimits() {}
}
