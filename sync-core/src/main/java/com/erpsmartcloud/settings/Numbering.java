package com.erpsmartcloud.settings;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How the company's own documents are numbered. What follows the letters is given by the program,
/// so that two computers without a network never give the same number.
///
/// @param orders letters before the number of an order written here
/// @param ordersFrom the least number of the next order, at least 1: a company that comes from
///   another program goes on where that one stopped
/// @param transfers letters before the number of a transfer
/// @param stocktakes letters before the number of a stocktake
public record Numbering(String orders, long ordersFrom, String transfers, String stocktakes) {

    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{Nd}]{1,6}");

    /// How a company numbers that never said otherwise.
    public static final Numbering USUAL = new Numbering("M", 1, "T", "C");

    /// The most a number may begin with: seven digits are read aloud, more are not.
    public static final long MOST = 9_999_999;

    /// @throws IllegalArgumentException if a number could not begin so
    public Numbering {
        if (!isLetters(orders) || !isLetters(transfers) || !isLetters(stocktakes)) {
            throw new IllegalArgumentException("one to six letters or digits");
        }
        if (ordersFrom < 1 || ordersFrom > MOST) {
            throw new IllegalArgumentException("no number to begin with: " + ordersFrom);
        }
    }

    /// Another device may be newer and write what this one does not understand.
    static Numbering of(Map<String, String> all) {
        return new Numbering(
                letters(Setting.ORDERS.in(all), USUAL.orders),
                number(Setting.ORDERS_FROM.in(all)),
                letters(Setting.TRANSFERS.in(all), USUAL.transfers),
                letters(Setting.STOCKTAKES.in(all), USUAL.stocktakes));
    }

    /// Whether a number may begin so: one to six letters or digits.
    public static boolean isLetters(String text) {
        return LETTERS.matcher(text).matches();
    }

    /// As they stand in a number.
    public static String tidy(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static String letters(String stored, String usual) {
        return isLetters(stored) ? stored : usual;
    }

    private static long number(String stored) {
        return stored.matches("[1-9][0-9]{0,6}") ? Long.parseLong(stored) : 1;
    }
}
