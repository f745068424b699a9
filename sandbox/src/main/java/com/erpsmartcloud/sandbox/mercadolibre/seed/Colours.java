package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.goods.Words;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Colours as the marketplace lists them.
public final class Colours {

    /// A value of the attribute `COLOR`.
    public record Colour(String name, String valueId) {}

    private static final Map<String, Colour> BY_CODE =
            Words.of("colours-mx").stream()
                    .map(line -> line.split("[=|]", -1))
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    part -> part[0], part -> new Colour(part[1], part[2])));

    private Colours() {}

    /// @param code as goods carry it, `WHT`
    public static Colour of(String code) {
        return Optional.ofNullable(BY_CODE.get(code)).orElseThrow();
    }
}
