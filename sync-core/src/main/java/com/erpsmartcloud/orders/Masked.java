package com.erpsmartcloud.orders;

/// Buyers as they are shown until somebody asks: the first letter of each word.
///
/// Source: features O16, "masked in lists, exports and prints".
public final class Masked {

    private static final int MOST_DOTS = 5;

    private Masked() {}

    /// A phone number by its last two digits.
    public static String phone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() < 4
                ? "•".repeat(digits.length())
                : "•".repeat(MOST_DOTS) + digits.substring(digits.length() - 2);
    }

    /// Nothing of an address tells less than all of it: only whether there is one.
    public static String address(String address) {
        return address.isBlank() ? "" : "•".repeat(MOST_DOTS);
    }

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
