package com.erpsmartcloud.app.ui.shop;

import com.erpsmartcloud.app.ui.stock.StockPorts;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.H2StockReader;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.MovementUndo;
import com.erpsmartcloud.inventory.Preorder;
import com.erpsmartcloud.inventory.PreorderUndo;
import com.erpsmartcloud.inventory.Preorders;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.Availability;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.CommandKind;
import com.erpsmartcloud.marketplace.push.CommandState;
import com.erpsmartcloud.marketplace.push.DriftWatch;
import com.erpsmartcloud.marketplace.push.Drifts;
import com.erpsmartcloud.marketplace.push.HeldStock;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.push.Publisher;
import com.erpsmartcloud.marketplace.push.Push;
import com.erpsmartcloud.marketplace.push.PushLog;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;
import com.erpsmartcloud.marketplace.rules.RuleUndo;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A company as a seller on Ozon would have it, in a real file: goods in two warehouses, listings,
/// open orders, commands that wait. For view models and pictures.
public final class SampleShop implements AutoCloseable {

    /// Tuesday 14 July 2026, 09:42 in Moscow.
    public static final Instant NOW = Instant.parse("2026-07-14T06:42:00Z");

    private static final Currency RUB = Currency.getInstance("RUB");

    public final Store store;
    public final Stores stores;
    public final UUID storeId;
    public final UUID main;
    public final UUID east;
    private final Reservations reservations = new Reservations();
    private final Ledger ledger;
    private final Catalogue catalogue = new Catalogue();
    private final ListingImport listings;
    private final Publisher publisher;
    private final OrderImport orders;
    public Instant time = NOW.minus(Duration.ofDays(12));

    public SampleShop(Path folder) {
        String url = "jdbc:h2:" + folder.resolve("company").toAbsolutePath();
        store = new StoreOpener(new StoreLocation(folder, url), new byte[32], () -> time).open();
        Mapping mapping = new Mapping();
        Problems problems = new Problems();
        ledger = new Ledger(reservations);
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        publisher = new Publisher(availability());
        reservations.listen((tx, keys, shortages) -> {
            problems.refresh(tx, shortages);
            publisher.plan(tx, keys.stream().map(key -> key.productId()).distinct().toList());
        });
        mapping.listen(effects);
        listings = new ListingImport(mapping);
        orders = new OrderImport(effects, problems, SaleSink.NONE);
        main =
                store.write(
                        "Marta",
                        "set up",
                        tx -> Warehouses.add(tx, "MAIN", "Main", "Europe/Moscow"));
        east =
                store.write(
                        "Marta",
                        "set up",
                        tx -> Warehouses.add(tx, "EAST", "East", "Europe/Moscow"));
        stores = new Stores(store, sealer());
        storeId =
                stores.add(
                        "Marta",
                        new Stores.NewStore(
                                Marketplace.OZON,
                                "Север RU",
                                "RUB",
                                ZoneId.of("Europe/Moscow"),
                                URI.create("http://127.0.0.1:1"),
                                "482133",
                                Optional.of(main)),
                        Map.of("clientId", "482133", "apiKey", "0123456789abcdef"));
        stores.keepWarehouses(
                storeId, List.of(new WarehouseFact("w1", "Склад Север", true)), Optional.of(main));
    }

    /// With goods, orders and what waits in the outbox.
    public static SampleShop filled(Path folder) {
        SampleShop shop = new SampleShop(folder);
        shop.fill();
        return shop;
    }

    public Undo undo() {
        RuleUndo rules = new RuleUndo(ruleEdit());
        return new Undo(store)
                .with(Tables.STOCK_MOVEMENT, new MovementUndo(ledger))
                .with(Tables.PREORDER_STOCK, new PreorderUndo(reservations))
                .with(Tables.CHANNEL_RULE, rules)
                .with(Tables.CHANNEL_RULE_COVER, rules)
                .with(Tables.CHANNEL_RULE_WAREHOUSE, rules);
    }

    public RuleEdit ruleEdit() {
        return new RuleEdit(store, publisher::plan);
    }

    public RuleReader rules() {
        return new RuleReader(store);
    }

    public ChannelNumbers numbers() {
        return new ChannelNumbers(store, availability());
    }

    public StockReader stock() {
        return new H2StockReader(store);
    }

    public StockEdit stockEdit() {
        return new StockEdit(store, ledger);
    }

    public Promotions promotions() {
        return new Promotions(store, ledger);
    }

    public Preorders preorders() {
        return new Preorders(store, reservations);
    }

    public Drifts drifts() {
        return new Drifts(store, publisher);
    }

    /// The store is read back and shows this.
    public void reads(String sku, long units) {
        store.write(
                "sync",
                "stock.read",
                tx -> {
                    new DriftWatch(publisher)
                            .shown(
                                    tx,
                                    storeId,
                                    List.of(new StockFact("p" + sku, sku, "w1", units, 0, time)));
                    return units;
                });
    }

    /// Lets the marketplace hold units of a listing in a place of its own.
    public void holds(String sku, long units) {
        stores.keepWarehouses(
                storeId, List.of(WarehouseFact.held("ozon", "FBO")), Optional.of(main));
        store.write(
                "sync",
                "stock.read",
                tx -> {
                    new HeldStock(new DriftWatch(publisher))
                            .shown(
                                    tx,
                                    storeId,
                                    List.of(new StockFact("p" + sku, sku, "ozon", units, 0, time)));
                    return units;
                });
    }

    public StockPorts stockPorts() {
        return new StockPorts(
                stock(),
                stockEdit(),
                promotions(),
                preorders(),
                stores,
                numbers(),
                new PushLog(store),
                "Marta");
    }

    public Ledger ledger() {
        return ledger;
    }

    public Outbox outbox() {
        return new Outbox(store);
    }

    public SyncStates syncStates() {
        return new SyncStates(store);
    }

    public Quarantine quarantine() {
        return new Quarantine(store);
    }

    /// Makes a figure that waits one the marketplace said no to.
    public Command refuse(UUID waiting) {
        Push push =
                new PushLog(store)
                        .page(PushLog.Question.ALL, 0, 1000).stream()
                                .filter(one -> one.id().equals(waiting))
                                .findFirst()
                                .orElseThrow();
        String wish =
                """
                {"listingExternalId":"p%s","article":"%s","warehouseExternalId":"%s","before":%s,"free":%s}\
                """
                        .formatted(
                                push.article(),
                                push.article(),
                                push.warehouseExternalId(),
                                push.before().isEmpty() ? "-1" : push.before(),
                                push.after());
        store.write(
                "sync",
                "outbox.answer",
                tx -> {
                    tx.derive(
                            Tables.WAITING_STOCK,
                            "DELETE FROM waiting_stock WHERE id = ?",
                            waiting);
                    tx.derive(
                            Tables.PUBLISHED_QUANTITY,
                            "UPDATE published_quantity SET answer = 'REFUSED', wanted = ?"
                                    + " WHERE listing_id = ? AND warehouse_external_id = ?",
                            Long.parseLong(push.after()),
                            push.listing(),
                            push.warehouseExternalId());
                    tx.insert(
                            Tables.OUTBOX_COMMAND
                                    .row()
                                    .with("id", waiting)
                                    .with("store_id", push.store())
                                    .with("kind", CommandKind.PUBLISH_STOCK)
                                    .with("subject_id", push.listing())
                                    .with("title", push.article())
                                    .with("before_text", push.before())
                                    .with("after_text", push.after())
                                    .with("payload", wish)
                                    .with("state", CommandState.REFUSED)
                                    .with("actor", "Marta")
                                    .with("created_at", push.createdAt())
                                    .with("expires_at", Optional.empty())
                                    .with("due_at", tx.at())
                                    .with("attempts", 1)
                                    .with("ended_at", Optional.of(tx.at()))
                                    .with("answer_code", "NOT_FOUND_ERROR")
                                    .with("answer_text", "Product is not found")
                                    .with("cause", push.cause())
                                    .with("why", ""));
                    return waiting;
                });
        return outbox().byId(waiting).orElseThrow();
    }

    private void fill() {
        List<StockFact> shown = new ArrayList<>();
        for (Goods goods : Goods.SAMPLE) {
            product(goods);
            if (goods.shown() >= 0) {
                shown.add(
                        new StockFact(
                                "p" + goods.sku(), goods.sku(), "w1", goods.shown(), 0, time));
            }
        }
        time = NOW.minus(Duration.ofMinutes(11));
        store.write(
                "sync",
                "stock.shown",
                tx -> {
                    publisher.shown(tx, storeId, shown);
                    return 0;
                });
        time = NOW.minus(Duration.ofMinutes(40));
        List<OrderFact> facts = new ArrayList<>();
        for (int i = 0; i < Goods.SAMPLE.size(); i++) {
            Goods goods = Goods.SAMPLE.get(i);
            if (goods.ordered() > 0) {
                facts.add(order("0482-" + (1000 + i), goods.sku(), goods.ordered()));
            }
        }
        store.write("sync", "orders.import", tx -> orders.take(tx, storeId, facts));
        time = NOW;
    }

    private void product(Goods goods) {
        store.write(
                "Marta",
                "stock.opening",
                tx -> {
                    UUID id =
                            catalogue.add(
                                    tx, NewProduct.simple(goods.sku(), goods.name(), List.of()));
                    if (goods.shown() >= 0) {
                        listings.take(tx, storeId, List.of(listing(goods)));
                    }
                    UUID warehouse = goods.east() ? east : main;
                    List<StockMovement> opening = new ArrayList<>();
                    add(
                            opening,
                            tx.ids().fresh(),
                            id,
                            warehouse,
                            StockKind.ON_HAND,
                            goods.onHand());
                    add(opening, tx.ids().fresh(), id, warehouse, StockKind.SAFETY, goods.safety());
                    add(
                            opening,
                            tx.ids().fresh(),
                            id,
                            warehouse,
                            StockKind.QUARANTINE,
                            goods.quarantine());
                    ledger.post(tx, opening);
                    return id;
                });
    }

    private static void add(
            List<StockMovement> to,
            UUID id,
            UUID product,
            UUID warehouse,
            StockKind kind,
            long units) {
        if (units != 0) {
            StockReason reason =
                    kind == StockKind.ON_HAND ? StockReason.OPENING : StockReason.SET_ASIDE;
            to.add(
                    new StockMovement(
                            id,
                            product,
                            warehouse,
                            Optional.empty(),
                            kind,
                            units,
                            reason,
                            "",
                            Optional.empty(),
                            ""));
        }
    }

    private ListingFact listing(Goods goods) {
        return new ListingFact(
                "p" + goods.sku(),
                "s" + goods.sku(),
                goods.sku(),
                goods.name(),
                List.of(),
                new Money(89_900, RUB),
                "price_sent",
                true,
                false,
                time);
    }

    private OrderFact order(String number, String sku, long units) {
        OrderState state =
                new OrderState(
                        OrderState.Payment.PAID,
                        OrderState.Fulfilment.TO_PROCESS,
                        OrderState.CancelReturn.NONE,
                        OrderState.SettlementState.ESTIMATED);
        OrderLineFact line =
                new OrderLineFact(1, "s" + sku, sku, sku, units, new Money(89_900, RUB));
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                "awaiting_packaging",
                "",
                state,
                time,
                Optional.of(time),
                Optional.of(time.plus(Duration.ofDays(1))),
                time,
                Optional.empty(),
                "Ozon",
                "",
                Optional.empty(),
                List.of(line),
                "{}");
    }

    private Availability availability() {
        return (handle, products) ->
                products.stream()
                        .flatMap(product ->
                                Stream.of(main, east)
                                        .map(place -> units(handle, new StockKey(product, place))))
                        .toList();
    }

    private static Availability.Units units(Handle handle, StockKey key) {
        Optional<Preorder> ahead =
                handle.createQuery(
                                "SELECT quantity, ends_at FROM preorder_stock WHERE product_id = ?"
                                        + " AND warehouse_id = ?")
                        .bind(0, key.productId())
                        .bind(1, key.warehouseId())
                        .map(SampleShop::preorder)
                        .findOne();
        return new Availability.Units(
                key.productId(),
                key.warehouseId(),
                Ledger.level(handle, key).available(),
                0,
                ahead.map(Preorder::units).orElse(0L),
                ahead.map(Preorder::endsAt));
    }

    private static Preorder preorder(RowView row) {
        return new Preorder(
                row.getColumn("quantity", Long.class),
                Instant.ofEpochMilli(row.getColumn("ends_at", Long.class)));
    }

    private static Sealer sealer() {
        return new Sealer() {
            @Override
            public byte[] seal(byte[] clear, String context) {
                return clear.clone();
            }

            @Override
            public byte[] open(byte[] sealed, String context) {
                return sealed.clone();
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }
}
