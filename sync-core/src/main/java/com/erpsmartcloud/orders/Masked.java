package com.erpsmartcloud.orders;

/// Buyers as they are shown until somebody asks: the first letter of each word.
///
/// Source: features O16, "masked in lists, exports and prints".
public final class Masked {

    private static final int MOST_DOTS = 5;

    private Masked() {}

    public static String name(String name) {
        StringBuilder masked = new StringBuilder();
        for (String word : name.strip().split("\\s+", 3)) {
            if (word.isEmpty()) {
                continue;
            }
            int first = word.codePointAt(0);
            int rest = word.codePointCount(0, word.length()) - 1;
            masked.append(masked.isEmpty() ? "" : " ")
                    .appendCodePoint(first)
                    .append("•".repeat(Math.clamp(rest, 1, MOST_DOTS)));
        }
        return masked.toString();
    }
}
