package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

final class ShopeeOrderTest extends ShopeeTestCase {

    private static final String CANCEL = "/order/cancel_order";
    private static final String SHIP = "/logistics/ship_order";

    @Test
    void whatIsNotAskedForIsNotSent() throws Exception {
        JsonNode row = detail(orderIn("COMPLETED").orderId(), "");
        assertThat(new TreeSet<>(row.propertyNames()))
                .containsExactly(
                        "advance_package",
                        "booking_sn",
                        "cod",
                        "create_time",
                        "currency",
                        "days_to_ship",
                        "message_to_seller",
                        "order_sn",
                        "order_status",
                        "pending_description",
                        "pending_terms",
                        "region",
                        "reverse_shipping_fee",
                        "ship_by_date",
                        "update_time");
        assertThat(row.path("order_sn").stringValue()).matches("\\d{6}[0-9A-Z]{8}");
    }

    @Test
    void linesCarryTheSellersArticleAndMoneyInReais() throws Exception {
        Listing listing = sellable(2);
        String sn = bought(listing.sku());
        JsonNode row = detail(sn, "item_list,total_amount,estimated_shipping_fee,package_list");
        JsonNode line = row.at("/item_list/0");
        String article =
                line.path("model_id").longValue() == 0
                        ? line.path("item_sku").stringValue()
                        : line.path("model_sku").stringValue();
        assertThat(article).isEqualTo(listing.sku());
        BigDecimal price = line.path("model_discounted_price").decimalValue();
        assertThat(price).isEqualByComparingTo(listing.price());
        assertThat(row.path("currency").stringValue()).isEqualTo("BRL");
        assertThat(row.path("total_amount").decimalValue())
                .isEqualByComparingTo(price.add(row.path("estimated_shipping_fee").decimalValue()));
        assertThat(row.at("/package_list/0/logistics_status").stringValue())
                .isEqualTo("LOGISTICS_READY");
        assertThat(row.at("/package_list/0/item_list/0/model_quantity").intValue()).isEqualTo(1);
    }

    @Test
    void buyersAreOpenOnlyWhileThereIsSomethingToShip() throws Exception {
        String wanted = "recipient_address,buyer_cpf_id";
        JsonNode open = detail(orderIn("READY_TO_SHIP").orderId(), wanted);
        assertThat(open.at("/recipient_address/name").stringValue()).doesNotContain("*");
        assertThat(open.at("/recipient_address/full_address").stringValue()).contains(",");
        assertThat(open.path("buyer_cpf_id").stringValue()).matches("\\d{11}");
        assertThat(open.at("/recipient_address/phone").stringValue()).matches("\\*{6}\\d\\d");
        for (String status : Set.of("SHIPPED", "COMPLETED", "UNPAID", "CANCELLED")) {
            JsonNode closed = detail(orderIn(status).orderId(), wanted);
            assertThat(closed.at("/recipient_address/name").stringValue()).contains("******");
            assertThat(closed.at("/recipient_address/city").stringValue()).isEqualTo("****");
            assertThat(closed.path("buyer_cpf_id").stringValue()).isEqualTo("****");
            assertThat(closed.path("region").stringValue()).isEqualTo("BR");
        }
    }

    @Test
    void theTotalShowsOnceItIsPaid() throws Exception {
        JsonNode row = detail(orderIn("UNPAID").orderId(), "total_amount,pay_time,invoice_data");
        assertThat(row.has("total_amount")).isFalse();
        assertThat(row.path("pay_time").longValue()).isZero();
        assertThat(row.path("invoice_data").isNull()).isTrue();
    }

    @Test
    void unknownNumbersAreLeftOutUnlessAllAre() throws Exception {
        String sn = orderIn("COMPLETED").orderId();
        JsonNode rows = shopee.ok(DETAIL, "order_sn_list=NOSUCH," + sn).at("/response/order_list");
        assertThat(rows).hasSize(1);
        assertThat(shopee.refused(DETAIL, "order_sn_list=NOSUCH,NOR"))
                .isEqualTo("error_not_found: Wrong parameters, detail: the order is not found.");
        String many =
                sandbox.orders().stream()
                        .limit(51)
                        .map(Order::orderId)
                        .collect(Collectors.joining(","));
        assertThat(shopee.refused(DETAIL, "order_sn_list=" + many)).startsWith("error_param: ");
        assertThat(
                        shopee.refused(
                                DETAIL,
                                "order_sn_list=" + sn + "&response_optional_fields=weather"))
                .startsWith("error_param: ");
    }

    @Test
    void aShipmentIsArrangedAndItsNumberComesLater() throws Exception {
        String sn = bought(sellable(1).sku());
        assertThat(tracking(sn)).isEmpty();
        assertThat(shopee.refusedWrite(SHIP, pickup(sn, "17"))).startsWith("error_param: ");
        JsonNode done = shopee.done(SHIP, pickup(sn, slot(sn)));
        assertThat(done.has("response")).isFalse();
        assertThat(status(sn)).isEqualTo("PROCESSED");
        assertThat(tracking(sn)).isEmpty();
        clock.advance(Duration.ofSeconds(3));
        assertThat(tracking(sn)).startsWith("BR");
        assertThat(shopee.refusedWrite(SHIP, pickup(sn, "17")))
                .startsWith("logistics.package_already_shipped: ");
    }

    @Test
    void anOrderGoesItsWayByItself() throws Exception {
        String sn = bought(sellable(1).sku());
        Set<String> seen = new TreeSet<>();
        for (int hours = 0; hours < 24 * 40; hours += 3) {
            Order order = order(sn);
            seen.add(order.status());
            if (order.status().equals("READY_TO_SHIP")) {
                fresh();
                shopee.done(SHIP, pickup(sn, slot(sn)));
            } else if (order.status().equals("RETRY_SHIP")) {
                fresh();
                shopee.done("/logistics/update_shipping_order", pickup(sn, slot(sn)));
            }
            clock.advance(Duration.ofHours(3));
        }
        assertThat(seen).contains("READY_TO_SHIP", "PROCESSED", "SHIPPED");
        assertThat(order(sn).status()).isIn("COMPLETED", "CANCELLED");
    }

    @Test
    void withoutTheInvoiceNothingIsShippedUntilItHasCome() throws Exception {
        JsonNode waiting =
                shopee.ok(LIST, recent(1) + "&order_status=INVOICE_PENDING")
                        .at("/response/order_list/0");
        String sn = waiting.path("order_sn").stringValue();
        assertThat(detail(sn, "invoice_data").at("/invoice_data/status").stringValue())
                .isEqualTo("pending");
        assertThat(shopee.refusedWrite(SHIP, pickup(sn, slot(sn))))
                .startsWith("lack_of_invoice_data: ");
        clock.advance(Duration.ofHours(11));
        fresh();
        JsonNode invoice = detail(sn, "invoice_data").path("invoice_data");
        assertThat(invoice.path("status").stringValue()).isEqualTo("valid");
        assertThat(invoice.path("access_key").stringValue()).matches("\\d{44}");
        shopee.done(SHIP, pickup(sn, slot(sn)));
    }

    @Test
    void theSellerCancelsAndTheGoodsAreFreeAgain() throws Exception {
        Listing listing = sellable(3);
        String sn = bought(listing.sku());
        assertThat(listing(listing.sku()).quantity()).isEqualTo(listing.quantity() - 1);
        JsonNode line = detail(sn, "item_list").at("/item_list/0");
        assertThat(
                        shopee.refusedWrite(
                                CANCEL,
                                "{\"order_sn\":\"%s\",\"cancel_reason\":\"OUT_OF_STOCK\"}"
                                        .formatted(sn)))
                .startsWith("error_param: ");
        String body =
                "{\"order_sn\":\"%s\",\"cancel_reason\":\"OUT_OF_STOCK\",\"item_list\":[{\"item_id\":%d,\"model_id\":%d}]}"
                        .formatted(
                                sn,
                                line.path("item_id").longValue(),
                                line.path("model_id").longValue());
        assertThat(shopee.done(CANCEL, body).at("/response/update_time").longValue())
                .isEqualTo(clock.instant().getEpochSecond());
        JsonNode row = detail(sn, "cancel_by,cancel_reason,package_list,item_list");
        assertThat(row.path("order_status").stringValue()).isEqualTo("CANCELLED");
        assertThat(row.path("cancel_by").stringValue()).isEqualTo("seller");
        assertThat(row.path("cancel_reason").stringValue()).isEqualTo("Out of Stock");
        assertThat(row.at("/package_list/0/logistics_status").stringValue())
                .isEqualTo("LOGISTICS_INVALID");
        assertThat(row.at("/item_list/0/cancelled_qty").intValue()).isEqualTo(1);
        assertThat(listing(listing.sku()).quantity()).isEqualTo(listing.quantity());
        assertThat(shopee.refusedWrite(CANCEL, body)).startsWith("order.order_status_invalid: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPT", "REJECT"})
    void theSellerAnswersABuyerWhoWantsOutLate(String operation) throws Exception {
        Listing listing = sellable(3);
        String sn = bought(listing.sku());
        shopee.done(SHIP, pickup(sn, slot(sn)));
        assertThat(sandbox.cancel(sn)).isEqualTo(Cancelled.DONE);
        assertThat(status(sn)).isEqualTo("IN_CANCEL");
        assertThat(listing(listing.sku()).quantity()).isEqualTo(listing.quantity() - 1);
        String body = "{\"order_sn\":\"%s\",\"operation\":\"%s\"}".formatted(sn, operation);
        shopee.done("/order/handle_buyer_cancellation", body);
        boolean accepted = operation.equals("ACCEPT");
        assertThat(status(sn)).isEqualTo(accepted ? "CANCELLED" : "PROCESSED");
        assertThat(listing(listing.sku()).quantity())
                .isEqualTo(listing.quantity() - (accepted ? 0 : 1));
        assertThat(shopee.refusedWrite("/order/handle_buyer_cancellation", body))
                .startsWith("order.order_status_invalid: ");
    }

    @Test
    void aBuyerCanCancelOnlyWhatHasNotLeft() {
        assertThat(sandbox.cancel("NOSUCH")).isEqualTo(Cancelled.UNKNOWN_ORDER);
        assertThat(sandbox.cancel(orderIn("SHIPPED").orderId())).isEqualTo(Cancelled.TOO_LATE);
        String unpaid = orderIn("UNPAID").orderId();
        assertThat(sandbox.cancel(unpaid)).isEqualTo(Cancelled.DONE);
        assertThat(order(unpaid).status()).isEqualTo("CANCELLED");
    }

    @Test
    void buyersWhoComeByThemselvesGetWhatIsThereAndPayOrNot() {
        int before = sandbox.orders().size();
        sandbox.buyersPerMinute(30);
        clock.advance(Duration.ofMinutes(5));
        List<Order> come = sandbox.orders().subList(before, sandbox.orders().size());
        assertThat(come.size()).isBetween(100, 150);
        assertThat(come).anyMatch(order -> order.status().equals("UNPAID"));
        sandbox.buyersPerMinute(6_000);
        clock.advance(Duration.ofMinutes(2));
        sandbox.orders();
        sandbox.buyersPerMinute(0);
        assertThat(sandbox.listings())
                .allMatch(listing -> listing.quantity() >= 0)
                .filteredOn(listing -> listing.quantity() == 0)
                .hasSizeGreaterThan(60);
        clock.advance(Duration.ofDays(2));
        List<Order> later = sandbox.orders().subList(before, sandbox.orders().size());
        assertThat(later)
                .anyMatch(order -> order.status().equals("READY_TO_SHIP"))
                .anyMatch(order -> order.status().equals("CANCELLED"))
                .noneMatch(order -> order.status().equals("UNPAID"));
    }

    @Test
    void aNoteIsKept() throws Exception {
        String sn = orderIn("READY_TO_SHIP").orderId();
        shopee.done("/order/set_note", "{\"order_sn\":\"%s\",\"note\":\"frágil\"}".formatted(sn));
        restart();
        JsonNode row = detail(sn, "note,note_update_time");
        assertThat(row.path("note").stringValue()).isEqualTo("frágil");
        assertThat(row.path("note_update_time").longValue()).isPositive();
    }

    @Test
    void anEmptyPackageNumberIsAnErrorAndAForeignOneToo() throws Exception {
        String sn = orderIn("READY_TO_SHIP").orderId();
        String path = "/logistics/get_tracking_number";
        assertThat(shopee.refused(path, "order_sn=" + sn + "&package_number="))
                .startsWith("error_param: ");
        assertThat(shopee.refused(path, "order_sn=" + sn + "&package_number=OFG1"))
                .startsWith("logistics.package_number_not_exist: ");
        assertThat(shopee.refused(path, "order_sn=NOSUCH"))
                .startsWith("logistics.order_not_exist: ");
    }

    /// Four hours have passed: a client would refresh.
    private void fresh() throws Exception {
        JsonNode next = shopee.refresh(shopee.refreshToken());
        shopee.use(
                next.path("access_token").stringValue(), next.path("refresh_token").stringValue());
    }

    private Order order(String sn) {
        return sandbox.orders().stream()
                .filter(each -> each.orderId().equals(sn))
                .findFirst()
                .orElseThrow();
    }

    private String status(String sn) throws Exception {
        return detail(sn, "").path("order_status").stringValue();
    }

    private String tracking(String sn) throws Exception {
        return shopee.ok("/logistics/get_tracking_number", "order_sn=" + sn)
                .at("/response/tracking_number")
                .stringValue();
    }

    private String slot(String sn) throws Exception {
        return shopee.ok("/logistics/get_shipping_parameter", "order_sn=" + sn)
                .at("/response/pickup/address_list/0/time_slot_list/0/pickup_time_id")
                .asString("");
    }

    private static String pickup(String sn, String slot) {
        return "{\"order_sn\":\"%s\",\"pickup\":{\"address_id\":2826,\"pickup_time_id\":\"%s\"}}"
                .formatted(sn, slot);
    }
}
