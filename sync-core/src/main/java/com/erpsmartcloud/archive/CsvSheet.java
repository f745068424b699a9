package com.erpsmartcloud.archive;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list as CSV for a spreadsheet.
final class CsvSheet implements ListSheet {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    CsvSheet(OutputStream out, List<ListHead> heads) throws IOException {
        out.write(BYTE_ORDER_MARK);
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        write(heads.stream().map(head -> Defusing.defused(head.title())).toList());
    }

    @Override
    public void row(List<ListCell> cells) throws IOException {
        write(cells.stream().map(CsvSheet::text).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String text(ListCell cell) {
        return switch (cell) {
            case ListCell.Nothing() -> "";
            case ListCell.Words(String text) -> Defusing.defused(text);
            case ListCell.Count(long value) -> Long.toString(value);
            case ListCell.Amount(var money) -> money.amount().toPlainString();
            case ListCell.Moment(var at) -> at.toString();
        };
    }

    private void write(List<String> cells) throws IOException {
        try {
            csv.writeRecord(cells);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
