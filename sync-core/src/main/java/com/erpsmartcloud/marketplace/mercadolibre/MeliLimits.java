package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Limits;

import java.time.Duration;
import java.util.List;

/// What the contract allows.
///
/// Source: "Limits, errors, concurrency". No figure for all calls is published; the 18,000 an hour
/// an application is shown with are five a second, which leaves bursts to nobody.
final class MeliLimits {

    static final String USER_PRODUCTS = "/user-products";

    static final int ORDER_PAGE = 50;

    /// Open orders read by their ids in a round of a minute: up to four calls each.
    static final int REREADS = 25;

    /// Offset and page together; integrators stop there.
    static final int MOST_OFFSET = 10_000;

    /// Items of one call in bulk.
    static final int BULK = 20;

    /// Ids on one page of the seller's items.
    static final int ITEM_PAGE = 100;

    /// More than any listing can hold; a figure beyond it is a fault.
    static final long MOST_STOCK = 10_000_000;

    static final Limits DECLARED =
            new Limits(
                    ORDER_PAGE,
                    BULK,
                    BULK,
                    BULK,
                    Duration.ofDays(30),
                    Duration.ZERO,
                    List.of(
                            new Limits.Rate("", 5, Duration.ofSeconds(1)),
                            new Limits.Rate(USER_PRODUCTS, 100, Duration.ofMinutes(1))));

    private MeliLimits() {}
}
