package com.erpsmartcloud.inventory;

import java.util.Locale;

/// Reads what a user types into a quantity: `15` sets it, `+6` and `-2` change it, `=12*4` computes
/// it with + - * / and brackets, as in a spreadsheet.
public final class QuantityInput {

    private final String text;
    private int at;

    private QuantityInput(String text) {
        this.text = text;
    }

    /// What the input means.
    public sealed interface Outcome {

        /// @param value the quantity it would become
        /// @param change against the current one
        record Quantity(long value, long change) implements Outcome {}

        record Wrong(Fault fault) implements Outcome {}
    }

    /// What is wrong with an input.
    public enum Fault {
        EMPTY,
        NOT_A_NUMBER,
        NOT_WHOLE,
        TOO_LARGE
    }

    /// @param typed as typed; spaces do not count, the minus sign U+2212 counts as minus
    /// @param current what the quantity is now
    public static Outcome read(String typed, long current) {
        String clean =
                typed.replaceAll("[\\s\\u00A0\\u202F]", "")
                        .replace('\u2212', '-')
                        .replace('\u00D7', '*')
                        .toLowerCase(Locale.ROOT);
        if (clean.isEmpty()) {
            return new Outcome.Wrong(Fault.EMPTY);
        }
        try {
            long value = value(clean, current);
            return new Outcome.Quantity(value, Math.subtractExact(value, current));
        } catch (ArithmeticException e) {
            return new Outcome.Wrong(Fault.TOO_LARGE);
        } catch (NotWhole e) {
            return new Outcome.Wrong(Fault.NOT_WHOLE);
        } catch (NumberFormatException e) {
            return new Outcome.Wrong(Fault.NOT_A_NUMBER);
        }
    }

    private static long value(String clean, long current) throws NotWhole {
        char first = clean.charAt(0);
        if (first == '=') {
            return new QuantityInput(clean.substring(1)).whole();
        }
        if (first == '+' || first == '-') {
            long change = new QuantityInput(clean.substring(1)).whole();
            return first == '+'
                    ? Math.addExact(current, change)
                    : Math.subtractExact(current, change);
        }
        return new QuantityInput(clean).whole();
    }

    private long whole() throws NotWhole {
        long value = sum();
        if (at < text.length()) {
            throw new NumberFormatException("left over at " + at);
        }
        return value;
    }

    private long sum() throws NotWhole {
        long value = product();
        while (at < text.length() && (peek() == '+' || peek() == '-')) {
            char sign = text.charAt(at++);
            long next = product();
            value = sign == '+' ? Math.addExact(value, next) : Math.subtractExact(value, next);
        }
        return value;
    }

    private long product() throws NotWhole {
        long value = factor();
        while (at < text.length() && (peek() == '*' || peek() == '/')) {
            char sign = text.charAt(at++);
            long next = factor();
            if (sign == '*') {
                value = Math.multiplyExact(value, next);
            } else if (next == 0 || value % next != 0) {
                throw new NotWhole();
            } else {
                value = value / next;
            }
        }
        return value;
    }

    private long factor() throws NotWhole {
        if (at < text.length() && peek() == '(') {
            at++;
            long inside = sum();
            if (at >= text.length() || text.charAt(at++) != ')') {
                throw new NumberFormatException("bracket");
            }
            return inside;
        }
        int from = at;
        while (at < text.length() && Character.isDigit(peek())) {
            at++;
        }
        if (at < text.length() && (peek() == '.' || peek() == ',')) {
            throw new NotWhole();
        }
        String digits = text.substring(from, at);
        if (digits.length() > 18) {
            throw new ArithmeticException("too long");
        }
        return Long.parseLong(digits);
    }

    private char peek() {
        return text.charAt(at);
    }

    private static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1;
    }
}
