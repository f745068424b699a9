package com.erpsmartcloud.orders.mend;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.orders.manual.ManualOrders;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class MendsTest {

    private static final String ME = "owner";
    private static final OrderState OPEN =
            new OrderState(
                    OrderState.Payment.PAID,
                    OrderState.Fulfilment.TO_PROCESS,
                    OrderState.CancelReturn.NONE,
                    OrderState.SettlementState.ESTIMATED);

    @TempDir Path folder;

    private TestShop shop;
    private UUID mug;
    private UUID east;
    private OrderReader orders;
    private ManualOrders manual;
    private Mends mends;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        mug = shop.product("MUG-RED", 2);
        orders = new H2OrderReader(shop.store, () -> shop.time);
        manual = new ManualOrders(shop.store, shop.orders, shop.mapping);
        mends =
                new Mends(
                        shop.store,
                        orders,
                        new OrderActs(shop.store, shop.own),
                        new StockEdit(shop.store, shop.ledger),
                        shop.mapping,
                        manual);
        east =
                shop.store.write(
                        ME, "set up", tx -> Warehouses.add(tx, "EAST", "East", "Europe/Moscow"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOversoldOrderIsMendedFromAnotherPlaceThatHasAllOfIt() {
        UUID order = order("A", "MUG-RED", 3);
        assertThat(of(order)).containsExactly(new Mend.AtMarketplace(Marketplace.OZON, "Test"));
        put(east, 3);
        Mend other = new Mend.OtherWarehouse(east, "East", true);
        assertThat(of(order).getFirst()).isEqualTo(other);
        assertThat(mends.mend(ME, order, other)).isTrue();
        assertThat(orders.detail(order).orElseThrow().problems()).isEmpty();
    }

    @Test
    void theCushionHelpsWithWhatIsMissing() {
        shop.post(mug, StockKind.SAFETY, 2);
        UUID order = order("A", "MUG-RED", 1);
        Mend release = new Mend.ReleaseSafety(new StockKey(mug, shop.warehouse), "MUG-RED", 1);
        assertThat(of(order).getFirst()).isEqualTo(release);
        assertThat(mends.mend(ME, order, release)).isTrue();
        assertThat(orders.detail(order).orElseThrow().problems()).isEmpty();
        assertThat(shop.level(mug).safety()).isEqualTo(1);
    }

    @Test
    void aListingNobodyLinkedIsLinkedForAllItsOrders() {
        UUID order = order("A", "MUG-RE", 1);
        UUID same = order("B", "MUG-RE", 1);
        Mend.ChooseProduct choose = (Mend.ChooseProduct) of(order).getFirst();
        Mend.Product product = new Mend.Product(mug, "MUG-RED", "Name of MUG-RED");
        assertThat(choose.likely()).containsExactly(product);
        assertThat(mends.find("of mug")).containsExactly(product);
        mends.link(ME, choose, product);
        assertThat(orders.detail(order).orElseThrow().problems()).isEmpty();
        assertThat(orders.detail(same).orElseThrow().lines().getFirst().reserved()).isEqualTo(1);
    }

    @Test
    void anOrderWrittenHereCanBeCancelledHere() {
        UUID order = manual.create(ME, manual.propose("mug 5, Anna")).id();
        assertThat(mends.of(order))
                .extracting(found -> found.problem().kind())
                .containsExactly(ProblemKind.NO_STOCK);
        assertThat(of(order)).containsExactly(new Mend.Cancel());
        assertThat(mends.mend(ME, order, new Mend.Cancel())).isTrue();
        assertThat(orders.detail(order).orElseThrow().problems()).isEmpty();
    }

    private List<Mend> of(UUID order) {
        return mends.of(order).getFirst().mends();
    }

    private UUID order(String number, String article, long units) {
        if (!article.equals("MUG-RED")) {
            shop.store.write(
                    ME,
                    "set up",
                    tx -> shop.listings.take(tx, shop.storeId, List.of(shop.listing(article))));
        }
        shop.take(shop.order(number, OPEN, "open", line(1, article, units)));
        return orders.find(number, 1).getFirst().id();
    }

    private void put(UUID warehouse, long units) {
        shop.store.write(
                ME,
                "set up",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(
                                    new StockMovement(
                                            tx.ids().fresh(),
                                            mug,
                                            warehouse,
                                            Optional.empty(),
                                            StockKind.ON_HAND,
                                            units,
                                            StockReason.FOUND,
                                            "",
                                            Optional.empty(),
                                            "")));
                    return 0;
                });
    }
}
