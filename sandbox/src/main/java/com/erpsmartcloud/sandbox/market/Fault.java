package com.erpsmartcloud.sandbox.market;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A fault to play until it is used up or cleared.
///
/// @param path only calls whose path starts so; empty means every call. Temu has one path for all,
///   so there it is the method's name, as in `bg.order.list.v2.get`
/// @param count how often it happens; empty means until cleared
/// @param percent chance of each call, 1 to 100
/// @param settings see [FaultKind]; those left out have a default
public record Fault(
        FaultKind kind,
        Optional<String> path,
        OptionalInt count,
        int percent,
        Map<String, String> settings) {

    /// @throws IllegalArgumentException naming the value that cannot be
    public Fault {
        settings = Map.copyOf(settings);
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1");
        }
        if (count.isPresent() && count.getAsInt() < 1) {
            throw new IllegalArgumentException("count must be at least 1");
        }
        for (String name : settings.keySet()) {
            if (!kind.settings().contains(name)) {
                throw new IllegalArgumentException(
                        "%s knows no \"%s\", only %s"
                                .formatted(kind.wireName(), name, kind.settings()));
            }
        }
    }

    /// Happens on every call until cleared.
    public static Fault of(FaultKind kind) {
        return new Fault(kind, Optional.empty(), OptionalInt.empty(), 100, Map.of());
    }

    public Fault on(String pathStart) {
        return new Fault(kind, Optional.of(pathStart), count, percent, settings);
    }

    public Fault times(int times) {
        return new Fault(kind, path, OptionalInt.of(times), percent, settings);
    }

    public Fault atPercent(int chance) {
        return new Fault(kind, path, count, chance, settings);
    }

    public Fault with(String name, Object value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value.toString());
        return new Fault(kind, path, count, percent, more);
    }

    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /// @throws IllegalArgumentException if the setting is no whole number
    public long number(String name, long otherwise) {
        try {
            return setting(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            throw new IllegalArgumentException(name + " must be a whole number", malformed);
        }
    }
}
