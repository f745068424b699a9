package com.erpsmartcloud.marketplace.pull;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class QuarantineTest extends PullerCase {

    @Test
    void anAbsurdOrderIsQuarantinedAndTheOthersAreKept() throws Exception {
        Money most = new Money(Long.MAX_VALUE, TestShop.RUB);
        OrderLineFact dear = new OrderLineFact(1, "s", "MUG", "Mug", 5, most);
        String longId = "x".repeat(300);
        page(
                "",
                good("1"),
                order("2"),
                order("3", dear),
                order("4", line(1, "MUG", Long.MAX_VALUE)),
                order("5", line(1, "MUG", 1), line(1, "CUP", 1)),
                order("6", line(1, "MUG", 0)),
                good(longId),
                good("7 \u0000 \uD83D\uDE00 \u202Eabc <b>&amp;</b>"));
        OrderPuller.Pulled pulled = pull();
        assertEquals(6, pulled.poison());
        assertThat(orders()).hasSize(2).contains("1");
        assertThat(reasons())
                .hasSize(6)
                .contains("2 an order without lines", "3 an absurd total")
                .anyMatch(r -> r.startsWith("xxx"));
        page("", order("2", line(1, "MUG", 1)));
        pull();
        assertThat(orders()).contains("2");
        assertThat(reasons()).hasSize(5);
    }

    @Test
    void aPoisonedRowIsKeptUntilItIsUnderstood() throws Exception {
        PoisonRow bad = new PoisonRow("9", "$.postings[3].status", "missing", "{}");
        market.orderPages.add(new Page<>(List.of(good("1")), List.of(bad), Optional.empty()));
        pull();
        assertThat(reasons()).containsExactly("9 missing");
        page("", good("9"));
        pull();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void twoRowsWithoutAnIdAreTwoRows() throws Exception {
        PoisonRow one = new PoisonRow("", "$.postings[1]", "not an object", "1");
        PoisonRow two = new PoisonRow("", "$.postings[2]", "not an object", "2");
        for (int again = 0; again < 2; again++) {
            market.orderPages.add(new Page<>(List.of(), List.of(one, two), Optional.empty()));
            pull();
            assertThat(reasons()).hasSize(2);
        }
    }
}
