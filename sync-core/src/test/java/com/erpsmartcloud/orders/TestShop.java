package com.erpsmartcloud.orders;

import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.TestStores;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A company with one store, one warehouse and what a test puts into it.
public final class TestShop implements AutoCloseable {

    public static final Instant CONNECTED = Instant.parse("2026-11-20T09:00:00Z");
    public static final Currency RUB = Currency.getInstance("RUB");

    public final Store store;
    public final UUID storeId;
    public final UUID warehouse;
    public final Reservations reservations = new Reservations();
    public final Ledger ledger;
    public final Mapping mapping = new Mapping();
    public final Catalogue catalogue = new Catalogue();
    public final ListingImport listings = new ListingImport(mapping);
    public final OrderImport orders;
    public final OwnEffects own;
    public Instant time = CONNECTED;

    public TestShop(Path folder) {
        this(folder, SaleSink.NONE);
    }

    public TestShop(Path folder, SaleSink sales) {
        store = TestStores.open(folder, () -> time);
        Problems problems = new Problems();
        ledger = new Ledger(reservations);
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        reservations.listen((tx, _, shortages) -> problems.refresh(tx, shortages));
        mapping.listen(effects);
        orders = new OrderImport(effects, problems, sales);
        own = new OwnEffects(effects, problems);
        warehouse =
                store.write(
                        "owner",
                        "set up",
                        tx -> Warehouses.add(tx, "MAIN", "Main", "Europe/Moscow"));
        storeId =
                store.write(
                        "owner",
                        "set up",
                        tx -> {
                            UUID id = tx.ids().fresh();
                            tx.insert(
                                    Tables.STORE
                                            .row()
                                            .with("id", id)
                                            .with("marketplace", "OZON")
                                            .with("name", "Test")
                                            .with("currency", "RUB")
                                            .with("zone", "Europe/Moscow")
                                            .with("base_url", "http://127.0.0.1:1")
                                            .with("account", "1")
                                            .with("default_warehouse", warehouse)
                                            .with("paused", false)
                                            .with("colour", "")
                                            .with("left_at", Optional.empty())
                                            .with("connected_at", CONNECTED));
                            return id;
                        });
    }

    /// A product with stock and a listing of the same article, mapped.
    public UUID product(String sku, long onHand) {
        return store.write(
                "owner",
                "set up",
                tx -> {
                    UUID id =
                            catalogue.add(tx, NewProduct.simple(sku, "Name of " + sku, List.of()));
                    listings.take(tx, storeId, List.of(listing(sku)));
                    if (onHand != 0) {
                        ledger.post(
                                tx,
                                List.of(movement(tx.ids().fresh(), id, StockKind.ON_HAND, onHand)));
                    }
                    return id;
                });
    }

    public ListingFact listing(String article) {
        return new ListingFact(
                "p" + article,
                "s" + article,
                article,
                "Listing " + article,
                List.of(),
                new Money(49_900, RUB),
                "price_sent",
                true,
                false,
                time);
    }

    public StockMovement movement(UUID id, UUID product, StockKind kind, long quantity) {
        return new StockMovement(
                id,
                product,
                warehouse,
                Optional.empty(),
                kind,
                quantity,
                StockReason.FOUND,
                "",
                Optional.empty(),
                "");
    }

    /// Adds a movement, whatever it leaves behind.
    ///
    /// @return its id
    public UUID post(UUID product, StockKind kind, long units) {
        return store.write(
                "owner",
                "stock.adjust",
                tx -> {
                    UUID id = tx.ids().fresh();
                    ledger.post(tx, List.of(movement(id, product, kind, units)));
                    return id;
                });
    }

    public UUID listingId(String article) {
        return store.read(h ->
                h.createQuery("SELECT id FROM listing WHERE article = ?")
                        .bind(0, article)
                        .mapTo(UUID.class)
                        .one());
    }

    public void map(UUID listing, Optional<UUID> product) {
        store.write(
                "owner",
                "map",
                tx -> {
                    mapping.map(tx, listing, product);
                    return true;
                });
    }

    public StockLevel level(UUID product) {
        return store.write(
                "owner", "look", tx -> Ledger.level(tx, new StockKey(product, warehouse)));
    }

    public OrderFact order(String number, OrderState state, String raw, OrderLineFact... lines) {
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                raw,
                "",
                state,
                time,
                Optional.of(time),
                Optional.of(time.plusSeconds(86_400)),
                time,
                Optional.empty(),
                "Ozon",
                "",
                Optional.empty(),
                List.of(lines),
                "{\"posting_number\":\"" + number + "\"}");
    }

    /// The same order with other names.
    public static OrderFact called(OrderFact fact, List<String> names) {
        return new OrderFact(
                fact.externalId(),
                fact.orderNumber(),
                names,
                fact.parentExternalId(),
                fact.rawStatus(),
                fact.rawSubstatus(),
                fact.state(),
                fact.orderedAt(),
                fact.paidAt(),
                fact.shipBy(),
                fact.asOf(),
                fact.warehouseExternalId(),
                fact.carrier(),
                fact.tracking(),
                fact.buyer(),
                fact.lines(),
                fact.raw());
    }

    public static OrderLineFact line(int number, String article, long quantity) {
        return new OrderLineFact(
                number,
                "s" + article,
                article,
                "Listing " + article,
                quantity,
                new Money(49_900, RUB));
    }

    /// @return how many orders changed
    public int take(OrderFact... facts) {
        return store.write("sync", "orders.import", tx -> orders.take(tx, storeId, List.of(facts)));
    }

    @Override
    public void close() {
        store.close();
    }
}
