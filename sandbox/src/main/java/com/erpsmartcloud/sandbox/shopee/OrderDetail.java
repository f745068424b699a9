package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Orders with as much as the client names.
///
/// Source: contract 3.2.
final class OrderDetail {

    private static final int MOST = 50;
    private static final Set<String> OPTIONAL =
            Set.of(
                    "buyer_user_id",
                    "buyer_username",
                    "estimated_shipping_fee",
                    "recipient_address",
                    "actual_shipping_fee",
                    "goods_to_declare",
                    "note",
                    "note_update_time",
                    "item_list",
                    "pay_time",
                    "dropshipper",
                    "dropshipper_phone",
                    "split_up",
                    "buyer_cancel_reason",
                    "cancel_by",
                    "cancel_reason",
                    "actual_shipping_fee_confirmed",
                    "buyer_cpf_id",
                    "fulfillment_flag",
                    "pickup_done_time",
                    "package_list",
                    "shipping_carrier",
                    "payment_method",
                    "total_amount",
                    "invoice_data",
                    "order_chargeable_weight_gram",
                    "return_request_due_date",
                    "edt",
                    "payment_info",
                    "international_label");

    private final World world;

    OrderDetail(World world) {
        this.world = world;
    }

    void addTo(Map<String, Route> table) {
        Route.get(table, "/order/get_order_detail", this::detail);
    }

    private ObjectNode detail(Call call) {
        Query query = call.query();
        List<String> wanted = query.neededList("order_sn_list", MOST);
        List<String> optional = query.list("response_optional_fields");
        for (String name : optional) {
            if (!OPTIONAL.contains(name)) {
                throw ShopeeError.parameter("response_optional_fields: unknown " + name);
            }
        }
        boolean pending = query.flag("request_order_status_pending");
        Map<String, Order> found = new LinkedHashMap<>();
        for (String sn : wanted) {
            world.order(sn)
                    .filter(order -> pending || order.status() != OrderStatus.PENDING)
                    .ifPresent(order -> found.put(sn, order));
        }
        if (found.isEmpty()) {
            throw new ShopeeError(
                    "error_not_found", "Wrong parameters, detail: the order is not found.");
        }
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray("order_list");
        OrderView view = new OrderView(Set.copyOf(optional));
        found.values().forEach(order -> rows.add(view.of(order)));
        ObjectNode answer = Envelope.wrapping(response);
        answer.putArray("warning");
        return answer;
    }
}
