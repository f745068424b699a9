package com.erpsmartcloud.sandbox.temu.seed;

import com.erpsmartcloud.sandbox.temu.world.Shop;

import java.util.Locale;

/// The marketplace's numbers: the middle part of an order's is the region.
///
/// The last digits run, the others look like chance; no two running numbers give the same.
public final class Numbers {

    private static final long FIRST = 40_213;
    private static final long SPREAD = 7_919_000_017L;

    private Numbers() {}

    public static String parentOrder(long running) {
        return "PO-" + Shop.REGION + "-" + digits(running, 0);
    }

    /// @param at place of the child order in its parent, from 0
    public static String childOrder(long running, int at) {
        return Shop.REGION + "-" + digits(running, at + 1);
    }

    public static String packageSn(long running) {
        return String.format(
                Locale.ROOT, "PK-%010d%09d", running * SPREAD % 10_000_000_000L, running);
    }

    public static String afterSale(long running) {
        return "PAS-" + Shop.REGION + "-" + digits(running, 0);
    }

    public static String priceOrder(long running) {
        return "PR-" + digits(running, 0);
    }

    private static String digits(long running, int at) {
        long number = FIRST + running;
        return String.format(
                Locale.ROOT, "%07d%08d%02d", number * SPREAD % 10_000_000L, number, at);
    }
}
