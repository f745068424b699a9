package com.erpsmartcloud.marketplace.wire;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object of an answer and where it stands in it, so that every complaint can name its
/// place.
///
/// Unknown fields are ignored. A missing field, `null`, `""` and, for ids, `0` all mean "none", as
/// marketplaces mix them.
public record Fields(JsonNode node, String path) {

    /// Go programs send this for "no time".
    private static final Instant GO_ZERO_TIME = Instant.parse("0001-01-01T00:00:00Z");

    /// The end of the year 9999.
    private static final long LAST_SECOND = 253_402_300_799L;

    private static final String DECIMAL = "[+-]?\\d{1,30}(\\.\\d{1,30})?";

    /// @throws MalformedException if it is no object
    public static Fields of(JsonNode node, String path) throws MalformedException {
        if (!node.isObject()) {
            throw new MalformedException(path, "not an object");
        }
        return new Fields(node, path);
    }

    public String pathOf(String name) {
        return path + "." + name;
    }

    public Optional<Fields> object(String name) throws MalformedException {
        JsonNode found = node.path(name);
        return isNone(found) ? Optional.empty() : Optional.of(of(found, pathOf(name)));
    }

    /// @throws MalformedException if there is no such object
    public Fields requiredObject(String name) throws MalformedException {
        return of(node.path(name), pathOf(name));
    }

    /// @throws MalformedException if there is no such array
    public List<Element> array(String name) throws MalformedException {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            throw new MalformedException(
                    pathOf(name), found.isMissingNode() ? "missing" : "not a list");
        }
        List<Element> elements = new ArrayList<>(found.size());
        for (JsonNode element : found) {
            elements.add(new Element(element, pathOf(name) + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /// The elements of an array that may be left out, or be `null`, when it is empty.
    ///
    /// @throws MalformedException if it is anything else
    public List<Element> list(String name) throws MalformedException {
        return isNone(node.path(name)) ? List.of() : array(name);
    }

    /// One element of an array, which need not be the object it should be.
    public record Element(JsonNode node, String path) {

        public Fields fields() throws MalformedException {
            return of(node, path);
        }
    }

    /// @return the text, empty for none
    /// @throws MalformedException if it is no text, or longer than `most` characters
    public String text(String name, int most) throws MalformedException {
        JsonNode found = node.path(name);
        if (isNone(found)) {
            return "";
        }
        if (!found.isString()) {
            throw new MalformedException(pathOf(name), "not a text");
        }
        String text = found.stringValue();
        if (text.length() > most) {
            throw new MalformedException(pathOf(name), "longer than " + most + " characters");
        }
        return text;
    }

    /// @throws MalformedException if there is none
    public String requiredText(String name, int most) throws MalformedException {
        return required(name, text(name, most));
    }

    /// A text for people: cut where it is too long, never through a pair of surrogates.
    public String title(String name, int most) throws MalformedException {
        return LongTexts.cut(text(name, Integer.MAX_VALUE), most);
    }

    /// A 64-bit id sent as number or as text.
    ///
    /// @return its digits, empty for none
    public String id(String name) throws MalformedException {
        JsonNode found = node.path(name);
        if (isNone(found)) {
            return "";
        }
        if (found.isString() && !found.stringValue().matches("\\d{1,19}")) {
            throw new MalformedException(pathOf(name), "not an id");
        }
        long id = whole(name, 0, Long.MAX_VALUE);
        return id == 0 ? "" : Long.toString(id);
    }

    public String requiredId(String name) throws MalformedException {
        return required(name, id(name));
    }

    /// A whole number sent as number or as text.
    ///
    /// @throws MalformedException if there is none, or it lies outside `least`..`most`
    public long whole(String name, long least, long most) throws MalformedException {
        BigDecimal number = decimal(name).orElseThrow(() -> missing(name));
        if (number.stripTrailingZeros().scale() > 0) {
            throw new MalformedException(pathOf(name), "not a whole number");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new MalformedException(pathOf(name), "not within " + least + " and " + most);
        }
        return number.longValueExact();
    }

    /// A number sent as number or as decimal text, exactly as written.
    ///
    /// @throws MalformedException if it is neither, or has more digits than any amount of money
    ///   could have
    public Optional<BigDecimal> decimal(String name) throws MalformedException {
        JsonNode found = node.path(name);
        if (isNone(found)) {
            return Optional.empty();
        }
        if (found.isString() && found.stringValue().matches(DECIMAL)) {
            return Optional.of(new BigDecimal(found.stringValue()));
        }
        if (!found.isNumber()) {
            throw new MalformedException(pathOf(name), "not a number");
        }
        BigDecimal number = found.decimalValue();
        // Rescaling 1e999999999 would write a billion digits into memory.
        if (number.precision() > 60 || Math.abs((long) number.scale()) > 30) {
            throw new MalformedException(pathOf(name), "an absurd number");
        }
        return Optional.of(number);
    }

    /// True for `true` and `"true"`; false for none.
    public boolean flag(String name) throws MalformedException {
        JsonNode found = node.path(name);
        if (found.isBoolean()) {
            return found.booleanValue();
        }
        return switch (text(name, 5)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw new MalformedException(pathOf(name), "neither true nor false");
        };
    }

    /// An RFC 3339 instant with up to nine decimals.
    public Optional<Instant> instant(String name) throws MalformedException {
        String text = text(name, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(text);
            if (instant.equals(GO_ZERO_TIME)) {
                return Optional.empty();
            }
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1970 && year <= 9999) {
                return Optional.of(instant);
            }
        } catch (DateTimeException e) {
            throw new MalformedException(pathOf(name), "not a time");
        }
        throw new MalformedException(pathOf(name), "not a time between 1970 and 9999");
    }

    /// Seconds since 1970; 0 is none.
    public Optional<Instant> seconds(String name) throws MalformedException {
        return decimal(name).isEmpty()
                ? Optional.empty()
                : Optional.of(whole(name, 0, LAST_SECOND))
                        .filter(second -> second > 0)
                        .map(Instant::ofEpochSecond);
    }

    private String required(String name, String text) throws MalformedException {
        if (text.isEmpty()) {
            throw missing(name);
        }
        return text;
    }

    private MalformedException missing(String name) {
        return new MalformedException(pathOf(name), "missing");
    }

    private static boolean isNone(JsonNode found) {
        return found.isMissingNode()
                || found.isNull()
                || (found.isString() && found.stringValue().isEmpty());
    }
}
