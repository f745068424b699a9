package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.Limits;

import java.time.Duration;
import java.util.List;

/// What Temu's contract allows.
///
/// Source: the page of each method, and "Limits" of the contract: 20 calls a second for one app
/// key; we take half, because an app may serve several stores.
final class TemuLimits {

    /// The list gives 100; each order costs up to three calls more, and what broke off is read
    /// again from the beginning of its page.
    static final int ORDER_PAGE = 50;

    static final int SKU_PAGE = 100;
    static final int BATCH = 50;

    /// Numbers in one question for known orders.
    static final int ORDERS_BY_NUMBER = 20;

    /// More than any listing can hold; a figure beyond it is a fault.
    static final long MOST_STOCK = 10_000_000;

    /// The widest span is not documented; this one is in use.
    static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    static final Limits DECLARED =
            new Limits(
                    ORDER_PAGE,
                    BATCH,
                    BATCH,
                    BATCH,
                    LONGEST_WINDOW,
                    Duration.ZERO,
                    List.of(new Limits.Rate("", 10, Duration.ofSeconds(1))));

    private TemuLimits() {}
}
