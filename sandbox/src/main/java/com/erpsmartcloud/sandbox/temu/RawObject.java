package com.erpsmartcloud.sandbox.temu;

import java.util.SortedMap;
import java.util.TreeMap;

/// The members of a JSON object as they stand in the text, only without the blanks between tokens:
/// a signature covers what was written, not what a parser makes of it.
final class RawObject {

    private final String json;
    private int at;

    private RawObject(String json) {
        this.json = json;
    }

    /// Each member's raw value by its name, in the order of the signature.
    ///
    /// @param json the well-formed text of one object
    static SortedMap<String, String> members(String json) {
        return new RawObject(json).read();
    }

    private SortedMap<String, String> read() {
        SortedMap<String, String> members = new TreeMap<>();
        at = json.indexOf('{') + 1;
        skipBlanks();
        while (json.charAt(at) != '}') {
            String name = JsonText.decoded(value());
            skipBlanks();
            at++; // the colon
            skipBlanks();
            members.put(name, value());
            skipBlanks();
            if (json.charAt(at) == ',') {
                at++;
                skipBlanks();
            }
        }
        return members;
    }

    /// One value, from its first character to behind its last.
    private String value() {
        StringBuilder raw = new StringBuilder();
        int depth = 0;
        while (depth > 0 || !endsValue(json.charAt(at))) {
            char next = json.charAt(at);
            if (next == '"') {
                int end = endOfString();
                raw.append(json, at, end);
                at = end;
                if (depth == 0) {
                    return raw.toString();
                }
            } else {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
                if (!isBlank(next)) {
                    raw.append(next);
                }
                at++;
                if (depth == 0 && (next == '}' || next == ']')) {
                    return raw.toString();
                }
            }
        }
        return raw.toString();
    }

    private int endOfString() {
        int end = at + 1;
        while (json.charAt(end) != '"') {
            end += json.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private void skipBlanks() {
        while (isBlank(json.charAt(at))) {
            at++;
        }
    }

    private static boolean endsValue(char next) {
        return next == ',' || next == '}' || next == ']' || isBlank(next);
    }

    private static boolean isBlank(char next) {
        return next == ' ' || next == '\t' || next == '\n' || next == '\r';
    }
}
