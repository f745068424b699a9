package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.ZipFile;

final class ListExportTest {

    private static final List<ListHead> HEADS =
            List.of(
                    new ListHead("number", "Номер"),
                    new ListHead("units", "Штук"),
                    new ListHead("total", "Сумма"),
                    new ListHead("at", "Когда"),
                    new ListHead("note", "Заметка"));
    private static final List<ListCell> ROW =
            List.of(
                    ListCell.of("=1+1, \"кавычки\""),
                    ListCell.of(-3),
                    new ListCell.Amount(new Money(267_000, Currency.getInstance("RUB"))),
                    new ListCell.Moment(Instant.parse("2026-07-14T06:42:00Z")),
                    ListCell.of(""));

    @TempDir Path folder;

    @Test
    void csvDefusesFormulasAndLeavesNumbersAlone() throws Exception {
        Path file = write(ListFormat.CSV, (offset, _) -> offset == 0 ? List.of(ROW) : List.of());
        assertThat(Files.readString(file))
                .isEqualTo(
                        "\uFEFFНомер,Штук,Сумма,Когда,Заметка\r\n"
                            + "\"'=1+1, \"\"кавычки\"\"\",-3,2670.00,2026-07-14T06:42:00Z,\r\n");
    }

    @Test
    void jsonLinesKeepTextAsItIs() throws Exception {
        Path file = write(ListFormat.JSON_LINES, (_, _) -> List.of(ROW));
        assertThat(Files.readString(file))
                .isEqualTo(
                        "{\"number\":\"=1+1, \\\"кавычки\\\"\",\"units\":-3,\"total\":\"2670.00\","
                                + "\"at\":\"2026-07-14T06:42:00Z\",\"note\":null}\n");
    }

    @Test
    void aWorkbookHoldsTextAsTextAndNumbersAsNumbers() throws Exception {
        Path file = write(ListFormat.XLSX, (_, _) -> List.of(ROW));
        String sheet = part(file, "xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("t=\"inlineStr\"")
                .contains("=1+1, ")
                .doesNotContain("<f>")
                .contains("<v>-3</v>")
                .contains("<v>2670.00</v>");
        assertThat(part(file, "xl/workbook.xml")).contains("&#x417;&#x430;&#x43a;");
    }

    @Test
    void aFullSheetGoesOnInAnotherOne() throws Exception {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                XlsxSheet sheet = new XlsxSheet(out, HEADS, "Orders: all", 3)) {
            for (int i = 0; i < 5; i++) {
                sheet.row(ROW);
            }
        }
        assertThat(rows(part(file, "xl/worksheets/sheet1.xml"))).isEqualTo(3);
        assertThat(rows(part(file, "xl/worksheets/sheet2.xml"))).isEqualTo(3);
        assertThat(rows(part(file, "xl/worksheets/sheet3.xml"))).isEqualTo(2);
    }

    @Test
    void everyPageIsWrittenOnce() throws Exception {
        long total = 2L * ListExport.PAGE + 17;
        List<Long> told = new ArrayList<>();
        Path file = folder.resolve("list.csv");
        long written =
                ListExport.write(
                        file,
                        ListFormat.CSV,
                        "List",
                        List.of(new ListHead("n", "n")),
                        numbers(total),
                        watcher(told, Long.MAX_VALUE));
        assertThat(written).isEqualTo(total);
        assertThat(told).containsExactly(1_000L, 2_000L, total);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(LongStream.range(0, total).mapToObj(Long::toString).toList());
    }

    @Test
    void whoStopsItFindsNothingOfIt() throws IOException {
        assertThatThrownBy(() ->
                        ListExport.write(
                                folder.resolve("list.xlsx"),
                                ListFormat.XLSX,
                                "List",
                                List.of(new ListHead("n", "n")),
                                numbers(100_000),
                                watcher(new ArrayList<>(), 2_000)))
                .isInstanceOfSatisfying(
                        ExportException.class,
                        e -> assertThat(e.failure()).isInstanceOf(ExportFailure.Cancelled.class));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aSourceThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() ->
                        write(
                                ListFormat.CSV,
                                (_, _) -> {
                                    throw new IllegalStateException("closed");
                                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static ListExport.Rows numbers(long total) {
        return (offset, limit) ->
                LongStream.range(offset, Math.min(total, offset + limit))
                        .mapToObj(i -> List.of(ListCell.of(i)))
                        .toList();
    }

    private Path write(ListFormat format, ListExport.Rows rows) throws Exception {
        Path file = folder.resolve("orders" + format.suffix());
        ListExport.write(
                file, format, "Заказы", HEADS, rows, watcher(new ArrayList<>(), Long.MAX_VALUE));
        return file;
    }

    private static ListExport.Watcher watcher(List<Long> told, long stopAfter) {
        return new ListExport.Watcher() {
            @Override
            public void written(long rows) {
                told.add(rows);
            }

            @Override
            public boolean cancelled() {
                return !told.isEmpty() && told.getLast() >= stopAfter;
            }
        };
    }

    private static int rows(String sheet) {
        return sheet.split("<row ", -1).length - 1;
    }

    private static String part(Path book, String name) throws IOException {
        try (ZipFile zip = new ZipFile(book.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
