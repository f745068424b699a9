package com.erpsmartcloud.marketplace.pull;

import static com.erpsmartcloud.orders.TestShop.line;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A shop that pulls from a marketplace which shows what a test puts there.
abstract class PullerCase {

    private static final OrderState OPEN =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_PROCESS,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    @TempDir Path folder;

    TestShop shop;
    ModelMarketplace market;
    OrderPuller puller;
    StoreAccess access;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        market = new ModelMarketplace(() -> shop.time);
        puller =
                new OrderPuller(
                        shop.store, new SyncStates(shop.store), shop.orders, () -> shop.time);
        access =
                new StoreAccess(
                        shop.storeId, Marketplace.OZON, URI.create("http://127.0.0.1:1"), Map.of());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    OrderPuller.Pulled pull() throws ConnectorException {
        return puller.pull(access, market, Duration.ofDays(7), PullProgress.SILENT);
    }

    OrderFact order(String number, OrderLineFact... lines) {
        return shop.order(number, OPEN, "awaiting_packaging", lines);
    }

    OrderFact good(String number) {
        return order(number, line(1, "MUG", 1));
    }

    void page(String next, OrderFact... rows) {
        market.orderPages.add(
                new Page<>(
                        List.of(rows),
                        List.of(),
                        next.isEmpty() ? Optional.empty() : Optional.of(new PageToken(next))));
    }

    List<String> orders() {
        return shop.store.read(h ->
                h.createQuery("SELECT external_id FROM customer_order ORDER BY external_id")
                        .mapTo(String.class)
                        .list());
    }

    List<String> reasons() {
        return new Quarantine(shop.store)
                .all().stream().map(k -> k.externalId() + " " + k.reason()).toList();
    }
}
