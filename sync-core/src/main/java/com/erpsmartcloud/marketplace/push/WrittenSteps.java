package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.rules.ChannelQuantity;

import java.math.BigDecimal;
import java.util.Optional;

/// How a figure came about, as it is kept with the command that sends it: stock and rules change,
/// and "why was this number" is asked later.
///
/// @param steps from available to published, by the rule
/// @param rule name of what decided, empty where all that is available is shown
/// @param units what was to be shown: the rule's figure, or its share where stores share
public record WrittenSteps(ChannelQuantity steps, String rule, long units) {

    private static final int PARTS = 10;

    static WrittenSteps of(ChannelQuantities.Quantity quantity, long units) {
        return new WrittenSteps(
                quantity.steps(),
                quantity.rule().map(found -> found.rule().name()).orElse(""),
                units);
    }

    /// The figures in their order and the name last, with semicolons between them.
    String text() {
        return String.join(
                ";",
                Long.toString(steps.available()),
                steps.held().toPlainString(),
                Long.toString(steps.rounded()),
                Long.toString(steps.overFloor()),
                Long.toString(steps.capped()),
                atLeast(),
                Long.toString(steps.shared()),
                Long.toString(steps.publish()),
                Long.toString(units),
                rule);
    }

    /// With what is sold ahead behind it, if anything is.
    private String atLeast() {
        return steps.preorder() == 0
                ? Long.toString(steps.atLeast())
                : steps.atLeast() + "+" + steps.preorder();
    }

    /// @return empty for a command of before the steps were kept
    static Optional<WrittenSteps> read(String text) {
        String[] parts = text.split(";", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        String[] atLeast = parts[5].split("\\+", 2);
        try {
            return Optional.of(
                    new WrittenSteps(
                            new ChannelQuantity(
                                    Long.parseLong(parts[0]),
                                    new BigDecimal(parts[1]),
                                    Long.parseLong(parts[2]),
                                    Long.parseLong(parts[3]),
                                    Long.parseLong(parts[4]),
                                    Long.parseLong(atLeast[0]),
                                    atLeast.length == 1 ? 0 : Long.parseLong(atLeast[1]),
                                    Long.parseLong(parts[6]),
                                    Long.parseLong(parts[7])),
                            parts[9],
                            Long.parseLong(parts[8])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
