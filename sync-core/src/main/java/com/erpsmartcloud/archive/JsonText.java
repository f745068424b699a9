package com.erpsmartcloud.archive;

import java.io.IOException;
import java.util.HexFormat;

/// Writes any text as a JSON string that reads back the same, character for character.
///
/// Half a surrogate pair cannot stand in UTF-8 and the library's writer refuses it; here it becomes
/// an escape. So do the line breaks of Unicode, which some tools would take for a line's end.
final class JsonText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private JsonText() {}

    static void write(Appendable out, String text) throws IOException {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (isSpecial(c)) {
                out.append(text, plainFrom, i);
                escape(out, c);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length());
        out.append('"');
    }

    private static boolean isSpecial(char c) {
        return c < ' '
                || c == '"'
                || c == '\\'
                || c >= '\u007f' && c <= '\u009f'
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSurrogate(c);
    }

    private static void escape(Appendable out, char c) throws IOException {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u").append(HEX.toHexDigits(c));
        }
    }
}
