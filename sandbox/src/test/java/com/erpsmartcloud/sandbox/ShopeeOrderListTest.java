package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

final class ShopeeOrderListTest extends ShopeeTestCase {

    @Test
    void windowsOfFifteenDaysAndPagesLeadThroughEverythingOnce() throws Exception {
        Set<String> shown =
                sandbox.orders().stream()
                        .filter(each -> !each.status().equals("PENDING"))
                        .map(Order::orderId)
                        .collect(Collectors.toSet());
        List<String> read =
                everything("create_time", 7).stream()
                        .map(row -> row.path("order_sn").stringValue())
                        .toList();
        assertThat(read).doesNotHaveDuplicates().hasSameElementsAs(shown);
    }

    @Test
    void withoutAskingThereIsNoStatus() throws Exception {
        String query = recent(1).replaceFirst("&response_optional_fields=.*", "");
        JsonNode row = shopee.ok(LIST, query).at("/response/order_list/0");
        assertThat(row.propertyNames()).containsExactly("order_sn", "booking_sn");
    }

    @Test
    void aFilterKeepsOneStatus() throws Exception {
        JsonNode rows =
                shopee.ok(LIST, recent(100) + "&order_status=READY_TO_SHIP")
                        .at("/response/order_list");
        assertThat(rows).isNotEmpty();
        rows.forEach(row ->
                assertThat(row.path("order_status").stringValue()).isEqualTo("READY_TO_SHIP"));
        JsonNode waiting =
                shopee.ok(LIST, recent(100) + "&order_status=INVOICE_PENDING")
                        .at("/response/order_list");
        assertThat(waiting).isNotEmpty().hasSizeLessThan(rows.size());
        assertThat(waiting.at("/0/order_status").stringValue()).isEqualTo("READY_TO_SHIP");
    }

    @Test
    void pendingOrdersShowOnlyToThoseWhoAsk() throws Exception {
        String sn = orderIn("PENDING").orderId();
        assertThat(shopee.ok(LIST, recent(100)).toString()).doesNotContain(sn);
        assertThat(shopee.refused(DETAIL, "order_sn_list=" + sn)).startsWith("error_not_found: ");
        String asking = "&request_order_status_pending=true";
        assertThat(everythingOf(recent(100) + asking)).contains(sn);
        JsonNode row =
                shopee.ok(DETAIL, "order_sn_list=" + sn + asking).at("/response/order_list/0");
        assertThat(row.at("/pending_terms/0").stringValue()).isEqualTo("SYSTEM_PENDING");
    }

    @Test
    void aChangedOrderComesUpByItsUpdateTime() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        Instant before = clock.instant();
        String sn = orderIn("READY_TO_SHIP").orderId();
        String query = window("update_time", before, before.plusSeconds(60), 10, "");
        assertThat(shopee.ok(LIST, query).toString()).doesNotContain(sn);
        sandbox.cancel(sn);
        JsonNode page = shopee.ok(LIST, query).path("response");
        assertThat(page.at("/order_list/0/order_sn").stringValue()).isEqualTo(sn);
        assertThat(page.at("/order_list/0/order_status").stringValue()).isEqualTo("CANCELLED");
        assertThat(page.path("more").booleanValue()).isFalse();
        assertThat(page.path("next_cursor").stringValue()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    time_to=\\d+            | time_to=0           | order.order_list_invalid_time
                    time_from=\\d+          | time_from=1         | order.order_list_invalid_time
                    time_from=\\d+          | time_from=soon      | error_param
                    page_size=\\d+          | page_size=0         | error_param
                    page_size=\\d+          | page_size=101       | error_param
                    page_size=\\d+&         | x=y&                | error_param
                    create_time             | ship_time           | error_param
                    cursor=                 | cursor=nonsense     | error_param
                    fields=order_status     | fields=item_list    | error_param
                    fields=order_status     | fields=&order_status=RETRY_SHIP | error_param
                    """)
    void aWrongQuestionIsRefused(String from, String to, String code) throws Exception {
        assertThat(shopee.refused(LIST, recent(10).replaceFirst(from, to))).startsWith(code + ": ");
    }

    @Test
    void ordersToShipAreListedToo() throws Exception {
        JsonNode page = shopee.ok("/order/get_shipment_list", "page_size=5&cursor=");
        assertThat(page.at("/response/order_list")).hasSize(5);
        assertThat(page.at("/response/order_list/0/package_number").stringValue())
                .matches("OFG\\d{15}");
        String cursor = page.at("/response/next_cursor").stringValue();
        JsonNode next = shopee.ok("/order/get_shipment_list", "page_size=5&cursor=" + cursor);
        assertThat(next.at("/response/order_list/0"))
                .isNotEqualTo(page.at("/response/order_list/0"));
    }

    @Test
    void packagesAreSearchedByWhereTheyStand() throws Exception {
        String body =
                """
                {"filter":{"package_status":%d},"pagination":{"page_size":100,"cursor":""},
                 "sort":{"sort_type":1,"ascending":true}}\
                """;
        JsonNode open = shopee.done("/order/search_package_list", body.formatted(2));
        JsonNode done = shopee.done("/order/search_package_list", body.formatted(3));
        assertThat(open.at("/response/packages_list")).isNotEmpty();
        assertThat(done.at("/response/packages_list")).isNotEmpty();
        done.at("/response/packages_list")
                .forEach(row ->
                        assertThat(row.path("is_shipment_arranged").booleanValue()).isTrue());
        String number = done.at("/response/packages_list/0/package_number").stringValue();
        JsonNode row =
                shopee.ok("/order/get_package_detail", "package_number_list=" + number)
                        .at("/response/package_list/0");
        assertThat(row.path("fulfillment_status").stringValue())
                .isEqualTo("LOGISTICS_REQUEST_CREATED");
        assertThat(row.path("tracking_number").stringValue()).startsWith("BR");
    }

    private String everythingOf(String query) throws Exception {
        StringBuilder all = new StringBuilder();
        String cursor = "";
        do {
            JsonNode page = shopee.ok(LIST, query.replace("cursor=", "cursor=" + cursor));
            all.append(page);
            cursor = page.at("/response/next_cursor").stringValue();
        } while (!cursor.isEmpty());
        return all.toString();
    }
}
