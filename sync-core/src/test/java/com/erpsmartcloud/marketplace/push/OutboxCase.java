package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.push.Outbox.View;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A shop, a marketplace that does what a test asks for, and the outbox between them.
abstract class OutboxCase {

    @TempDir Path folder;

    final Publisher publisher = new Publisher(this::available);
    TestShop shop;
    boolean leased = true;
    ModelMarketplace market;
    Outbox outbox;
    StoreAccess access;

    @BeforeEach
    void open() {
        shop = new TestShop(folder, publisher);
        market = new ModelMarketplace(() -> shop.time);
        outbox = new Outbox(shop.store);
        access =
                new StoreAccess(
                        shop.storeId, Marketplace.OZON, URI.create("http://127.0.0.1:1"), Map.of());
        shop.reservations.listen((tx, keys, _) ->
                publisher.plan(tx, keys.stream().map(StockKey::productId).distinct().toList()));
        shop.mapping.listen(publisher::mapped);
        shop.store.write(
                "owner",
                "warehouse",
                tx -> {
                    tx.insert(
                            Tables.STORE_WAREHOUSE
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", shop.storeId)
                                    .with("external_id", "W")
                                    .with("external_name", "W")
                                    .with("warehouse_id", shop.warehouse)
                                    .with("usable", true)
                                    .with("held", false));
                    return true;
                });
    }

    @AfterEach
    void close() {
        shop.close();
    }

    List<Availability.Units> available(Handle handle, Collection<UUID> products) {
        return products.stream()
                .map(p -> new Availability.Units(p, shop.warehouse, units(handle, p)))
                .toList();
    }

    private long units(Handle handle, UUID product) {
        List<Kits.Part> parts = Kits.parts(handle, List.of(product));
        return parts.isEmpty()
                ? Ledger.level(handle, new StockKey(product, shop.warehouse)).available()
                : parts.stream()
                        .mapToLong(p -> Math.floorDiv(units(handle, p.product()), p.units()))
                        .min()
                        .orElseThrow();
    }

    void move(UUID product, long units) {
        shop.store.write(
                "owner",
                "stock.adjust",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(
                                    shop.movement(
                                            tx.ids().fresh(), product, StockKind.ON_HAND, units)));
                    return true;
                });
    }

    OutboxSender.Sent send() throws ConnectorException {
        return new OutboxSender(shop.store, publisher, _ -> leased, () -> shop.time)
                .send(access, market, Optional.empty());
    }

    void later(long seconds) {
        shop.time = shop.time.plusSeconds(seconds);
    }

    List<Command> waiting() {
        return outbox.page(View.WAITING, 0, 1000);
    }
}
