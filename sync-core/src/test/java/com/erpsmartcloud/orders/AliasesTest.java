package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockLevel;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;

class AliasesTest {

    private static final String FIRST = "2000009713473608";
    private static final String SECOND = "2000009713473610";

    @TempDir Path folder;
    private TestShop shop;
    private OrderReader reader;
    private UUID mug;
    private UUID box;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        reader = new H2OrderReader(shop.store, () -> shop.time);
        mug = shop.product("MUG", 10);
        box = shop.product("BOX", 10);
    }

    @AfterEach
    void close() {
        assertThat(shop.store.read(StockCheck::differences)).isEmpty();
        shop.close();
    }

    @Test
    void theListFindsAPurchaseByEachOfItsOrders() {
        shop.take(purchase(CancelReturn.NONE));
        shop.take(shop.order("1-1", state(CancelReturn.NONE), "paid", line(1, "MUG", 1)));
        for (String typed : List.of(FIRST, SECOND, "2000009713")) {
            assertThat(found(typed)).as(typed).containsExactly(FIRST);
        }
        assertThat(found("1-1")).containsExactly("1-1");
        assertThat(found("473610")).isEmpty();
    }

    @Test
    void thePanelNamesTheOthers() {
        shop.take(purchase(CancelReturn.NONE));
        OrderRow row = reader.page(OrderQuery.of(OrderTab.ALL), 0, 9).getFirst();
        OrderDetail order = reader.detail(row.id()).orElseThrow();
        assertThat(order.alsoCalled()).containsExactly(SECOND);
        assertThat(order.otherNumbers()).containsExactly(SECOND);
    }

    @Test
    void aPartReadByItselfIsNoSecondOrder() {
        shop.take(purchase(CancelReturn.NONE));
        int changed =
                shop.take(shop.order(SECOND, state(CancelReturn.NONE), "paid", line(1, "BOX", 3)));
        assertThat(changed).isZero();
        assertThat(reader.count(OrderQuery.of(OrderTab.ALL))).isEqualTo(1);
        assertThat(List.of(shop.level(mug), shop.level(box)))
                .containsExactly(new StockLevel(10, 0, 0, 0, 2), new StockLevel(10, 0, 0, 0, 3));
    }

    @Test
    void theSamePurchaseAgainChangesNothing() {
        OrderFact purchase = purchase(CancelReturn.NONE);
        assertThat(shop.take(purchase)).isEqualTo(1);
        assertThat(shop.take(purchase)).isZero();
        shop.time = shop.time.plusSeconds(60);
        assertThat(shop.take(purchase(CancelReturn.CANCELLED))).isEqualTo(1);
        assertThat(found(SECOND)).containsExactly(FIRST);
        assertThat(shop.level(box)).isEqualTo(new StockLevel(10, 0, 0, 0, 0));
    }

    private OrderFact purchase(CancelReturn cancelled) {
        return TestShop.called(
                shop.order(
                        FIRST,
                        state(cancelled),
                        cancelled.name(),
                        line(1, "MUG", 2),
                        line(2, "BOX", 3)),
                List.of(FIRST, SECOND));
    }

    private static OrderState state(CancelReturn cancelled) {
        return new OrderState(
                Payment.PAID, Fulfilment.TO_PROCESS, cancelled, SettlementState.ESTIMATED);
    }

    private List<String> found(String typed) {
        OrderQuery query =
                new OrderQuery(
                        OrderTab.ALL,
                        Set.of(),
                        typed,
                        0,
                        OrderQuery.Sort.NUMBER,
                        OrderQuery.Direction.ASCENDING);
        return reader.page(query, 0, 9).stream().map(OrderRow::externalId).toList();
    }
}
