package com.erpsmartcloud.archive;

/// Keeps spreadsheets from running a cell's text as a formula. In CSV only; JSON Lines hold the raw
/// text.
///
/// Source: OWASP, CSV Injection, and its issue 1088 for the wide characters that a Japanese Excel
/// takes for the narrow ones.
final class Defusing {

    /// The rule in words, as it stands in `datapackage.json`.
    static final String RULE =
            "CSV only: a text or base64 cell whose first character, not counting apostrophes in"
                + " front, is one of = + - @ tab carriage-return line-feed NUL U+FF1D U+FF0B U+FF0D"
                + " U+30FC U+FF20 has one apostrophe (U+0027) put in front. To undo, remove the"
                + " first character of every text or base64 cell that starts with one or more"
                + " apostrophes followed by one of these. Numbers are untouched. JSON Lines files"
                + " hold the raw text.";

    private static final String TRIGGERS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\u30FC\uFF20";

    private Defusing() {}

    static String defused(String text) {
        return isTriggered(text) ? "'" + text : text;
    }

    /// Gives back exactly what [#defused] was given.
    static String undone(String cell) {
        return cell.startsWith("'") && isTriggered(cell) ? cell.substring(1) : cell;
    }

    private static boolean isTriggered(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && TRIGGERS.indexOf(text.charAt(first)) >= 0;
    }
}
