package com.erpsmartcloud.archive;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Fills every table of the registry with the worst that marketplaces and people send.
final class HostileCompany {

    static final String SECRET = "the-token-that-opens-the-store";

    static final List<String> TEXTS =
            List.of(
                    "",
                    "plain",
                    "=cmd|' /C calc'!A0",
                    "+7 999 123-45-67",
                    "-1+1",
                    "@SUM(A1)",
                    "\t=1",
                    "\r\n=1",
                    "'=already",
                    "''=twice",
                    "'quoted' only",
                    "\uFF1D1+1",
                    "a,\"b\"\r\nc\nd",
                    "\0nul\u0001\u001f\u007f\u0085",
                    "👩‍👩‍👧 Кружка 茶杯",
                    "\u202Eשלום مرحبا\u202C",
                    "<script>alert(1)</script>",
                    "\u2028line\u2029",
                    "\uFEFFmark",
                    "null",
                    " spaces ");

    /// Valid in the database, impossible in UTF-8.
    static final String HALF_PAIR = "half \uD83D pair";

    /// The database numbers or writes these itself, and no export holds them.
    private static final Set<String> SELF_WRITTEN =
            Set.of(
                    "change_log",
                    "field_clock",
                    "clock_state",
                    "undo_step",
                    "undo_entry",
                    "erasure_mark",
                    "retention_state",
                    "audit_head");

    private final Random random;

    HostileCompany(long seed) {
        random = new Random(seed);
    }

    void fill(Store store, int rowsPerTable) {
        store.read(h -> {
            for (TableDef table : Tables.ALL) {
                if (!SELF_WRITTEN.contains(table.name())) {
                    fill(h, table, rowsPerTable);
                }
            }
            return true;
        });
    }

    private void fill(Handle h, TableDef table, int rows) {
        Map<String, Integer> widths = widths(h, table);
        String columns =
                table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        String marks = table.columns().stream().map(_ -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + table.name() + " (" + columns + ") VALUES (" + marks + ")";
        for (int row = 0; row < rows; row++) {
            @Nullable Object[] values = new @Nullable Object[table.columns().size()];
            for (int i = 0; i < values.length; i++) {
                Column column = table.columns().get(i);
                int width = widths.getOrDefault(column.name(), 0);
                values[i] = value(column, width, row, i);
            }
            h.execute(sql, values);
        }
    }

    private Object value(Column column, int width, int row, int place) {
        return switch (column.type()) {
            case ID -> new UUID(random.nextLong(), random.nextLong());
            case TEXT -> text(column, width, row + place);
            case NUMBER -> number(column, row);
            case FLAG -> random.nextBoolean();
            case INSTANT -> row == 0 ? Long.MIN_VALUE : random.nextLong(4_000_000_000_000L);
            case MONEY -> row == 0 ? Long.MIN_VALUE : random.nextLong(-1_000_000, 1_000_000);
            case BYTES -> bytes(column, width);
        };
    }

    private static String text(Column column, int width, int place) {
        if (column.name().equals("currency")) {
            return List.of("RUB", "JPY", "KWD", "???", "").get(place % 5);
        }
        String text = TEXTS.get(place % TEXTS.size());
        return text.length() <= width ? text : text.substring(0, width);
    }

    private long number(Column column, int row) {
        return switch (column.name()) {
            case "seq" -> 1_000_000L + row;
            case "line_number", "attempts", "table_no", "field_no", "place" -> row;
            case "on_hand", "promo_held", "quarantine", "safety", "reserved" ->
                    random.nextLong(-1000, 1000);
            default -> row == 0 ? Long.MIN_VALUE : random.nextLong();
        };
    }

    private byte[] bytes(Column column, int width) {
        if (column.meaning() == Column.Meaning.SECRET) {
            return SECRET.getBytes(StandardCharsets.UTF_8);
        }
        int most = width == 0 ? 200 : Math.min(200, width);
        byte[] bytes = new byte[width == 32 ? 32 : random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Map<String, Integer> widths(Handle h, TableDef table) {
        return h
                .createQuery(
                        """
                        SELECT LOWER(column_name), character_maximum_length
                          FROM information_schema.columns
                         WHERE LOWER(table_name) = :table AND character_maximum_length IS NOT NULL
                        """)
                .bind("table", table.name().toLowerCase(Locale.ROOT))
                .map((r, _) -> Map.entry(r.getString(1), (int) Math.min(r.getLong(2), 1_000_000)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
