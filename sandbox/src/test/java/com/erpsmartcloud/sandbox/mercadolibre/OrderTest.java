package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class OrderTest extends MeliTestCase {

    @Test
    void anOrderHasTheContractsShape() throws Exception {
        JsonNode order = readyOrder();
        assertThat(without(Shape.differences("order", order), "/buyer/nickname")).isEmpty();
        assertThat(order.path("currency_id").stringValue()).isEqualTo("MXN");
        assertThat(order.path("date_created").stringValue())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}-04:00");
        assertThat(Long.toString(order.path("id").longValue())).hasSize(16);
        assertThat(order.at("/buyer/billing_info/id").isString()).isTrue();
    }

    @Test
    void amountsAddUp() throws Exception {
        Listing listing = listing(false, 3);
        JsonNode order = meli.ok("/orders/" + order(listing.sku(), 2));
        JsonNode line = order.at("/order_items/0");
        assertThat(line.at("/item/seller_sku").stringValue()).isEqualTo(listing.sku());
        assertThat(line.path("unit_price").decimalValue()).isEqualByComparingTo(listing.price());
        assertThat(order.path("total_amount").decimalValue())
                .isEqualByComparingTo(
                        line.path("unit_price").decimalValue().multiply(BigDecimal.TWO));
        assertThat(order.at("/payments/0/marketplace_fee").decimalValue())
                .isEqualByComparingTo(
                        line.path("sale_fee").decimalValue().multiply(BigDecimal.TWO));
        assertThat(order.at("/payments/0/status").stringValue()).isEqualTo("approved");
    }

    @Test
    void aSearchLagsBehindTheOrderItself() throws Exception {
        String id = order(listing(false, 3).sku(), 1);
        JsonNode order = meli.ok("/orders/" + id);
        assertThat(order.path("status").stringValue()).isEqualTo("paid");
        assertThat(order.at("/shipping/id").isNull()).isTrue();
        assertThat(found(id)).isFalse();
        afterMoment();
        assertThat(found(id)).isTrue();
        assertThat(meli.ok("/orders/" + id).at("/shipping/id").isNumber()).isTrue();
        sandbox.cancel(id);
        assertThat(found(id)).as("the index still has it as paid").isTrue();
        afterMoment();
        assertThat(statusOf(id)).isIn("cancelled", "paid");
    }

    @Test
    void searchHitsCarryTheirOwnDate() throws Exception {
        JsonNode page = meli.ok("/orders/search?seller=" + user() + "&sort=date_desc&limit=3");
        assertThat(Shape.differences("order-search", page)).isEmpty();
        JsonNode hit = page.at("/results/0");
        assertThat(hit.path("date_last_updated").stringValue()).endsWith("Z");
        assertThat(hit.path("last_updated").stringValue()).endsWith("-04:00");
        assertThat(page.at("/sort/id").stringValue()).isEqualTo("date_desc");
    }

    @Test
    void cancelledOrdersHaveToBeAskedFor() throws Exception {
        List<String> usual = statuses("");
        assertThat(usual).contains("paid", "payment_required", "pending_cancel", "invalid");
        assertThat(usual).doesNotContain("cancelled");
        assertThat(statuses("&order.status=cancelled")).containsOnly("cancelled").isNotEmpty();
        assertThat(statuses("&order.status=paid")).containsOnly("paid");
    }

    @Test
    void pagesLoseNothingAndEndAtTheCaps() throws Exception {
        List<String> all = ids("");
        assertThat(all).doesNotHaveDuplicates();
        long open =
                sandbox.orders().stream()
                        .filter(each -> !each.status().equals("cancelled"))
                        .count();
        assertThat(all).hasSize((int) open);
        assertThat(meli.failure("/orders/search?limit=51")).startsWith("400 ");
        assertThat(meli.failure("/orders/search?offset=9951&limit=50")).startsWith("400 ");
        assertThat(meli.failure("/orders/search?offset=9950&limit=50")).startsWith("200 ");
        assertThat(meli.failure("/orders/search?offset=-1")).startsWith("400 ");
        assertThat(meli.failure("/orders/search?seller=1")).startsWith("403 ");
    }

    @Test
    void datesCountByTheHour() throws Exception {
        clock.advance(Duration.ofMinutes(25));
        String id = order(listing(false, 3).sku(), 1);
        afterMoment();
        String field = "&order.date_last_updated.from=";
        assertThat(ids(field + "2026-11-23T10:59:59.000Z")).contains(id);
        assertThat(ids(field + "2026-11-23T04:59:59.000-06:00")).contains(id);
        assertThat(ids(field + "2026-11-23T11:00:00.000Z")).doesNotContain(id);
        String to = "&order.date_last_updated.to=";
        assertThat(ids(to + "2026-11-23T10:59:00.000Z")).doesNotContain(id);
        assertThat(ids(to + "2026-11-23T11:00:00.000-00:00")).contains(id);
        assertThat(ids("&order.last_updated.from=2099-01-01T00:00:00.000Z"))
                .as("another name is ignored")
                .contains(id);
        assertThat(meli.failure("/orders/search?order.date_created.from=yesterday"))
                .startsWith("400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "item", "buyer", "tags"})
    void otherFiltersWork(String filter) throws Exception {
        JsonNode order = readyOrder();
        afterMoment();
        String value =
                switch (filter) {
                    case "q" -> order.path("id").asString();
                    case "item" -> order.at("/order_items/0/item/id").stringValue();
                    case "buyer" -> order.at("/buyer/id").asString();
                    default -> "paid,not_delivered";
                };
        assertThat(ids("&" + filter + "=" + value)).contains(order.path("id").asString());
        String none = filter.equals("tags") ? "pack_order,no_such" : "77";
        assertThat(ids("&" + filter + "=" + none)).isEmpty();
    }

    @Test
    void aCartIsSeveralOrdersInOnePackAndOneShipment() throws Exception {
        JsonNode cart = cart();
        assertThat(Shape.differences("pack", cart)).isEmpty();
        assertThat(cart.path("date_created").stringValue()).endsWith("-0400");
        for (JsonNode each : cart.path("orders")) {
            JsonNode order = meli.ok("/orders/" + each.path("id").asString());
            assertThat(order.at("/shipping/id")).isEqualTo(cart.at("/shipment/id"));
            assertThat(order.path("tags").toString()).contains("pack_order");
            assertThat(order.path("order_items")).hasSize(1);
        }
        String shipment = cart.at("/shipment/id").asString();
        assertThat(meli.ok("/shipments/" + shipment + "/items"))
                .hasSize(cart.path("orders").size());
        assertThat(meli.ok("/shipments/" + shipment + "/payments"))
                .hasSize(cart.path("orders").size());
    }

    @Test
    void anUnpaidOrderHidesItsBuyer() throws Exception {
        String id =
                sandbox.orders().stream()
                        .filter(each -> each.status().equals("payment_required"))
                        .findFirst()
                        .orElseThrow()
                        .orderId();
        JsonNode order = meli.ok("/orders/" + id);
        assertThat(order.at("/buyer/billing_info").isMissingNode()).isTrue();
        assertThat(order.path("paid_amount").decimalValue()).isEqualByComparingTo("0");
        assertThat(order.path("date_closed").isNull()).isTrue();
        JsonNode shipment =
                meli.ok(
                        "/shipments/" + order.at("/shipping/id").asString(),
                        "x-format-new",
                        "true");
        assertThat(shipment.path("status").stringValue()).isEqualTo("pending");
        assertThat(shipment.at("/destination/receiver_name").stringValue()).isEqualTo("XXXXXXX");
        clock.advance(Duration.ofHours(8));
        assertThat(meli.failure("/orders/" + id)).startsWith("401 ");
        meli.use(
                MeliClient.json(meli.refresh(meli.access("refreshToken")), 200)
                        .path("access_token")
                        .stringValue());
        assertThat(meli.ok("/orders/" + id).path("status").stringValue()).isEqualTo("paid");
    }

    @Test
    void taxDataIsFoundByTheNumberInTheOrder() throws Exception {
        String id = readyOrder().at("/buyer/billing_info/id").stringValue();
        JsonNode billing = meli.ok("/orders/billing-info/MLM/" + id);
        assertThat(
                        without(
                                Shape.differences("billing", billing),
                                "/taxes/taxpayer_type",
                                "/taxes/inscriptions",
                                "/attributes/cust_type",
                                "/last_name"))
                .isEmpty();
        assertThat(billing.at("/buyer/billing_info/identification/type").stringValue())
                .isEqualTo("RFC");
        assertThat(billing.at("/buyer/billing_info/identification/number").stringValue())
                .matches("[A-Z]{3,4}\\d{6}[A-Z0-9]{3}");
        assertThat(billing.at("/buyer/billing_info/attributes/customer_type").isString()).isTrue();
        assertThat(meli.failure("/orders/billing-info/MLM/677480000000000001")).startsWith("404 ");
    }

    @Test
    void moneyBackToTheAccountLeavesTheOrderPaid() throws Exception {
        List<String> unfulfilled =
                sandbox.orders().stream()
                        .filter(each -> each.status().equals("unfulfilled"))
                        .map(Order::orderId)
                        .toList();
        assertThat(unfulfilled).isNotEmpty();
        JsonNode order = meli.ok("/orders/" + unfulfilled.getFirst());
        assertThat(order.path("status").stringValue()).isEqualTo("paid");
        assertThat(order.path("tags").toString()).contains("\"unfulfilled\"");
        assertThat(order.at("/payments/0").toString()).contains("refund_account_money");
    }

    @ParameterizedTest
    @CsvSource({"/orders/1", "/orders/x", "/packs/1", "/orders/1/shipments", "/nothing"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertThat(meli.failure(path))
                .startsWith("404 ")
                .contains("\"error\":\"not_found\"", "\"status\":404", "\"cause\":[]");
    }

    @Test
    void theShipmentsOfAnOrderComeInTwoShapes() throws Exception {
        String id = order(listing(false, 3).sku(), 1);
        HttpResponse<String> none = meli.get("/orders/" + id + "/shipments");
        assertThat(none.statusCode()).isEqualTo(204);
        afterMoment();
        JsonNode list = meli.ok("/orders/" + id + "/shipments", "X-New-Domain", "true");
        assertThat(list.at("/0/type").stringValue()).isEqualTo("forward");
        JsonNode single = meli.ok("/orders/" + id + "/shipments");
        assertThat(single.path("id")).isEqualTo(list.at("/0/id"));
    }

    /// A pack of several orders.
    private JsonNode cart() throws Exception {
        for (Order each : sandbox.orders()) {
            JsonNode order = meli.ok("/orders/" + each.orderId());
            if (order.path("pack_id").isNumber()) {
                JsonNode pack = meli.ok("/packs/" + order.path("pack_id").asString());
                if (pack.path("orders").size() > 1) {
                    return pack;
                }
            }
        }
        throw new IllegalStateException("no cart");
    }

    private boolean found(String id) throws Exception {
        return ids("&order.date_created.from=2026-11-23T10:00:00.000Z").contains(id);
    }

    private String statusOf(String id) throws Exception {
        return meli.ok("/orders/" + id).path("status").stringValue();
    }

    private List<String> ids(String filter) throws Exception {
        return fields("id", filter);
    }

    private List<String> statuses(String filter) throws Exception {
        return fields("status", filter);
    }

    private List<String> fields(String field, String filter) throws Exception {
        List<String> values = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += 50) {
            JsonNode page = meli.ok("/orders/search?offset=" + offset + "&limit=50" + filter);
            total = page.at("/paging/total").intValue();
            page.path("results").forEach(each -> values.add(each.path(field).asString()));
        }
        return values;
    }

    /// Differences but those of fields another country has, or nobody gets.
    static List<String> without(List<String> differences, String... endings) {
        return differences.stream()
                .filter(each ->
                        List.of(endings).stream().noneMatch(end -> each.contains(end + " is")))
                .toList();
    }
}
