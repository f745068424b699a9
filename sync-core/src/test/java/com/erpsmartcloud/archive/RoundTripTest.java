package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Snapshot;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import de.siegmar.fastcsv.reader.CsvReader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

class RoundTripTest {

    /// Longer than the library allows by default.
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxStringLength(50_000_000)
                                                    .build())
                                    .build())
                    .build();

    @TempDir Path folder;

    private Store store;
    private Path target;

    @BeforeEach
    void open() throws Exception {
        store = TestStores.open(Files.createDirectory(folder.resolve("company")), Now.SYSTEM);
        target = folder.resolve("x.zip");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Map<String, byte[]> exported() throws Exception {
        Export.run(
                store, target, new ExportOptions(Locale.ENGLISH, "c", "1"), ArchiveProgress.NONE);
        return Unzipped.read(target);
    }

    private List<List<@Nullable Object>> rows(TableFile file) throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (Snapshot snapshot = store.snapshot()) {
            new TableReader(file, snapshot)
                    .read(
                            row -> {
                                List<@Nullable Object> copy = new ArrayList<>();
                                for (Object value : row) {
                                    copy.add(
                                            value instanceof byte[] bytes
                                                    ? Base64.getEncoder().encodeToString(bytes)
                                                    : value);
                                }
                                rows.add(copy);
                            },
                            _ -> {});
        }
        return rows;
    }

    private static @Nullable Object fromJson(Column column, JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return switch (column.type()) {
            case ID -> UUID.fromString(node.asString());
            case TEXT, BYTES -> node.asString();
            case NUMBER, MONEY -> node.longValue();
            case FLAG -> node.booleanValue();
            case INSTANT -> Instant.parse(node.asString()).toEpochMilli();
        };
    }

    private static @Nullable Object fromCsv(Column column, String cell, boolean quoted) {
        if (cell.isEmpty() && !quoted) {
            return null;
        }
        return switch (column.type()) {
            case ID -> UUID.fromString(cell);
            case TEXT, BYTES -> Defusing.undone(cell);
            case NUMBER, MONEY -> Long.valueOf(cell);
            case FLAG -> Boolean.valueOf(cell);
            case INSTANT -> Instant.parse(cell).toEpochMilli();
        };
    }

    @Test
    void jsonLinesGiveBackEveryValueOfEveryTable() throws Exception {
        new HostileCompany(11).fill(store, 30);
        store.read(h ->
                h.execute(
                        "UPDATE product SET name = ? WHERE sku = 'plain'",
                        HostileCompany.HALF_PAIR));
        Map<String, byte[]> files = exported();
        for (TableFile file : ExportPlan.of(Tables.ALL).files()) {
            String text = Unzipped.text(files, file.jsonLines());
            List<List<@Nullable Object>> found = new ArrayList<>();
            for (String line : text.split("\n")) {
                JsonNode row = JSON.readTree(line);
                List<@Nullable Object> values = new ArrayList<>();
                for (Column column : file.columns()) {
                    values.add(fromJson(column, row.get(column.name())));
                }
                found.add(values);
            }
            assertEquals(rows(file), found, file.title());
        }
        assertThat(Unzipped.text(files, "data/products.jsonl")).contains("half \\uD83D pair");
    }

    @Test
    void csvGivesBackEveryValueOnceTheDefusingIsUndone() throws Exception {
        new HostileCompany(12).fill(store, 30);
        Map<String, byte[]> files = exported();
        for (TableFile file : ExportPlan.of(Tables.ALL).files()) {
            String text = Unzipped.text(files, file.csv());
            List<String> header = CsvFile.header(file.columns());
            List<List<@Nullable Object>> found = new ArrayList<>();
            List<List<String>> cells = Quoted.records(text);
            assertEquals(header, cells.getFirst().stream().map(c -> c.substring(1)).toList());
            for (List<String> record : cells.subList(1, cells.size())) {
                List<@Nullable Object> values = new ArrayList<>();
                for (Column column : file.columns()) {
                    String cell = record.get(header.indexOf(column.name()));
                    values.add(fromCsv(column, cell.substring(1), cell.charAt(0) == 'q'));
                }
                found.add(values);
            }
            assertEquals(rows(file), found, file.title());
        }
    }

    @Test
    void noTextCellStartsAFormulaAndNumbersStayNumbers() throws Exception {
        new HostileCompany(13).fill(store, 30);
        Map<String, byte[]> files = exported();
        for (TableFile file : ExportPlan.of(Tables.ALL).files()) {
            List<String> header = CsvFile.header(file.columns());
            try (var csv = CsvReader.builder().ofCsvRecord(Unzipped.text(files, file.csv()))) {
                for (var record : csv) {
                    for (Column column : file.columns()) {
                        String cell = record.getField(header.indexOf(column.name()));
                        if (column.type() == Column.Type.TEXT && !cell.isEmpty()) {
                            assertThat("=+-@\t\r\n\0\uFF1D").doesNotContain(cell.substring(0, 1));
                        }
                    }
                }
            }
        }
        assertThat(Unzipped.text(files, "data/stock-movements.csv"))
                .contains(",-9223372036854775808");
    }

    @Test
    void amountsForPeopleHaveTheDecimalsOfTheirCurrency() throws Exception {
        assertEquals("-12.05", Cells.amount(-1205L, "RUB").orElseThrow());
        assertEquals("1205", Cells.amount(1205L, "JPY").orElseThrow());
        assertEquals("1.205", Cells.amount(1205L, "KWD").orElseThrow());
        assertThat(Cells.amount(1205L, "???")).isEmpty();
        assertThat(Cells.amount(1205L, "")).isEmpty();
    }

    @Test
    void aTextOfTenMegabytesSurvives() throws Exception {
        String huge = "=\u0000\"\\Ж👍\n".repeat(1_260_000);
        assertThat(huge.length()).isGreaterThan(10_000_000);
        store.read(h ->
                h.execute(
                        """
                        INSERT INTO quarantined_row
                          (store_id, resource, external_id, json_path, reason, raw, first_at, last_at)
                        VALUES (?, 'orders', '1', '$', 'too long', ?, 0, 0)
                        """,
                        new UUID(0, 1),
                        huge));
        String line = Unzipped.text(exported(), "data/unreadable-rows.jsonl");
        assertThat(JSON.readTree(line).get("raw").asString().equals(huge)).isTrue();
        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(huge.length());
    }
}
