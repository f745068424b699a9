package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// One of several stores of a company: its buyers, and the way between it and the company.
final class SharedStoreEnd {

    private static final OrderState NEW = state(OrderState.CancelReturn.NONE);
    private static final OrderState CANCELLED = state(OrderState.CancelReturn.CANCELLED);

    final ModelMarketplace market;
    private final TestShop shop;
    private final Publisher publisher;
    private final UUID store;
    private final List<Sale> open = new ArrayList<>();
    private final List<News> unheard = new ArrayList<>();
    private int orders;

    record Sale(String number, String sku, long units, Instant at) {}

    private record News(OrderFact fact, Instant at) {}

    SharedStoreEnd(TestShop shop, Publisher publisher, UUID store, ModelMarketplace market) {
        this.shop = shop;
        this.publisher = publisher;
        this.store = store;
        this.market = market;
    }

    /// @return the id of a second store that ships from the same warehouse
    static UUID addStore(TestShop shop) {
        return shop.store.write(
                "owner",
                "set up",
                tx -> {
                    UUID id = tx.ids().fresh();
                    tx.insert(
                            Tables.STORE
                                    .row()
                                    .with("id", id)
                                    .with("marketplace", "OZON")
                                    .with("name", "Second")
                                    .with("currency", "RUB")
                                    .with("zone", "Europe/Moscow")
                                    .with("base_url", "http://127.0.0.1:1")
                                    .with("account", "2")
                                    .with("default_warehouse", shop.warehouse)
                                    .with("paused", false)
                                    .with("colour", "")
                                    .with("left_at", Optional.empty())
                                    .with("connected_at", TestShop.CONNECTED));
                    tx.insert(
                            Tables.STORE_WAREHOUSE
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", id)
                                    .with("external_id", "W")
                                    .with("external_name", "W")
                                    .with("warehouse_id", shop.warehouse)
                                    .with("usable", true)
                                    .with("held", false));
                    return id;
                });
    }

    UUID store() {
        return store;
    }

    void list(String sku) {
        shop.store.write(
                "sync",
                "listings.import",
                tx -> {
                    shop.listings.take(tx, store, List.of(shop.listing(sku)));
                    return true;
                });
    }

    /// A buyer takes units; the marketplace lowers its figure by itself.
    void buy(String sku, long units) {
        Sale sale = new Sale("N" + ++orders, sku, units, shop.time);
        market.figures.merge(sku, -units, Long::sum);
        open.add(sale);
        hear(sale, NEW);
    }

    /// The buyer of the oldest open order thinks better of it; the marketplace offers the units
    /// again by itself.
    Optional<Sale> cancelOne() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Sale sale = open.removeFirst();
        market.figures.merge(sale.sku(), sale.units(), Long::sum);
        hear(sale, CANCELLED);
        return Optional.of(sale);
    }

    /// @param lag seconds an order stays out of the marketplace's list
    void sync(int lag) throws ConnectorException {
        Instant began = shop.time;
        for (News one : List.copyOf(unheard)) {
            if (!one.at().isAfter(began.minusSeconds(lag))) {
                unheard.remove(one);
                shop.store.write(
                        "sync",
                        "orders.import",
                        tx -> shop.orders.take(tx, store, List.of(one.fact())));
            }
        }
        new OutboxSender(shop.store, publisher, StoreLease.ALONE, () -> shop.time)
                .send(
                        new StoreAccess(
                                store,
                                Marketplace.OZON,
                                URI.create("http://127.0.0.1:1"),
                                Map.of()),
                        market,
                        Optional.of(began));
    }

    private void hear(Sale sale, OrderState state) {
        unheard.add(
                new News(
                        new OrderFact(
                                sale.number(),
                                sale.number(),
                                Optional.empty(),
                                "word",
                                "",
                                state,
                                sale.at(),
                                Optional.of(sale.at()),
                                Optional.of(sale.at().plusSeconds(86_400)),
                                shop.time,
                                Optional.of("W"),
                                "",
                                "",
                                Optional.empty(),
                                List.of(TestShop.line(1, sale.sku(), sale.units())),
                                "{}"),
                        shop.time));
    }

    private static OrderState state(OrderState.CancelReturn cancelled) {
        return new OrderState(
                OrderState.Payment.PAID,
                OrderState.Fulfilment.TO_PROCESS,
                cancelled,
                OrderState.SettlementState.ESTIMATED);
    }
}
