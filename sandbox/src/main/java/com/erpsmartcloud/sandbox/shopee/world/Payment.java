package com.erpsmartcloud.sandbox.shopee.world;

import com.erpsmartcloud.sandbox.shopee.world.Order.Logistics;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;

import java.time.Duration;
import java.time.Instant;

/// What a buyer's money changes.
public final class Payment {

    private Payment() {}

    /// Paid now: most orders can be shipped, some are held for a while first.
    public static State received(Order order, Instant at) {
        State paid = order.state().paid(at, shipBy(order, at));
        return order.sn().hashCode() % 7 == 0 ? paid.to(OrderStatus.PENDING, at) : ready(paid, at);
    }

    /// Paid in the moment of the order, the electronic invoice included.
    public static State atOnce(Order order, Instant at) {
        return ready(order.state().paid(at, shipBy(order, at)), at).withInvoice(at);
    }

    private static State ready(State paid, Instant at) {
        return paid.to(OrderStatus.READY_TO_SHIP, at)
                .with(paid.parcel().to(Logistics.LOGISTICS_READY));
    }

    private static Instant shipBy(Order order, Instant at) {
        return at.plus(Duration.ofDays(order.deal().daysToShip()));
    }
}
