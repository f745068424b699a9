package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Column.Type;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes a table as CSV for people and spreadsheets. An absent value is an empty cell, an empty
/// text a quoted one. Beside each column of minor units stands the amount with its decimals.
///
/// Source: RFC 4180.
final class CsvFile implements RowFormat.RowWriter {

    private final List<Column> columns;
    private final Optional<Integer> currency;
    private final CsvWriter csv;

    CsvFile(TableFile file, OutputStream out) throws IOException {
        this.columns = file.columns();
        this.currency = place("currency");
        this.csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .build(out, StandardCharsets.UTF_8);
        write(header(columns));
    }

    /// The columns of the file, amounts for people included.
    static List<String> header(List<Column> columns) {
        List<String> names = new ArrayList<>();
        for (Column column : columns) {
            names.add(column.name());
            if (column.type() == Type.MONEY) {
                names.add(Cells.amountColumn(column.name()));
            }
        }
        return names;
    }

    @Override
    public void accept(@Nullable Object[] row) throws IOException {
        List<@Nullable String> cells = new ArrayList<>(row.length + 2);
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            Type type = columns.get(i).type();
            cells.add(value == null ? null : cell(type, value));
            if (type == Type.MONEY) {
                cells.add(value == null ? null : amount(value, row).orElse(null));
            }
        }
        write(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String cell(Type type, Object value) {
        return switch (type) {
            case ID, NUMBER, FLAG, MONEY -> value.toString();
            case TEXT -> Defusing.defused(value.toString());
            case INSTANT -> Cells.instant(value);
            case BYTES -> Defusing.defused(Cells.base64(value));
        };
    }

    private Optional<String> amount(Object minor, @Nullable Object[] row) {
        return currency.flatMap(place -> Optional.ofNullable(row[place]))
                .flatMap(c -> Cells.amount(minor, c));
    }

    private Optional<Integer> place(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("NullAway") // The library takes null for an absent value and does not say so.
    private void write(List<? extends @Nullable String> cells) throws IOException {
        try {
            csv.writeRecord(cells.toArray(String[]::new));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
