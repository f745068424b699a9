package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Rows that could not be understood: kept, shown and tried again with the next page that brings
/// them; never dropped.
public final class Quarantine {

    private static final String KEEP =
            """
            MERGE INTO quarantined_row q
            USING (SELECT CAST(? AS UUID) s, CAST(? AS VARCHAR(40)) r, CAST(? AS VARCHAR(200)) e,
                          CAST(? AS VARCHAR(400)) p, CAST(? AS VARCHAR(1000)) why, CAST(? AS CLOB) raw,
                          CAST(? AS BIGINT) at) d
               ON (q.store_id = d.s AND q.resource = d.r AND q.external_id = d.e AND q.json_path = d.p)
             WHEN MATCHED THEN UPDATE SET reason = d.why, raw = d.raw, last_at = d.at
             WHEN NOT MATCHED THEN INSERT (store_id, resource, external_id, json_path, reason, raw, first_at, last_at)
                                   VALUES (d.s, d.r, d.e, d.p, d.why, d.raw, d.at, d.at)
            """;

    private final Store store;

    public Quarantine(Store store) {
        this.store = store;
    }

    public record Kept(
            UUID store,
            Resource resource,
            String externalId,
            String jsonPath,
            String reason,
            Instant since) {}

    public List<Kept> all() {
        return store.read(h ->
                h.createQuery(
                                """
                                SELECT store_id, resource, external_id, json_path, reason, first_at FROM quarantined_row
                                 ORDER BY first_at DESC
                                """)
                        .map((r, _) ->
                                new Kept(
                                        r.getObject(1, UUID.class),
                                        Resource.valueOf(r.getString(2)),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getString(5),
                                        Instant.ofEpochMilli(r.getLong(6))))
                        .list());
    }

    /// The row as it came. It may name a buyer, so looking at it is recorded.
    ///
    /// @return empty if it has been understood meanwhile
    public Optional<String> raw(String actor, Kept row) {
        return store.write(
                actor,
                "quarantine.raw",
                tx -> {
                    tx.subject(row.resource().name() + " " + row.externalId());
                    return tx.read()
                            .createQuery(
                                    "SELECT raw FROM quarantined_row WHERE store_id = ? AND"
                                            + " resource = ? AND external_id = ? AND json_path = ?")
                            .bind(0, row.store())
                            .bind(1, row.resource().name())
                            .bind(2, row.externalId())
                            .bind(3, row.jsonPath())
                            .mapTo(String.class)
                            .findOne();
                });
    }

    static void keep(Tx tx, UUID storeId, Resource resource, List<PoisonRow> rows) {
        for (PoisonRow row : rows) {
            tx.derive(
                    Tables.QUARANTINED_ROW,
                    KEEP,
                    storeId,
                    resource,
                    cut(row.externalId(), 200),
                    // The place in the page differs each time, the place in the row does not.
                    place(row),
                    cut(row.reason(), 1000),
                    row.raw(),
                    tx.at());
        }
    }

    /// Rows without an id are told apart by what is in them: two of them are two rows.
    private static String place(PoisonRow row) {
        String path = row.jsonPath().replaceAll("\\[\\d+]", "[]");
        return row.externalId().isEmpty()
                ? cut(path, 360)
                        + " "
                        + UUID.nameUUIDFromBytes(row.raw().getBytes(StandardCharsets.UTF_8))
                : cut(path, 400);
    }

    /// Takes out what has been understood at last.
    static void understood(Tx tx, UUID storeId, Resource resource, List<String> externalIds) {
        for (String id : externalIds) {
            tx.deriveLater(
                    Tables.QUARANTINED_ROW,
                    "DELETE FROM quarantined_row WHERE store_id = ? AND resource = ? AND"
                            + " external_id = ?",
                    storeId,
                    resource,
                    id);
        }
    }

    private static String cut(String text, int most) {
        return text.length() > most ? text.substring(0, most) : text;
    }
}
