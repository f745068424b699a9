package com.erpsmartcloud.sandbox.control;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a fault: `kind`, optional `path`, `count`, `probability`, and the kind's own settings.
final class FaultInput {

    private static final Set<String> COMMON =
            Set.of("marketplace", "kind", "path", "count", "probability");
    private static final Set<String> WHOLE_NUMBERS = Set.of("millis", "seconds", "calls", "days");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FaultInput() {}

    static Fault read(Input input) {
        String name = input.text("kind");
        FaultKind kind =
                FaultKind.named(name)
                        .orElseThrow(() ->
                                new BadInput("unknown kind \"" + name + "\", one of " + kinds()));
        try {
            Fault fault =
                    new Fault(
                            kind,
                            input.has("path") ? Optional.of(input.text("path")) : Optional.empty(),
                            input.has("count")
                                    ? OptionalInt.of((int) input.number("count", 1, 1_000_000))
                                    : OptionalInt.empty(),
                            input.has("probability") ? percent(input) : 100,
                            input.others(COMMON));
            WHOLE_NUMBERS.forEach(each -> fault.number(each, 0));
            return fault;
        } catch (IllegalArgumentException impossible) {
            throw new BadInput(String.valueOf(impossible.getMessage()));
        }
    }

    private static int percent(Input input) {
        JsonNode value = input.value("probability");
        if (!value.isNumber()) {
            throw new BadInput("probability must be a number");
        }
        BigDecimal percent = value.decimalValue().multiply(HUNDRED);
        if (percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0) {
            throw new BadInput("probability must be above 0 and at most 1");
        }
        return percent.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private static String kinds() {
        return Stream.of(FaultKind.values())
                .map(FaultKind::wireName)
                .collect(Collectors.joining(", "));
    }
}
