package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.OrderQuery.Direction;
import com.erpsmartcloud.orders.OrderQuery.Sort;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class OrderPagesTest {

    private static final OrderState OPEN =
            new OrderState(
                    Payment.PAID,
                    Fulfilment.TO_PROCESS,
                    CancelReturn.NONE,
                    SettlementState.ESTIMATED);

    @TempDir Path folder;

    @Test
    void pagesOfATabOfTwoStatesFollowOneOrder() {
        try (TestShop shop = new TestShop(folder)) {
            for (int i = 0; i < 9; i++) {
                SettlementState settled =
                        i % 3 == 0 ? SettlementState.SETTLED : SettlementState.ESTIMATED;
                shop.take(
                        shop.order(
                                "n" + i,
                                new OrderState(
                                        Payment.PAID,
                                        i == 4 ? Fulfilment.SHIPPED : Fulfilment.DELIVERED,
                                        CancelReturn.NONE,
                                        settled),
                                "delivered",
                                line(1, "a", 1)));
            }
            OrderReader orders = new H2OrderReader(shop.store, () -> shop.time);
            for (Direction direction : Direction.values()) {
                OrderQuery query =
                        new OrderQuery(
                                OrderTab.DELIVERED, Set.of(), "n", 0, Sort.NUMBER, direction);
                List<String> seen = new ArrayList<>();
                for (int offset = 0; offset < 8; offset += 3) {
                    orders.page(query, offset, 3).forEach(row -> seen.add(row.externalId()));
                }
                List<String> expected = List.of("n0", "n1", "n2", "n3", "n5", "n6", "n7", "n8");
                assertThat(seen)
                        .containsExactlyElementsOf(
                                direction == Direction.ASCENDING ? expected : expected.reversed());
            }
        }
    }

    @Test
    void aTextThatFitsVeryManyOrdersShowsAndCountsTheSame() {
        try (TestShop shop = new TestShop(folder)) {
            List<OrderFact> many = new ArrayList<>();
            for (int i = 0; i < 10_400; i++) {
                many.add(shop.order("%05d".formatted(i), OPEN, "open", line(1, "MUG", 1)));
            }
            many.add(shop.order("CUP-1", OPEN, "open", line(1, "0-CUP", 1)));
            many.add(shop.order("CUP-2", OPEN, "open", line(1, "CUP", 1)));
            shop.product("0-CUP", 1);
            shop.product("MUG", 1);
            shop.store.writeBuffered(
                    "sync", "orders.import", tx -> shop.orders.take(tx, shop.storeId, many));
            OrderReader orders = new H2OrderReader(shop.store, () -> shop.time);
            assertThat(shown(orders, "0")).isEqualTo("10001 10001 CUP-1 09999");
            assertThat(shown(orders, "00")).isEqualTo("1000 1000 00999 00998");
            assertThat(shown(orders, "MU")).isEqualTo("10400 10400 10399 10398");
            assertThat(shown(orders, "CUP")).isEqualTo("2 2 CUP-2 CUP-1");
        }
    }

    private static String shown(OrderReader orders, String text) {
        OrderQuery query =
                new OrderQuery(OrderTab.ALL, Set.of(), text, 0, Sort.NUMBER, Direction.DESCENDING);
        List<OrderRow> rows = orders.page(query, 0, 2);
        return "%d %d %s %s"
                .formatted(
                        orders.count(query),
                        orders.counts(query).get(OrderTab.TO_PROCESS),
                        rows.getFirst().externalId(),
                        rows.getLast().externalId());
    }
}
