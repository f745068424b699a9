package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.wire.Parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Business parameters in a query. Lists may be joined by commas or come as repeated names.
record Query(Parameters parameters) {

    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,18}");

    Optional<String> text(String name) {
        return parameters.text(name);
    }

    /// A mandatory text that is not empty.
    String needed(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ShopeeError.parameter(name + " is required"));
    }

    Optional<Long> integer(String name) {
        return text(name).map(text -> integer(name, text));
    }

    long neededInteger(String name) {
        return integer(name, needed(name));
    }

    Optional<Instant> moment(String name) {
        return integer(name).map(Instant::ofEpochSecond);
    }

    Instant neededMoment(String name) {
        return Instant.ofEpochSecond(neededInteger(name));
    }

    boolean flag(String name) {
        return text(name)
                .map(text -> {
                    if (!text.equals("true") && !text.equals("false")) {
                        throw wrong(name, "boolean", text);
                    }
                    return text.equals("true");
                })
                .orElse(false);
    }

    List<String> list(String name) {
        List<String> items = new ArrayList<>();
        for (String value : parameters.all(name)) {
            for (String item : value.split(",", -1)) {
                if (!item.isBlank()) {
                    items.add(item.strip());
                }
            }
        }
        return items;
    }

    /// A mandatory list.
    List<String> neededList(String name, int most) {
        List<String> items = list(name);
        if (items.isEmpty() || items.size() > most) {
            throw ShopeeError.parameter(name + " must have 1 to " + most + " entries");
        }
        return items;
    }

    List<Long> neededIntegers(String name, int most) {
        return neededList(name, most).stream().map(text -> integer(name, text)).toList();
    }

    /// A mandatory page size.
    int pageSize() {
        long size = neededInteger("page_size");
        if (size < 1 || size > 100) {
            throw ShopeeError.parameter("page_size must be from 1 to 100");
        }
        return (int) size;
    }

    private static long integer(String name, String text) {
        if (!INTEGER.matcher(text).matches()) {
            throw wrong(name, "integer", text);
        }
        return Long.parseLong(text);
    }

    private static ShopeeError wrong(String name, String expected, String given) {
        return ShopeeError.parameter(
                name + ": Invalid type. Expected: " + expected + ", given: " + given);
    }
}
