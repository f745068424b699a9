package com.erpsmartcloud.marketplace.push;

import static java.util.stream.Collectors.groupingBy;

import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.marketplace.share.PoolKey;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Lowers what stores show of goods that would not last while nobody watches: each listing gets its
/// part of what is there, so that all of them together cannot sell more. Contact takes it back.
///
/// Source: feature I6.
public final class Leash {

    /// Goods that last longer than a night are left alone.
    private static final Duration ABSENCE = Duration.ofHours(16);

    /// A store that was not heard of for so long is out of contact.
    private static final Duration SILENT = Duration.ofMinutes(15);

    private static final String DRAWS =
            "SELECT d.product_id, d.warehouse_id, d.listing_id, d.place, d.each_draws, d.shown FROM"
                    + " UNNEST(?) t(id) JOIN ("
                    + SafeReader.DRAWS
                    + ") d ON d.product_id = t.id";

    private static final String PUT =
            """
            UPDATE published_quantity SET leash = LEAST(COALESCE(leash, 1000000000000), ?)
             WHERE listing_id = ? AND warehouse_external_id = ?
            """;

    private static final String OFF =
            "UPDATE published_quantity SET leash = NULL WHERE leash IS NOT NULL";

    private static final String ON_LEASH =
            """
            SELECT DISTINCT m.product_id FROM published_quantity q JOIN listing_mapping m ON m.id = q.listing_id
             WHERE q.leash IS NOT NULL AND m.product_id IS NOT NULL
            """;

    /// A paused store is out of contact on purpose; one whose first orders are on their way was
    /// never in contact.
    private static final String SILENT_STORES =
            """
            SELECT COUNT(*) FROM marketplace_store s
              JOIN sync_state y ON y.store_id = s.id AND y.resource = 'ORDERS' AND y.last_ok_at < ?
             WHERE s.left_at IS NULL AND s.marketplace <> 'MANUAL' AND NOT s.paused
            """;

    private final Store store;
    private final Publisher publisher;
    private volatile boolean closing;

    public Leash(Store store, Publisher publisher) {
        this.store = store;
        this.publisher = publisher;
    }

    private record Drawn(PoolKey pool, ChannelKey channel, long each, long shown) {}

    /// Until when the published stock is safe, if some of it would not last a night.
    public Optional<SafeUntil> needed(Instant now) {
        return store.read(h -> !SafeReader.endingBefore(h, now, ABSENCE).isEmpty())
                ? Optional.of(new SafeReader(store).read(now))
                : Optional.empty();
    }

    /// Puts on the leash what would not last a night, for the time in which the program is closed.
    /// The lower figures wait in the outbox then.
    public void beforeClosing(String actor, Instant now) {
        closing = true;
        tighten(actor, now);
    }

    private void tighten(String actor, Instant now) {
        if (store.read(h -> !SafeReader.endingBefore(h, now, ABSENCE).isEmpty())) {
            store.write(actor, "leash.put", tx -> put(tx, now));
        }
    }

    /// Puts goods on the leash while a store is out of contact, and takes them off it once all are
    /// heard of again.
    ///
    /// @param opened when the program began to ask: nobody could be heard of before
    public void watch(Instant opened, Instant now) {
        if (closing) {
            return;
        }
        Instant lately = now.minus(SILENT);
        boolean silent =
                store.read(h ->
                        h.createQuery(SILENT_STORES).bind(0, lately).mapTo(Long.class).one() > 0);
        if (silent) {
            if (opened.isBefore(lately)) {
                tighten("sync", now);
            }
        } else if (store.read(h -> !onLeash(h).isEmpty())) {
            store.write("sync", "leash.off", this::off);
        }
    }

    private int put(Tx tx, Instant now) {
        List<SafeReader.Risk> risks = SafeReader.endingBefore(tx.read(), now, ABSENCE);
        List<UUID> products = risks.stream().map(SafeReader.Risk::product).distinct().toList();
        Map<PoolKey, List<Drawn>> drawn =
                drawn(tx.read(), products).stream().collect(groupingBy(Drawn::pool));
        List<UUID> listings =
                drawn.values().stream()
                        .flatMap(List::stream)
                        .map(one -> one.channel().listing())
                        .distinct()
                        .toList();
        Map<UUID, Long> sold = SharedStock.sales(tx.read(), now, listings);
        for (SafeReader.Risk risk : risks) {
            put(tx, risk, drawn.getOrDefault(risk.pool(), List.of()), sold);
        }
        publisher.plan(tx, products);
        tx.detail("goods", risks.size());
        return risks.size();
    }

    private static void put(Tx tx, SafeReader.Risk risk, List<Drawn> drawn, Map<UUID, Long> sold) {
        Map<Drawn, Long> units = new HashMap<>();
        drawn.forEach(
                one -> units.put(one, sold.getOrDefault(one.channel().listing(), 0L) * one.each()));
        long byAll = units.values().stream().mapToLong(Long::longValue).sum();
        units.forEach((one, its) ->
                tx.deriveLater(
                        Tables.PUBLISHED_QUANTITY,
                        PUT,
                        SafeTime.leash(
                                        risk.available(),
                                        one.shown() * one.each(),
                                        its,
                                        byAll,
                                        drawn.size())
                                / one.each(),
                        one.channel().listing(),
                        one.channel().warehouseExternalId()));
    }

    private int off(Tx tx) {
        if (closing) {
            return 0;
        }
        List<UUID> products = onLeash(tx.read());
        tx.derive(Tables.PUBLISHED_QUANTITY, OFF);
        publisher.plan(tx, products);
        tx.detail("products", products.size());
        return products.size();
    }

    private static List<UUID> onLeash(Handle handle) {
        return handle.createQuery(ON_LEASH).mapTo(UUID.class).list();
    }

    private static List<Drawn> drawn(Handle handle, Collection<UUID> products) {
        return handle.createQuery(DRAWS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Drawn(
                                new PoolKey(r.getObject(1, UUID.class), r.getObject(2, UUID.class)),
                                new ChannelKey(r.getObject(3, UUID.class), r.getString(4)),
                                r.getLong(5),
                                r.getLong(6)))
                .list();
    }
}
