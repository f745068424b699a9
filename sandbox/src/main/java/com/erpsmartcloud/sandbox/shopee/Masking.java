package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.Buyer;
import com.erpsmartcloud.sandbox.shopee.world.Shop;

import tools.jackson.databind.node.ObjectNode;

/// What a company (CNPJ) in Brazil may know of its buyers: name, address and CPF while it has to
/// ship or to take something back, the phone never.
///
/// Source: contract 3.2, "Masking".
final class Masking {

    private static final String ALL = "****";

    private Masking() {}

    static boolean isOpen(Order order) {
        return switch (order.status()) {
            case READY_TO_SHIP, PROCESSED, TO_RETURN -> true;
            case UNPAID,
                    PENDING,
                    RETRY_SHIP,
                    SHIPPED,
                    TO_CONFIRM_RECEIVE,
                    IN_CANCEL,
                    CANCELLED,
                    COMPLETED ->
                    false;
        };
    }

    static ObjectNode address(Order order) {
        Buyer buyer = order.deal().buyer();
        boolean open = isOpen(order);
        return Json.object()
                .put("name", open ? buyer.name() : middle(buyer.name()))
                .put("phone", "******" + buyer.phone().substring(buyer.phone().length() - 2))
                .put("town", "")
                .put("district", open ? buyer.district() : ALL)
                .put("city", open ? buyer.city() : ALL)
                .put("state", open ? buyer.state() : ALL)
                .put("region", Shop.REGION)
                .put("zipcode", open ? buyer.zip() : ALL)
                .put(
                        "full_address",
                        open ? buyer.address() : buyer.address().substring(0, 2) + "******")
                .putNull("geolocation");
    }

    static String cpf(Order order) {
        return isOpen(order) ? order.deal().buyer().cpf() : ALL;
    }

    private static String middle(String name) {
        return name.charAt(0) + "******" + name.charAt(name.length() - 1);
    }
}
