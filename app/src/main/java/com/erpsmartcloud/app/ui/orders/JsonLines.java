package com.erpsmartcloud.app.ui.orders;

/// Sets JSON text out over lines without reading its values: what the marketplace wrote stays
/// letter for letter, and a text that was cut off is still shown.
final class JsonLines {

    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();
    private int depth;

    private JsonLines() {}

    static String of(String json) {
        JsonLines lines = new JsonLines();
        boolean quoted = false;
        boolean escaped = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted) {
                lines.out.append(c);
                quoted = escaped || c != '"';
                escaped = c == '\\' && !escaped;
            } else if (c == '"') {
                lines.out.append(c);
                quoted = true;
            } else if (!Character.isWhitespace(c)) {
                lines.mark(c, next(json, i));
            }
        }
        return lines.out.toString();
    }

    private void mark(char c, char next) {
        switch (c) {
            case '{', '[' -> {
                out.append(c);
                depth++;
                if (next != '}' && next != ']') {
                    newLine();
                }
            }
            case '}', ']' -> {
                depth = Math.max(0, depth - 1);
                char before = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
                if (before != '{' && before != '[') {
                    newLine();
                }
                out.append(c);
            }
            case ',' -> {
                out.append(c);
                newLine();
            }
            case ':' -> out.append(": ");
            default -> out.append(c);
        }
    }

    private void newLine() {
        out.append('\n').append(STEP.repeat(Math.min(depth, 40)));
    }

    private static char next(String json, int at) {
        for (int i = at + 1; i < json.length(); i++) {
            if (!Character.isWhitespace(json.charAt(i))) {
                return json.charAt(i);
            }
        }
        return ' ';
    }
}
