package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Limits;

import java.time.Duration;
import java.util.List;

/// What Shopee's contract allows.
///
/// Source: the page of each method, and "Rate limits" of the contract: no figure is published, 2 to
/// 5 calls a second and shop are known to be fine.
final class ShopeeLimits {

    /// The list gives 100 numbers, the details of 50 orders come in one call.
    static final int ORDER_PAGE = 50;

    static final int ITEM_PAGE = 50;
    static final int STOCK_READ_BATCH = 50;
    static final int WRITE_BATCH = 50;

    /// More than any listing can hold; a figure beyond it is a fault.
    static final long MOST_STOCK = 10_000_000;

    static final Duration LONGEST_WINDOW = Duration.ofDays(15);

    static final Limits DECLARED =
            new Limits(
                    ORDER_PAGE,
                    STOCK_READ_BATCH,
                    WRITE_BATCH,
                    WRITE_BATCH,
                    LONGEST_WINDOW,
                    Duration.ZERO,
                    List.of(new Limits.Rate("", 4, Duration.ofSeconds(1))));

    private ShopeeLimits() {}
}
