package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.json.Json;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Raw pieces of JSON text.
final class JsonText {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    private JsonText() {}

    static boolean isString(String raw) {
        return raw.startsWith("\"");
    }

    /// The characters a raw string stands for.
    static String decoded(String raw) {
        return raw.indexOf('\\') < 0 ? unquoted(raw) : Json.MAPPER.readTree(raw).stringValue();
    }

    static String unquoted(String raw) {
        return raw.substring(1, raw.length() - 1);
    }

    /// Letters outside ASCII as themselves where they were escaped.
    static String plain(String raw) {
        return ESCAPE.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(letter(found)));
    }

    private static String letter(java.util.regex.MatchResult escape) {
        String digits = escape.group(1);
        int unit = digits == null ? 0 : Integer.parseInt(digits, 16);
        return unit < 0x80 ? escape.group() : Character.toString((char) unit);
    }
}
