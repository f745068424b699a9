package com.erpsmartcloud.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The kinds of file a list can be written to.
public enum ListFormat {
    /// RFC 4180, UTF-8 with a byte order mark, without which a spreadsheet takes it for another
    /// alphabet. Text that would be a formula gets an apostrophe in front.
    CSV(".csv") {
        @Override
        ListSheet sheet(OutputStream out, List<ListHead> heads, String name) throws IOException {
            return new CsvSheet(out, heads);
        }
    },
    /// One workbook; beyond a million rows it goes on in a second sheet.
    XLSX(".xlsx") {
        @Override
        ListSheet sheet(OutputStream out, List<ListHead> heads, String name) {
            return new XlsxSheet(out, heads, name);
        }
    },
    /// One JSON object a line, text as it is.
    JSON_LINES(".jsonl") {
        @Override
        ListSheet sheet(OutputStream out, List<ListHead> heads, String name) {
            return new JsonLinesSheet(out, heads);
        }
    };

    private final String suffix;

    ListFormat(String suffix) {
        this.suffix = suffix;
    }

    /// With the dot.
    public String suffix() {
        return suffix;
    }

    /// @param name of the list, where the format has a place for it
    abstract ListSheet sheet(OutputStream out, List<ListHead> heads, String name)
            throws IOException;
}
