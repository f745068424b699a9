package com.erpsmartcloud.app.ui.theme;

/// The contrast of two colours. Source: WCAG 2.2, definitions of contrast ratio and relative
/// luminance.
final class Contrast {

    private Contrast() {}

    /// @param one `#RRGGBB`
    /// @param other `#RRGGBB`
    /// @return from 1 to 21
    static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
