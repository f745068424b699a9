package com.erpsmartcloud.sandbox.mercadolibre.seed;

/// Numbers of listings.
public final class ItemNumbers {

    private static final long FIRST = 2_210_300_011L;
    private static final long FIRST_NEW_VARIATION = 190_150_000_001L;

    private ItemNumbers() {}

    /// @param running from 0
    public static String of(long running) {
        return "MLM" + (FIRST + running * 37);
    }

    /// Of a variation that was not there from the start.
    public static long variation(long running) {
        return FIRST_NEW_VARIATION + running;
    }
}
