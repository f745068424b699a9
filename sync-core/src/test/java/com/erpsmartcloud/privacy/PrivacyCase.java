package com.erpsmartcloud.privacy;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.TestShop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Orders of named buyers.
public final class PrivacyCase {

    public static final OrderState DELIVERED =
            new OrderState(
                    Payment.PAID,
                    Fulfilment.DELIVERED,
                    CancelReturn.NONE,
                    SettlementState.ESTIMATED);

    public static final OrderState TO_PROCESS =
            new OrderState(
                    Payment.PAID,
                    Fulfilment.TO_PROCESS,
                    CancelReturn.NONE,
                    SettlementState.ESTIMATED);

    private PrivacyCase() {}

    /// A delivered order of one mug, told now.
    public static OrderFact named(TestShop shop, String number, BuyerFact buyer) {
        return named(shop, number, buyer, DELIVERED);
    }

    public static OrderFact named(TestShop shop, String number, BuyerFact buyer, OrderState state) {
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                state == DELIVERED ? "delivered" : "awaiting_packaging",
                "",
                state,
                shop.time,
                Optional.of(shop.time),
                Optional.empty(),
                shop.time,
                Optional.empty(),
                "Ozon",
                "TRK" + number,
                Optional.of(buyer),
                List.of(TestShop.line(1, "MUG", 2)),
                "{\"posting_number\":\"" + number + "\",\"customer\":\"" + buyer.name() + "\"}");
    }

    public static UUID id(TestShop shop, String number) {
        return shop.store.read(h ->
                h.createQuery("SELECT id FROM customer_order WHERE external_id = ?")
                        .bind(0, number)
                        .mapTo(UUID.class)
                        .one());
    }

    public static <T> T one(TestShop shop, Class<T> type, String sql) {
        return shop.store.read(h -> h.createQuery(sql).mapTo(type).one());
    }
}
