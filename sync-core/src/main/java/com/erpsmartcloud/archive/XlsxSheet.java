package com.erpsmartcloud.archive;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// A list as a workbook. Rows leave the memory as they are written; text is text and never a
/// formula, whatever it begins with.
final class XlsxSheet implements ListSheet {

    /// Rows a sheet can hold.
    private static final int MOST_ROWS = 1_048_576;

    /// Characters a cell can hold.
    private static final int MOST_CHARACTERS = 32_767;

    private static final int ROWS_AT_ONCE = 500;
    private static final String MOMENT = "yyyy-mm-dd hh:mm";

    private final Workbook book;
    private final List<ListHead> heads;
    private final String name;
    private final int mostRows;
    private int sheets;
    private int row;
    private Worksheet sheet;

    XlsxSheet(OutputStream out, List<ListHead> heads, String name) {
        this(out, heads, name, MOST_ROWS);
    }

    XlsxSheet(OutputStream out, List<ListHead> heads, String name, int mostRows) {
        // The version is the program's in the format the library asks for; nobody reads it.
        this.book = new Workbook(out, "ERP Smart Cloud", "01.0000");
        this.heads = heads;
        this.name = sheetName(name);
        this.mostRows = mostRows;
        this.sheet = next();
    }

    @Override
    public void row(List<ListCell> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = next();
        }
        for (int i = 0; i < cells.size(); i++) {
            write(i, cells.get(i));
        }
        row++;
        if (row % ROWS_AT_ONCE == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.close();
    }

    private Worksheet next() {
        sheets++;
        Worksheet made = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        made.freezePane(0, 1);
        for (int i = 0; i < heads.size(); i++) {
            made.inlineString(0, i, cut(heads.get(i).title()));
            made.style(0, i).bold().set();
        }
        row = 1;
        return made;
    }

    private void write(int column, ListCell cell) {
        switch (cell) {
            case ListCell.Nothing() -> {
                // An empty cell is none at all.
            }
            case ListCell.Words(String text) -> sheet.inlineString(row, column, cut(text));
            case ListCell.Count(long value) -> sheet.value(row, column, value);
            case ListCell.Amount(var money) -> {
                sheet.value(row, column, money.amount());
                int decimals = money.amount().scale();
                sheet.style(row, column)
                        .format(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals))
                        .set();
            }
            case ListCell.Moment(var at) -> {
                sheet.value(row, column, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                sheet.style(row, column).format(MOMENT).set();
            }
        }
    }

    private static String cut(String text) {
        return text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
    }

    /// At most 31 characters, and none of `: \ / ? * [ ]`; room is left for a number behind it.
    private static String sheetName(String wanted) {
        String plain = wanted.replaceAll("[:\\\\/?*\\[\\]]", " ").strip();
        return plain.length() > 27 ? plain.substring(0, 27) : plain;
    }
}
