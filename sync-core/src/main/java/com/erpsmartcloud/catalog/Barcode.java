package com.erpsmartcloud.catalog;

/// Codes of goods: GTIN-8, 12, 13 and 14, and whatever else a seller or a marketplace prints.
///
/// Source: GS1 General Specifications, section 7.9, standard check digit for GS1 data structures.
public final class Barcode {

    private Barcode() {}

    /// Whether a code can be scanned: letters, digits and a few signs, and a right check digit
    /// where it is as long as a GTIN and of digits only.
    public static boolean isPlausible(String code) {
        boolean digits = !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits) {
            return !code.isEmpty()
                    && code.length() <= 120
                    && code.chars().allMatch(c -> c > ' ' && c < 127);
        }
        return switch (code.length()) {
            case 8, 12, 13, 14 -> checkDigitFits(code);
            default -> code.length() <= 120;
        };
    }

    private static boolean checkDigitFits(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }
}
