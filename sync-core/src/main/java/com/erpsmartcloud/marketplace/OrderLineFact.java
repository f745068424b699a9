package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.money.Money;

/// One line of an order.
///
/// @param number 1-based place in the order, stable between readings
/// @param externalSku the id of what was sold, as the buyer's page has it
/// @param article the seller's own article on that listing (Ozon: `offer_id`), empty where there is
///   none
/// @param quantity whole units, at least 1
/// @param unitPrice what the seller asks for one unit
public record OrderLineFact(
        int number,
        String externalSku,
        String article,
        String title,
        long quantity,
        Money unitPrice) {}
