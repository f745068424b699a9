package com.erpsmartcloud.privacy.map;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.MergeKind;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Every class of data the policy names, with what this company holds of it now. Made from the
/// registry that also drives merge and export.
///
/// Counts and oldest rows are looked up, never counted by reading: the database keeps the number of
/// rows of a table, and ids are in order of time.
///
/// Source: features V2.
public final class DataMap {

    /// Before this no id says a time: rows without a time of their own are given the year 1970.
    private static final Instant NO_TIME = Instant.parse("1980-01-01T00:00:00Z");

    private static final Map<String, String> OLDEST =
            Map.of(
                    "customer_order", "SELECT MIN(buyer_since) FROM customer_order",
                    "audit_line", "SELECT at FROM audit_line ORDER BY seq FETCH FIRST 1 ROW ONLY",
                    "quarantined_row", "SELECT MIN(first_at) FROM quarantined_row",
                    "rights_request", "SELECT MIN(asked_at) FROM rights_request",
                    "retention_run", "SELECT MIN(at) FROM retention_run",
                    "undo_step", "SELECT at FROM undo_step ORDER BY seq FETCH FIRST 1 ROW ONLY");

    private static final String ORDERS_OLDEST = "SELECT MIN(ordered_at) FROM customer_order";

    private final Store store;

    public DataMap(Store store) {
        this.store = store;
    }

    /// @return one row for each class, in the order of the policy
    public List<DataMapRow> read() {
        return store.read(h -> {
            List<DataMapRow> rows = new ArrayList<>();
            for (DataClass data : DataClass.values()) {
                rows.add(row(h, data));
            }
            return rows;
        });
    }

    private static DataMapRow row(Handle handle, DataClass data) {
        List<DataMapRow.Part> parts = new ArrayList<>();
        Optional<Instant> oldest = Optional.empty();
        for (TableDef table : TableClasses.of(data)) {
            parts.add(part(handle, table));
            oldest = earlier(oldest, oldest(handle, table));
        }
        if (data == DataClass.ORDERS) {
            // The same rows as the buyers', seen as facts about sales.
            parts.addFirst(part(handle, Tables.ORDER));
            oldest = earlier(oldest, instant(handle, ORDERS_OLDEST));
        }
        if (data == DataClass.BUYERS) {
            parts.removeIf(p -> p.table().equals(Tables.ORDER.name()));
            parts.addFirst(
                    new DataMapRow.Part(
                            Tables.ORDER.name(),
                            Math.max(
                                    0,
                                    count(handle, Tables.ORDER.name())
                                            - count(handle, "buyer_gone")),
                            true));
        }
        long records = parts.stream().mapToLong(DataMapRow.Part::records).sum();
        return new DataMapRow(data, parts, records, oldest, Keep.of(data));
    }

    private static DataMapRow.Part part(Handle handle, TableDef table) {
        boolean local = table.kind() == MergeKind.LOCAL && table != Tables.QUARANTINED_ROW;
        return new DataMapRow.Part(table.name(), count(handle, table.name()), !local);
    }

    private static long count(Handle handle, String table) {
        return handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one();
    }

    private static Optional<Instant> oldest(Handle handle, TableDef table) {
        String sql = OLDEST.get(table.name());
        if (sql != null) {
            return instant(handle, sql);
        }
        Column first = table.columns().getFirst();
        if (first.type() != Column.Type.ID || table.kind() == MergeKind.DERIVED) {
            return Optional.empty();
        }
        return handle.createQuery("SELECT MIN(" + first.name() + ") FROM " + table.name())
                .mapTo(UUID.class)
                .findOne()
                .map(id -> Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
                .filter(at -> at.isAfter(NO_TIME));
    }

    private static Optional<Instant> instant(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).findOne().map(Instant::ofEpochMilli);
    }

    private static Optional<Instant> earlier(Optional<Instant> a, Optional<Instant> b) {
        return a.isEmpty() ? b : b.map(at -> at.isBefore(a.get()) ? at : a.get()).or(() -> a);
    }
}
