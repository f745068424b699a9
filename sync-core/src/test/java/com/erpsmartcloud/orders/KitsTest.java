package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.catalog.KitListings;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A kit is sold as one and taken from the shelf as its components. Feature I7.
@SuppressWarnings("NullAway.Init") // set before each test
class KitsTest {

    @TempDir Path folder;

    private TestShop shop;
    private ProductEdit products;
    private UUID cup;
    private UUID spoon;
    private UUID kit;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        products = new ProductEdit(shop.store, shop.catalogue, shop.mapping);
        cup = shop.product("CUP", 10);
        spoon = shop.product("SPOON", 10);
        kit = ((ProductOutcome.Saved) products.add("owner", form(cup, 2))).product();
        shop.store.write(
                "owner",
                "list",
                tx -> shop.listings.take(tx, shop.storeId, List.of(shop.listing("SET"))));
        shop.map(shop.listingId("SET"), Optional.of(kit));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private ProductForm form(UUID first, long units) {
        return ProductForm.of("SET", "Two cups and a spoon", ProductKind.KIT)
                .madeOf(List.of(new KitPart(first, units), new KitPart(spoon, 1)));
    }

    private void order(String number, Fulfilment state, CancelReturn cancelled, long kits) {
        shop.time = shop.time.plusSeconds(60);
        shop.take(RandomOrders.fact(shop, number, state, cancelled, line(1, "SET", kits)));
    }

    private void is(UUID product, long onHand, long reserved) {
        StockLevel level = shop.level(product);
        assertThat(List.of(level.onHand(), level.reserved())).containsExactly(onHand, reserved);
    }

    @Test
    void anOrderReservesEachComponentAndShipsItOnce() {
        order("1", Fulfilment.TO_PROCESS, CancelReturn.NONE, 3);
        is(cup, 10, 6);
        is(spoon, 10, 3);
        is(kit, 0, 0);
        for (int again = 0; again < 2; again++) {
            order("1", Fulfilment.SHIPPED, CancelReturn.NONE, 3);
            is(cup, 4, 0);
            is(spoon, 7, 0);
        }
        assertThat(events("1")).containsExactlyInAnyOrder("CUP × 6", "SPOON × 3");
    }

    @Test
    void whatAnOlderProgramReservedOfTheKitItselfIsReservedOfItsComponents() {
        order("1", Fulfilment.TO_PROCESS, CancelReturn.NONE, 3);
        shop.store.write("owner", "as it was", this::asItWas);
        is(kit, 0, 3);
        KitListings kits = new KitListings(shop.mapping);
        kits.reserveByComponents(shop.store);
        is(kit, 0, 0);
        is(cup, 10, 6);
        is(spoon, 10, 3);
        assertThat(shop.store.read(StockCheck::differences)).isEmpty();
        long lines = audited();
        kits.reserveByComponents(shop.store);
        assertThat(audited()).as("once").isEqualTo(lines);
    }

    /// One reservation, of the kit.
    private int asItWas(Tx tx) {
        tx.derive(Tables.RESERVATION, "DELETE FROM reservation WHERE product_id = ?", spoon);
        tx.derive(
                Tables.RESERVATION,
                "UPDATE reservation SET product_id = ?, quantity = 3 WHERE product_id = ?",
                kit,
                cup);
        tx.derive(Tables.STOCK_BALANCE, "UPDATE stock_balance SET reserved = 0");
        tx.derive(
                Tables.STOCK_BALANCE,
                "MERGE INTO stock_balance (product_id, warehouse_id, on_hand, promo_held,"
                        + " quarantine, safety, reserved) KEY (product_id, warehouse_id) VALUES"
                        + " (?, ?, 0, 0, 0, 0, 3)",
                kit,
                shop.warehouse);
        return 1;
    }

    private long audited() {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM audit_line").mapTo(Long.class).one());
    }

    @Test
    void aCancelledOrderGivesAllComponentsBack() {
        order("1", Fulfilment.TO_PROCESS, CancelReturn.NONE, 3);
        order("1", Fulfilment.TO_PROCESS, CancelReturn.CANCELLED, 3);
        is(cup, 10, 0);
        is(spoon, 10, 0);
    }

    @Test
    void whatAnOrderNeedsOfAComponentIsAddedUpBeforeItIsSaidToBeThere() {
        shop.take(
                RandomOrders.fact(
                        shop,
                        "1",
                        Fulfilment.TO_PROCESS,
                        CancelReturn.NONE,
                        line(1, "SET", 4),
                        line(2, "CUP", 3)));
        is(cup, 10, 11);
        OrderDetail detail = detail("1");
        assertThat(detail.lines())
                .extracting(OrderDetail.Line::reserved, OrderDetail.Line::shortBy)
                .containsExactly(tuple(4L, 0L), tuple(3L, 1L));
    }

    @Test
    void aKitThatGoesShortOfOneComponentIsShortAsAWhole() {
        order("1", Fulfilment.TO_PROCESS, CancelReturn.NONE, 7);
        is(cup, 10, 14);
        assertThat(detail("1").lines())
                .extracting(OrderDetail.Line::reserved, OrderDetail.Line::shortBy)
                .containsExactly(tuple(7L, 2L));
        assertThat(detail("1").problems())
                .extracting(OrderDetail.Problem::kind)
                .containsExactly(ProblemKind.NO_STOCK);
    }

    @Test
    void otherComponentsCountForOpenOrdersAndNotForThoseThatHaveLeft() {
        order("1", Fulfilment.TO_PROCESS, CancelReturn.NONE, 1);
        order("1", Fulfilment.SHIPPED, CancelReturn.NONE, 1);
        order("2", Fulfilment.TO_PROCESS, CancelReturn.NONE, 1);
        UUID glass = shop.product("GLASS", 5);
        products.save("owner", kit, form(glass, 3));
        is(cup, 8, 0);
        is(glass, 5, 3);
        is(spoon, 9, 1);
        Undo undo =
                new Undo(shop.store)
                        .with(Tables.PRODUCT, new FieldUndo())
                        .with(Tables.KIT_COMPONENT, new KitListings(shop.mapping));
        undo.undo("owner");
        is(cup, 8, 2);
        is(glass, 5, 0);
        is(spoon, 9, 1);
    }

    private OrderDetail detail(String number) {
        UUID id =
                shop.store.read(h ->
                        h.createQuery("SELECT id FROM customer_order WHERE external_id = ?")
                                .bind(0, number)
                                .mapTo(UUID.class)
                                .one());
        return new H2OrderReader(shop.store, () -> shop.time).detail(id).orElseThrow();
    }

    private List<String> events(String number) {
        return detail(number).events().stream()
                .filter(e -> e.kind().equals("SHIPPED"))
                .map(OrderDetail.Event::detail)
                .toList();
    }
}
