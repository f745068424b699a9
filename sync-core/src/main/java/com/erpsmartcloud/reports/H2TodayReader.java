package com.erpsmartcloud.reports;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.push.SafeReader;
import com.erpsmartcloud.marketplace.push.SafeUntil;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// [TodayReader] on the company file.
public final class H2TodayReader implements TodayReader {

    private static final String DUE =
            """
            SELECT o.state, o.ship_by FROM customer_order o
             WHERE o.state IN ('TO_PROCESS', 'TO_SHIP') AND o.ship_by < ?
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = o.id)
            """;

    private static final String SALES =
            """
            SELECT o.currency, SUM(o.total_minor), COUNT(*) FROM customer_order o
             WHERE o.ordered_at >= ? AND o.ordered_at < ? AND o.state NOT IN ('CANCELLED', 'REPLACED', 'UNPAID')
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = o.id)
             GROUP BY o.currency ORDER BY COUNT(*) DESC
            """;

    private static final String STOCK =
            """
            SELECT COUNT(*), COUNT(CASE WHEN b.available < 0 THEN 1 END)
              FROM stock_balance b JOIN product p ON p.id = b.product_id AND NOT p.archived
             WHERE b.available <= 0
            """;

    private static final String PROBLEM_COUNT =
            """
            SELECT COUNT(DISTINCT p.order_id) FROM order_problem p
             WHERE NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = p.order_id)
            """;

    /// Every problem has its order and its store. Joined from the left they are looked up for each
    /// problem: left to itself the database begins with a company's few stores and walks all their
    /// orders, 3 s for 500,000.
    private static final String PROBLEMS =
            """
            SELECT p.order_id, s.marketplace, o.external_id, p.kind, p.detail, o.first_item
              FROM order_problem p
              LEFT JOIN customer_order o ON o.id = p.order_id
              LEFT JOIN marketplace_store s ON s.id = o.store_id
             WHERE NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = p.order_id)
             ORDER BY p.since, o.external_id FETCH FIRST 6 ROWS ONLY
            """;

    private static final String STORES =
            """
            SELECT s.id, s.marketplace, s.name, y.last_ok_at,
                   COALESCE((SELECT MAX(e.error_key) FROM sync_state e WHERE e.store_id = s.id AND e.error_key <> ''), ''),
                   k.expires_at
              FROM marketplace_store s
              LEFT JOIN sync_state y ON y.store_id = s.id AND y.resource = 'ORDERS'
              LEFT JOIN store_sign_in k ON k.store_id = s.id
             WHERE s.marketplace <> 'MANUAL' AND s.left_at IS NULL
             ORDER BY s.name
            """;

    private final Store store;
    private final Now now;

    public H2TodayReader(Store store, Now now) {
        this.store = store;
        this.now = now;
    }

    private record Due(boolean assembled, Instant by) {}

    @Override
    public SafeUntil safeUntil() {
        return new SafeReader(store).read(now.instant());
    }

    @Override
    public Today read(ZoneId zone) {
        Instant at = now.instant();
        LocalDate day = at.atZone(zone).toLocalDate();
        Instant begin = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return store.read(h -> {
            List<Due> due =
                    h.createQuery(DUE)
                            .bind(0, end.toEpochMilli())
                            .map((r, _) ->
                                    new Due(
                                            "TO_SHIP".equals(r.getString(1)),
                                            Instant.ofEpochMilli(r.getLong(2))))
                            .list();
            List<Due> late = due.stream().filter(d -> d.by().isBefore(at)).toList();
            Instant soon = at.plus(Duration.ofHours(4));
            long problems = h.createQuery(PROBLEM_COUNT).mapTo(Long.class).one();
            long[] stock =
                    h.createQuery(STOCK)
                            .map((r, _) -> new long[] {r.getLong(1), r.getLong(2)})
                            .one();
            List<Today.Sales> sales = sales(h, begin, at);
            return new Today(
                    at,
                    end,
                    due.size(),
                    due.stream().filter(d -> !d.by().isBefore(at) && d.by().isBefore(soon)).count(),
                    late.size(),
                    late.stream().map(Due::by).min(Instant::compareTo),
                    problems,
                    sales,
                    HomeSales.of(h, sales, day),
                    stock[0],
                    stock[1],
                    hours(due, at, zone),
                    problems(h),
                    stores(h));
        });
    }

    private static List<Today.Hour> hours(List<Due> due, Instant at, ZoneId zone) {
        Map<Integer, long[]> hours = new TreeMap<>();
        for (Due one : due) {
            int hour = one.by().isBefore(at) ? Today.Hour.LATE : one.by().atZone(zone).getHour();
            hours.computeIfAbsent(hour, _ -> new long[2])[one.assembled() ? 1 : 0]++;
        }
        return hours.entrySet().stream()
                .map(e -> new Today.Hour(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static List<Today.Sales> sales(Handle h, Instant begin, Instant at) {
        Duration week = Duration.ofDays(7);
        Map<String, Long> before = new HashMap<>();
        h.createQuery(SALES)
                .bind(0, begin.minus(week).toEpochMilli())
                .bind(1, at.minus(week).toEpochMilli())
                .map((r, _) -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> before.put(e.getKey(), e.getValue()));
        return h.createQuery(SALES)
                .bind(0, begin.toEpochMilli())
                .bind(1, at.plusSeconds(60).toEpochMilli())
                .map((r, _) -> {
                    Currency currency = Currency.getInstance(r.getString(1));
                    Money lastWeek = new Money(before.getOrDefault(r.getString(1), 0L), currency);
                    return new Today.Sales(
                            new Money(r.getLong(2), currency), lastWeek, r.getLong(3));
                })
                .list();
    }

    private static List<Today.ProblemRow> problems(Handle h) {
        return new ArrayList<>(
                h.createQuery(PROBLEMS)
                        .map((r, _) ->
                                new Today.ProblemRow(
                                        r.getObject(1, UUID.class),
                                        Marketplace.valueOf(r.getString(2)),
                                        r.getString(3),
                                        ProblemKind.valueOf(r.getString(4)),
                                        r.getString(5),
                                        r.getString(6)))
                        .list());
    }

    private static List<Today.StoreAge> stores(Handle h) {
        return h.createQuery(STORES)
                .map((r, _) -> {
                    long lastOk = r.getLong(4);
                    Optional<Instant> known =
                            r.wasNull()
                                    ? Optional.empty()
                                    : Optional.of(Instant.ofEpochMilli(lastOk));
                    return new Today.StoreAge(
                            r.getObject(1, UUID.class),
                            Marketplace.valueOf(r.getString(2)),
                            r.getString(3),
                            known,
                            r.getString(5),
                            Optional.ofNullable(r.getObject(6, Long.class))
                                    .map(Instant::ofEpochMilli));
                })
                .list();
    }
}
