package com.erpsmartcloud.inventory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A table from a file or the clipboard, as text, row by row.
///
/// @param rows without those that are blank
public record Sheet(List<SheetRow> rows) {

    /// Longer tables are cut up by the seller: every row is checked before one is written.
    public static final long MOST_ROWS = 100_000;

    /// Windows' Cyrillic and Western encodings: spreadsheets there still write CSV in them.
    private static final List<Charset> OLD =
            List.of(Charset.forName("windows-1251"), Charset.forName("windows-1252"));

    public Sheet {
        rows = List.copyOf(rows);
    }

    /// Reads a `.csv`, `.tsv`, `.txt` or `.xlsx` file, of an `.xlsx` the first sheet.
    public static Sheet read(Path file) throws SheetException {
        String name = String.valueOf(file.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (lower.endsWith(".xlsx")) {
                return checked(excel(file));
            }
            if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
                return pasted(text(Files.readAllBytes(file)));
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new SheetException(new SheetFailure.Unreadable(name), e);
        }
        throw new SheetException(new SheetFailure.UnknownKind(name));
    }

    /// Reads a block as a spreadsheet puts it on the clipboard, or the text of a CSV file: tabs,
    /// semicolons or commas between the cells, whichever the first line has most of.
    public static Sheet pasted(String text) throws SheetException {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<SheetRow> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader =
                CsvReader.builder()
                        .fieldSeparator(separator(clean))
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(clean)) {
            for (CsvRecord line : reader) {
                rows.add(new SheetRow(line.getStartingLineNumber(), line.getFields()));
            }
        } catch (CsvParseException | IOException e) {
            throw new SheetException(new SheetFailure.Unreadable(""), e);
        }
        return checked(rows);
    }

    private static Sheet checked(List<SheetRow> rows) throws SheetException {
        List<SheetRow> filled = rows.stream().filter(row -> !row.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new SheetException(new SheetFailure.Empty());
        }
        if (filled.size() > MOST_ROWS) {
            throw new SheetException(new SheetFailure.TooLong(MOST_ROWS));
        }
        return new Sheet(filled);
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = '\t';
        long most = 0;
        for (char sign : new char[] {'\t', ';', ','}) {
            long found = first.chars().filter(c -> c == sign).count();
            if (found > most) {
                best = sign;
                most = found;
            }
        }
        return best;
    }

    private static String text(byte[] bytes) throws IOException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Letters beyond ASCII are many in Cyrillic and few in Western text.
            long high = 0;
            for (byte each : bytes) {
                high += each < 0 ? 1 : 0;
            }
            return new String(bytes, high * 4 > bytes.length ? OLD.getFirst() : OLD.getLast());
        }
    }

    private static List<SheetRow> excel(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            return lines.limit(MOST_ROWS + 1)
                    .map(line -> {
                        List<String> cells = new ArrayList<>();
                        for (int i = 0; i < line.getCellCount(); i++) {
                            cells.add(text(line.getOptionalCell(i)));
                        }
                        return new SheetRow(line.getRowNum(), cells);
                    })
                    .toList();
        }
    }

    private static String text(Optional<Cell> cell) {
        return cell.filter(c -> c.getType() != CellType.EMPTY && c.getType() != CellType.ERROR)
                .map(c ->
                        c.getValue() instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : c.getText())
                .orElse("");
    }
}
