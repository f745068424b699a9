package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.share.PoolKey;
import com.erpsmartcloud.store.Ids;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Works out until when the published stock is safe, from what the stores show and sell.
///
/// Source: feature I6. Kits count by their components.
public final class SafeReader {

    /// Sales of so long say how fast goods go.
    private static final Duration SELLING = Duration.ofDays(28);

    /// A marketplace may correct an order's time; its id keeps the one that was reported first.
    private static final Duration CORRECTED = Duration.ofDays(2);

    /// What listings draw from goods in a warehouse: one of the product, or the parts of a kit.
    static final String DRAWS =
            """
            SELECT COALESCE(k.product_id, m.product_id) product_id, w.warehouse_id, l.id listing_id, l.store_id,
                   q.warehouse_external_id place,
                   COALESCE(k.quantity, 1) each_draws, GREATEST(COALESCE(q.shown, 0), COALESCE(q.flight, 0)) shown
              FROM published_quantity q
              JOIN listing l ON l.id = q.listing_id
              JOIN marketplace_store s ON s.id = l.store_id AND s.left_at IS NULL
              JOIN listing_mapping m ON m.id = l.id AND m.product_id IS NOT NULL
              JOIN store_warehouse w ON w.store_id = l.store_id AND w.external_id = q.warehouse_external_id
               AND w.warehouse_id IS NOT NULL
              LEFT JOIN product p ON p.id = m.product_id
              LEFT JOIN kit_component k ON p.kind = 'KIT' AND k.kit_id = m.product_id
             WHERE COALESCE(q.shown, 0) > 0 OR COALESCE(q.flight, 0) > 0
            """;

    private static final String AT_RISK =
            "SELECT d.product_id, d.warehouse_id, p.sku, COALESCE(b.available, 0) +"
                    + " COALESCE(v.quantity, 0), SUM(d.shown * d.each_draws) FROM ("
                    + DRAWS
                    + """
                    ) d JOIN product p ON p.id = d.product_id
                      LEFT JOIN stock_balance b ON b.product_id = d.product_id AND b.warehouse_id = d.warehouse_id
                      LEFT JOIN preorder_stock v ON v.product_id = d.product_id AND v.warehouse_id = d.warehouse_id
                     GROUP BY d.product_id, d.warehouse_id, p.sku, b.available, v.quantity
                    HAVING COUNT(DISTINCT d.store_id) > 1
                       AND SUM(d.shown * d.each_draws)
                           > GREATEST(0, COALESCE(b.available, 0) + COALESCE(v.quantity, 0))
                    """;

    /// By the ids only the orders of these weeks are looked at, not all that a listing ever had.
    private static final String SOLD =
            """
            SELECT t.id, COALESCE(SUM(l.quantity * COALESCE(k.quantity, 1)), 0)
              FROM UNNEST(?) t(id)
              JOIN (SELECT m.id listing_id, m.product_id, CAST(NULL AS BIGINT) quantity FROM listing_mapping m
                    UNION ALL
                    SELECT m.id, k.product_id, k.quantity FROM listing_mapping m
                      JOIN product p ON p.id = m.product_id AND p.kind = 'KIT'
                      JOIN kit_component k ON k.kit_id = m.product_id) k ON k.product_id = t.id
              JOIN order_line l ON l.listing_id = k.listing_id AND l.order_id >= ?
              JOIN customer_order o ON o.id = l.order_id AND o.ordered_at >= ?
             GROUP BY t.id
            """;

    /// Stores that sell something; one that never answered has no contact.
    private static final String CONTACT =
            """
            SELECT COUNT(*), COUNT(y.last_ok_at), MIN(y.last_ok_at)
              FROM marketplace_store s
              LEFT JOIN sync_state y ON y.store_id = s.id AND y.resource = 'ORDERS'
             WHERE s.left_at IS NULL AND s.marketplace <> 'MANUAL'
            """;

    /// Goods in a warehouse of which several stores together show more than there is.
    ///
    /// @param lasts without contact, from the last one on
    record Risk(PoolKey pool, String sku, long available, long shown, Duration lasts) {

        UUID product() {
            return pool.product();
        }
    }

    private final Store store;

    public SafeReader(Store store) {
        this.store = store;
    }

    public SafeUntil read(Instant now) {
        return store.read(h -> read(h, now));
    }

    /// What would be gone before that time without contact.
    static List<Risk> endingBefore(Handle handle, Instant now, Duration absence) {
        return risks(handle, now).stream()
                .filter(risk -> risk.lasts().compareTo(absence) < 0)
                .toList();
    }

    private static List<Risk> risks(Handle handle, Instant now) {
        List<Risk> risks =
                handle.createQuery(AT_RISK)
                        .map((r, _) ->
                                new Risk(
                                        new PoolKey(
                                                r.getObject(1, UUID.class),
                                                r.getObject(2, UUID.class)),
                                        r.getString(3),
                                        r.getLong(4),
                                        r.getLong(5),
                                        Duration.ZERO))
                        .list();
        Map<UUID, Long> sold = sold(handle, risks, now);
        return risks.stream()
                .map(risk ->
                        new Risk(
                                risk.pool(),
                                risk.sku(),
                                risk.available(),
                                risk.shown(),
                                SafeTime.of(
                                        risk.available(),
                                        risk.shown(),
                                        sold.getOrDefault(risk.product(), 0L),
                                        SELLING)))
                .toList();
    }

    private static SafeUntil read(Handle handle, Instant now) {
        List<Risk> risks = risks(handle, now);
        Optional<Instant> contact =
                handle.createQuery(CONTACT)
                        .map((r, _) ->
                                r.getLong(1) == 0 || r.getLong(1) > r.getLong(2)
                                        ? Optional.<Instant>empty()
                                        : Optional.of(Instant.ofEpochMilli(r.getLong(3))))
                        .one();
        Instant from = contact.filter(at -> at.isBefore(now)).orElse(now);
        return risks.stream()
                .min(Comparator.comparing(Risk::lasts).thenComparing(Risk::sku))
                .map(first ->
                        new SafeUntil(
                                Optional.of(from.plus(first.lasts())),
                                first.sku(),
                                risks.stream().map(Risk::product).distinct().count(),
                                contact))
                .orElseGet(() -> new SafeUntil(Optional.empty(), "", 0, contact));
    }

    private static Map<UUID, Long> sold(Handle handle, List<Risk> risks, Instant now) {
        Map<UUID, Long> sold = new HashMap<>();
        if (!risks.isEmpty()) {
            handle.createQuery(SOLD)
                    .bind(0, SqlIds.of(risks.stream().map(Risk::product).distinct().toList()))
                    .bind(1, Ids.firstOf(now.minus(SELLING).minus(CORRECTED)))
                    .bind(2, now.minus(SELLING).toEpochMilli())
                    .map((r, _) -> sold.put(r.getObject(1, UUID.class), r.getLong(2)))
                    .list();
        }
        return sold;
    }
}
