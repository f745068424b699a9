package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Orders: a list of numbers, then their details in one call a page.
///
/// Source: `get_order_list` and `get_order_detail`. A span wider than the contract allows is walked
/// in several windows, which share their ends: an order on such an end may come twice and is the
/// same both times. No status is asked for, because not all of them can be; orders that Shopee
/// holds back only come when asked for.
final class ShopeeOrders implements OrderSource {

    private static final int CURSOR = 4_000;
    private static final int NAME = 255;

    /// Everything this connector reads beyond what comes unasked.
    private static final String FIELDS =
            "recipient_address,item_list,pay_time,cancel_reason,cancel_by,"
                    + "buyer_cancel_reason,pickup_done_time,package_list,shipping_carrier,"
                    + "payment_method,total_amount,split_up,fulfillment_flag,"
                    + "estimated_shipping_fee,actual_shipping_fee,actual_shipping_fee_confirmed";

    private final ShopeeApi api;
    private final ShopeeWarehouses warehouses;

    ShopeeOrders(ShopeeApi api, ShopeeWarehouses warehouses) {
        this.api = api;
        this.warehouses = warehouses;
    }

    @Override
    public Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page(store, "update_time", from, to, token);
    }

    @Override
    public Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        return page(store, "create_time", from, to, token);
    }

    private Page<OrderFact> page(
            StoreAccess store, String field, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, Long.toString(from.getEpochSecond()));
        long start = Long.parseLong(walk.stage());
        // Whole seconds that hold the last part of one.
        long last = to.getEpochSecond() + (to.getNano() > 0 ? 1 : 0);
        long end = Math.min(start + ShopeeLimits.LONGEST_WINDOW.toSeconds(), last);
        if (start >= end) {
            return new Page<>(List.of(), List.of(), Optional.empty());
        }
        ShopeeApi.Query query =
                new ShopeeApi.Query()
                        .with("time_range_field", field)
                        .with("time_from", start)
                        .with("time_to", end)
                        .with("page_size", ShopeeLimits.ORDER_PAGE)
                        .with("request_order_status_pending", "true");
        if (!walk.cursor().isEmpty()) {
            query.with("cursor", walk.cursor());
        }
        ShopeeReply list = api.get(store, ShopeeMethod.ORDER_LIST, query);
        try {
            Fields response = list.response();
            List<Fields.Element> listed = response.list("order_list");
            Optional<Walk> next = next(response, listed.isEmpty(), walk, end, last);
            List<PoisonRow> poison = new ArrayList<>();
            List<OrderFact> orders = described(store, listed, poison);
            return new Page<>(orders, poison, next.map(Walk::token));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private static Optional<Walk> next(
            Fields response, boolean empty, Walk walk, long end, long last)
            throws MalformedException {
        if (!response.flag("more")) {
            return end < last ? Optional.of(Walk.start(Long.toString(end))) : Optional.empty();
        }
        if (empty) {
            throw new MalformedException(
                    response.pathOf("order_list"), "empty, but more pages announced");
        }
        return Optional.of(
                walk.to(response.text("next_cursor", CURSOR), response.pathOf("next_cursor")));
    }

    /// Shopee leaves out what it cannot describe without a word; we say which. Rows are found by
    /// their number: their order is not promised.
    private List<OrderFact> described(
            StoreAccess store, List<Fields.Element> listed, List<PoisonRow> poison)
            throws ConnectorException, MalformedException {
        Rows<String> numbers =
                Rows.of(listed, "order_sn", row -> row.requiredText("order_sn", NAME));
        poison.addAll(numbers.poison());
        if (numbers.read().isEmpty()) {
            return List.of();
        }
        boolean many = warehouses.hasMany(store);
        Optional<ShopeeReply> reply = details(store, numbers.read());
        List<Fields.Element> details =
                reply.isEmpty() ? List.of() : reply.get().response().list("order_list");
        Instant asOf = reply.map(ShopeeReply::asOf).orElse(Instant.EPOCH);
        Rows<OrderFact> rows =
                Rows.of(details, "order_sn", row -> ShopeeOrder.toFact(row, asOf, many));
        poison.addAll(rows.poison());
        poison.addAll(missing(listed, details));
        return rows.read();
    }

    private Optional<ShopeeReply> details(StoreAccess store, List<String> numbers)
            throws ConnectorException {
        try {
            return Optional.of(
                    api.get(
                            store,
                            ShopeeMethod.ORDER_DETAIL,
                            new ShopeeApi.Query()
                                    .with(
                                            "order_sn_list",
                                            String.join(",", numbers.stream().distinct().toList()))
                                    .with("response_optional_fields", FIELDS)
                                    .with("request_order_status_pending", "true")));
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected(_, String code, _, _)
                    && code.endsWith("error_not_found")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static List<PoisonRow> missing(
            List<Fields.Element> listed, List<Fields.Element> details) {
        Map<String, Fields.Element> left = new LinkedHashMap<>();
        listed.forEach(row -> left.put(row.node().path("order_sn").asString(""), row));
        details.forEach(row -> left.remove(row.node().path("order_sn").asString("")));
        left.remove("");
        // A detail without its number is set aside already and is one of those that are left.
        long nameless =
                details.stream()
                        .filter(row -> row.node().path("order_sn").asString("").isEmpty())
                        .count();
        return left.values().stream()
                .skip(nameless)
                .map(row -> Rows.poison(row, "order_sn", row.path(), "listed, but not described"))
                .toList();
    }
}
