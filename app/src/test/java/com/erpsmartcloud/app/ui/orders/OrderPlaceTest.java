package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderTab;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

class OrderPlaceTest {

    @Test
    void aPlaceIsReadAsItWasMade() {
        Instant end = Instant.parse("2026-07-14T21:00:00Z");
        Deadline before = Deadline.before(end);
        Deadline between = Deadline.between(end.minusSeconds(3600), end);
        UUID order = UUID.randomUUID();
        assertThat(read(OrderPlace.due(before).detail()).due()).contains(before);
        assertThat(read(OrderPlace.due(between).detail()).due()).contains(between);
        assertThat(read(OrderPlace.of(OrderTab.PROBLEM).detail()).tab()).contains(OrderTab.PROBLEM);
        assertThat(read(OrderPlace.of(order).detail()).order()).contains(order);
    }

    @Test
    void nonsenseMeansNothing() {
        OrderPlace read = read("due:soon");
        assertThat(read.tab()).isEmpty();
        assertThat(read.due()).isEmpty();
        assertThat(read.order()).isEmpty();
    }

    private static OrderPlace read(String detail) {
        return OrderPlace.read(detail);
    }
}
