package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;

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
}
