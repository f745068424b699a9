package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderTab;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

class OrderPlaceTest {

    @Test
    void aPlaceIsReadAsItWasMade() {
        Instant end = Instant.parse("2026-07-14T21:00:00Z");
        Deadline before = Deadline.before(end);
        Deadline between = Deadline.between(end.minusSeconds(3600), end);
        UUID order = UUID.randomUUID();
        assertThat(read(OrderPlace.due(before))).contains(new OrderPlace.Due(before));
        assertThat(read(OrderPlace.due(between))).contains(new OrderPlace.Due(between));
        assertThat(read(OrderPlace.of(OrderTab.PROBLEM)))
                .contains(new OrderPlace.View(OrderTab.PROBLEM));
        assertThat(read(OrderPlace.of(order))).contains(new OrderPlace.Single(order, false));
        assertThat(read(OrderPlace.page(order))).contains(new OrderPlace.Single(order, true));
        assertThat(read(OrderPlace.fitting("42 b"))).contains(new OrderPlace.Fitting("42 b"));
    }

    @Test
    void nonsenseMeansNothing() {
        assertThat(OrderPlace.read("due:soon")).isEmpty();
        assertThat(OrderPlace.read("page:7")).isEmpty();
    }

    private static Optional<OrderPlace> read(Place place) {
        return OrderPlace.read(place.detail());
    }
}
