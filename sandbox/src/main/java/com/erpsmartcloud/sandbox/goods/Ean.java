package com.erpsmartcloud.sandbox.goods;

/// EAN-13 bar codes (GS1 General Specifications, check digit of section 7.9).
public final class Ean {

    private Ean() {}

    /// @param number the first twelve digits
    public static String of(long number) {
        String digits = "%012d".formatted(number);
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            int digit = digits.charAt(at) - '0';
            sum += at % 2 == 0 ? digit : 3 * digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
