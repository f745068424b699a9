package com.erpsmartcloud.marketplace.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.UUID;

/// Another device holds the store's lease: this one may only lower.
class OutboxLeaseTest extends OutboxCase {

    private long shown() {
        return market.figures.getOrDefault("MUG", -1L);
    }

    @Test
    void withoutTheLeaseAFigureIsLoweredAndNotRaised() throws Exception {
        UUID mug = shop.product("MUG", 10);
        send();
        assertEquals(10, shown());
        leased = false;
        move(mug, -4);
        send();
        assertEquals(6, shown());
        move(mug, 3);
        send();
        assertEquals(6, shown());
        assertEquals(1, waiting().size());
        leased = true;
        send();
        assertEquals(9, shown());
        assertEquals(0, waiting().size());
    }
}
