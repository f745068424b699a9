package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.archive.ListCell;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Rows of a list as a table with heads, for a spreadsheet.
record TableText<T>(Desk desk, ListOnScreen<T> list) {

    private static final int AT_ONCE = 1000;

    /// Reads the rows in a job and puts them on the clipboard.
    ///
    /// @param rows how many there are; reading ends with the last of them
    void copy(Predicate<T> wanted, int rows) {
        desk.jobs().start(_ -> words(wanted, rows), TableText::put, _ -> {});
    }

    static void put(String words) {
        ClipboardContent text = new ClipboardContent();
        text.putString(words);
        Clipboard.getSystemClipboard().setContent(text);
    }

    private String words(Predicate<T> wanted, int rows) throws Exception {
        List<ListColumn<T>> columns = list.onScreen();
        List<T> found = new ArrayList<>();
        long total = 1;
        for (long at = 0; at < total && found.size() < rows; at += AT_ONCE) {
            Page<T> page = list.rows().page(at, AT_ONCE);
            total = page.total();
            page.rows().stream().filter(wanted).forEach(found::add);
        }
        StringBuilder table = new StringBuilder();
        line(columns.stream().map(column -> desk.texts().get(column.titleKey())).toList(), table);
        for (T row : found) {
            line(columns.stream().map(column -> word(column.value().apply(row))).toList(), table);
        }
        return table.toString();
    }

    static void line(List<String> cells, StringBuilder into) {
        into.append(
                        String.join(
                                "\t",
                                cells.stream()
                                        .map(cell -> cell.replaceAll("[\\t\\r\\n]", " "))
                                        .toList()))
                .append('\n');
    }

    private String word(ListCell cell) {
        Formats formats = desk.texts().formats();
        return switch (cell) {
            case ListCell.Nothing() -> "";
            case ListCell.Words(String text) -> text;
            case ListCell.Count(long value) -> String.format(Locale.ROOT, "%d", value);
            case ListCell.Amount(var money) -> formats.amount(money);
            case ListCell.Moment(var at) -> formats.longDate(at);
        };
    }
}
