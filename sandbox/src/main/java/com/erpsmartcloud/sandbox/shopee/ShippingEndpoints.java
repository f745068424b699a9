package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.seed.Numbers;
import com.erpsmartcloud.sandbox.shopee.world.Course;
import com.erpsmartcloud.sandbox.shopee.world.Order;
import com.erpsmartcloud.sandbox.shopee.world.Order.State;
import com.erpsmartcloud.sandbox.shopee.world.OrderStatus;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Arranging a shipment: what is needed, doing it, and the tracking number that comes later.
///
/// Source: contract 3.7.
final class ShippingEndpoints {

    private static final long ADDRESS = 2_826;
    private static final int SLOTS = 3;

    private final World world;
    private final Course course;
    private final Duration delay;

    /// @param delay from arranging a shipment to its tracking number
    ShippingEndpoints(World world, Course course, Duration delay) {
        this.world = world;
        this.course = course;
        this.delay = delay;
    }

    void addTo(Map<String, Route> table) {
        Route.get(table, "/logistics/get_shipping_parameter", this::parameter);
        Route.post(table, "/logistics/ship_order", this::ship);
        Route.post(table, "/logistics/update_shipping_order", this::shipAgain);
        Route.get(table, "/logistics/get_tracking_number", this::tracking);
        Route.get(table, "/logistics/get_address_list", this::addresses);
        Route.get(table, "/logistics/get_channel_list", this::channels);
    }

    private ObjectNode parameter(Call call) {
        Query query = call.query();
        Order order = order(query.needed("order_sn"), query.text("package_number"));
        ObjectNode response = Json.object();
        ObjectNode needed = response.putObject("info_needed");
        needed.putArray("dropoff");
        needed.putArray("pickup").add("address_id").add("pickup_time_id");
        response.putObject("dropoff").putNull("branch_list").putNull("slug_list");
        ObjectNode address = address(response.putObject("pickup").putArray("address_list"));
        if (OrderParts.isArranged(order)) {
            address.putNull("time_slot_list");
        } else {
            ArrayNode slots = address.putArray("time_slot_list");
            slots(call.now()).forEach(slot -> slots.add(slot(slot)));
        }
        return Envelope.wrapping(response);
    }

    private ObjectNode ship(Call call) {
        Body body = call.body();
        Order order = order(body.needed("order_sn"), body.text("package_number"));
        if (OrderParts.isArranged(order)) {
            throw new ShopeeError(
                    "logistics.package_already_shipped", "The package has been shipped already.");
        }
        if (order.status() != OrderStatus.READY_TO_SHIP) {
            throw new ShopeeError("logistics.error_order_state", "The order cannot be shipped.");
        }
        if (order.lacksInvoice()) {
            throw new ShopeeError("lack_of_invoice_data", "The invoice is missing.");
        }
        long modes = Stream.of("pickup", "dropoff", "non_integrated").filter(body::has).count();
        if (modes != 1 || body.has("non_integrated")) {
            throw ShopeeError.parameter("exactly one of pickup and dropoff is required");
        }
        body.object("pickup").ifPresent(pickup -> checkSlot(pickup, call.now()));
        body.object("dropoff");
        arrange(order, call.now());
        return Envelope.bare();
    }

    private ObjectNode shipAgain(Call call) {
        Body body = call.body();
        Order order = order(body.needed("order_sn"), body.text("package_number"));
        if (order.status() != OrderStatus.RETRY_SHIP) {
            throw new ShopeeError("logistics.error_order_state", "The order cannot be updated.");
        }
        Body pickup =
                body.object("pickup")
                        .orElseThrow(() -> ShopeeError.parameter("pickup is required"));
        checkSlot(pickup, call.now());
        arrange(order, call.now());
        return Envelope.bare();
    }

    private void arrange(Order order, Instant now) {
        State state = order.state();
        SplittableRandom dice =
                new SplittableRandom(world.shop().seed() * 31 + order.sn().hashCode());
        course.settle(
                order,
                state.to(OrderStatus.PROCESSED, now)
                        .with(
                                state.parcel()
                                        .arranged(now, Numbers.tracking(dice), now.plus(delay))));
    }

    private static void checkSlot(Body pickup, Instant now) {
        String slot = pickup.needed("pickup_time_id");
        if (pickup.neededInteger("address_id") != ADDRESS) {
            throw ShopeeError.parameter("address_id received is invalid");
        }
        if (slots(now).map(at -> Long.toString(at.getEpochSecond())).noneMatch(slot::equals)) {
            throw ShopeeError.parameter("pickup_time_id received is invalid");
        }
    }

    private ObjectNode tracking(Call call) {
        Query query = call.query();
        Order order = order(query.needed("order_sn"), query.text("package_number"));
        return Envelope.wrapping(
                Json.object()
                        .put("tracking_number", order.state().parcel().trackingAt(call.now()))
                        .put("plp_number", "")
                        .put("first_mile_tracking_number", "")
                        .put("last_mile_tracking_number", "")
                        .put("hint", "")
                        .put("pickup_code", ""));
    }

    private ObjectNode addresses(Call call) {
        ObjectNode response = Json.object().put("show_pickup_address", true);
        address(response.putArray("address_list"));
        return Envelope.wrapping(response);
    }

    private ObjectNode channels(Call call) {
        ObjectNode response = Json.object();
        response.putArray("logistics_channel_list")
                .addObject()
                .put("logistics_channel_id", OrderView.CHANNEL)
                .put("logistics_channel_name", OrderView.CARRIER)
                .put("cod_enabled", false)
                .put("enabled", true)
                .put("fee_type", "SIZE_INPUT")
                .put("logistics_description", "")
                .put("force_enable", false)
                .putArray("size_list");
        return Envelope.wrapping(response);
    }

    private Order order(String sn, Optional<String> packageNumber) {
        if (packageNumber.filter(String::isEmpty).isPresent()) {
            throw ShopeeError.parameter("package_number is invalid");
        }
        Order order =
                world.order(sn)
                        .orElseThrow(() ->
                                new ShopeeError(
                                        "logistics.order_not_exist", "The order does not exist."));
        if (packageNumber
                .filter(given -> !given.equals(order.deal().packageNumber()))
                .isPresent()) {
            throw new ShopeeError(
                    "logistics.package_number_not_exist", "The package does not exist.");
        }
        return order;
    }

    private static ObjectNode address(ArrayNode list) {
        ObjectNode address =
                list.addObject()
                        .put("address_id", ADDRESS)
                        .put("region", Shop.REGION)
                        .put("state", "São Paulo")
                        .put("city", "São Paulo")
                        .put("district", "Barra Funda")
                        .put("town", "")
                        .put("address", "Rua do Armazém, 120")
                        .put("zipcode", "01140000");
        address.putArray("address_flag")
                .add("default_address")
                .add("pickup_address")
                .add("return_address");
        return address;
    }

    /// Three days from tomorrow on, at midday in UTC.
    private static Stream<Instant> slots(Instant now) {
        Instant first = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
        return Stream.iterate(first, each -> each.plus(Duration.ofDays(1))).limit(SLOTS);
    }

    private static ObjectNode slot(Instant at) {
        ObjectNode slot =
                Json.object()
                        .put("date", at.getEpochSecond())
                        .put("time_text", "")
                        .put("pickup_time_id", Long.toString(at.getEpochSecond()));
        slot.putArray("flags");
        return slot;
    }
}
