package com.erpsmartcloud.sandbox.mercadolibre.seed;

import com.erpsmartcloud.sandbox.mercadolibre.world.Sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Gives the buyer his money back.
///
/// Who paid from his account gets it back there, and the order stays `paid` with the tag
/// `unfulfilled`: so it is in Mexico.
public final class Refund {

    private Refund() {}

    /// @param code of `cancel_detail`
    public static Sale of(Sale sale, String code, Instant at) {
        boolean toAccount = sale.isPaid() && sale.payment().method().equals("account_money");
        if (toAccount) {
            List<String> tags = new ArrayList<>(sale.tags());
            tags.add(Sale.UNFULFILLED);
            return sale.moved(
                    Sale.Status.PAID,
                    tags,
                    "",
                    sale.payment().in("refunded", "refund_account_money", sale.total(), at),
                    at);
        }
        Sale.Payment payment =
                sale.isPaid()
                        ? sale.payment().in("refunded", "refunded", sale.total(), at)
                        : sale.payment().in("cancelled", "by_collector", 0, at);
        return sale.moved(Sale.Status.CANCELLED, sale.tags(), code, payment, at);
    }
}
