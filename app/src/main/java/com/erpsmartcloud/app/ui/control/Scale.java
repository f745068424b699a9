package com.erpsmartcloud.app.ui.control;

/// Picks the top of a chart's axis: an even round number at or above the highest column, so that
/// the half-way line has a whole number too.
final class Scale {

    private static final long[] STEPS = {2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100};

    private Scale() {}

    static long topFor(long highest) {
        long unit = 1;
        while (highest > 100 * unit) {
            unit *= 10;
        }
        for (long step : STEPS) {
            if (step * unit >= highest) {
                return step * unit;
            }
        }
        return 100 * unit;
    }
}
