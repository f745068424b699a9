package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

final class ShopeeFaultTest extends ShopeeTestCase {

    private static final String LISTS = "/api/v2" + LIST;
    private static final String STOCK = "/product/update_stock";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    RATE_LIMIT   | 200 | error_rate_limit
                    DAILY_LIMIT  | 200 | error_limit
                    ERROR_IN_OK  | 200 | error_auth
                    CIRCUIT_OPEN | 200 | error_network
                    SERVER_ERROR | 500 | error_server
                    """)
    void refusalsComeInTheEnvelopeAsOftenAsAsked(FaultKind kind, int status, String code)
            throws Exception {
        sandbox.setFault(Fault.of(kind).on(LISTS).times(2));
        shopee.ok("/shop/get_shop_info", "");
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = shopee.get(LIST, recent(1));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(ShopeeClient.failure(answer)).startsWith(code + ": ");
            assertThat(ShopeeClient.json(answer).has("response")).isFalse();
        }
        shopee.ok(LIST, recent(1));
    }

    @Test
    void aHundredCallsASecondAreTheMost() throws Exception {
        for (int call = 0; call < 100; call++) {
            shopee.ok("/shop/get_profile", "");
        }
        assertThat(shopee.refused("/shop/get_profile", "")).startsWith("error_rate_limit: ");
        clock.advance(Duration.ofSeconds(1));
        shopee.ok("/shop/get_profile", "");
    }

    @Test
    void theNetworkLosesAnswersRequestsAndHalves() throws Exception {
        JsonNode item = single();
        sandbox.setFault(Fault.of(FaultKind.LOST_ANSWER).on("/api/v2" + STOCK).times(1));
        assertThatThrownBy(() -> shopee.post(STOCK, stock(item, 33)))
                .isInstanceOf(IOException.class);
        assertThat(listing(item.path("item_sku").stringValue()).quantity()).isEqualTo(33);
        sandbox.clearFaults();
        sandbox.setFault(Fault.of(FaultKind.LOST_REQUEST).on("/api/v2" + STOCK).times(2));
        assertThatThrownBy(() -> shopee.post(STOCK, stock(item, 44)))
                .isInstanceOf(IOException.class);
        assertThat(listing(item.path("item_sku").stringValue()).quantity()).isEqualTo(33);
        sandbox.clearFaults();
        sandbox.setFault(Fault.of(FaultKind.CUT).times(1));
        assertThatThrownBy(() -> shopee.get(LIST, recent(50))).isInstanceOf(IOException.class);
        sandbox.setFault(Fault.of(FaultKind.LATENCY).with("millis", 30).times(1));
        shopee.ok(LIST, recent(1));
    }

    @Test
    void somethingElseThanJsonCanCome() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.HTML).times(1));
        HttpResponse<String> html = shopee.get(LIST, recent(1));
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        sandbox.setFault(Fault.of(FaultKind.EMPTY_BODY).times(1));
        HttpResponse<String> empty = shopee.get(LIST, recent(1));
        assertThat(empty.statusCode() + empty.body()).isEqualTo("200");
    }

    @Test
    void aPageServedTwiceLosesNothing() throws Exception {
        List<String> straight = numbers(everything("create_time", 20));
        sandbox.setFault(Fault.of(FaultKind.DUPLICATE_PAGE).on(LISTS).times(1));
        List<String> doubled = numbers(everything("create_time", 20));
        assertThat(doubled).hasSize(straight.size() + 20);
        assertThat(doubled.stream().distinct().toList()).isEqualTo(straight);
    }

    @Test
    void aStuckCursorLeadsToItself() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.STUCK_CURSOR).on(LISTS));
        String cursor = shopee.ok(LIST, recent(5)).at("/response/next_cursor").stringValue();
        JsonNode page =
                shopee.ok(LIST, recent(5).replace("cursor=", "cursor=" + cursor)).path("response");
        assertThat(page.path("next_cursor").stringValue()).isEqualTo(cursor);
        assertThat(page.path("more").booleanValue()).isTrue();
    }

    @Test
    void aLateRowShowsUpAfterSomeCalls() throws Exception {
        JsonNode rows = shopee.ok(LIST, recent(100)).at("/response/order_list");
        String late = rows.at("/3/order_sn").stringValue();
        sandbox.setFault(Fault.of(FaultKind.LATE_ROW).with("posting", late).with("calls", 2));
        for (int call = 0; call < 2; call++) {
            assertThat(shopee.ok(LIST, recent(100)).toString()).doesNotContain(late);
        }
        assertThat(shopee.ok(LIST, recent(100)).at("/response/order_list")).isEqualTo(rows);
    }

    @Test
    void aMarketplaceWithAWrongClockRefusesEverybodyElse() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 3600));
        HttpResponse<String> answer = shopee.get(LIST, recent(1));
        assertThat(ShopeeClient.failure(answer)).isEqualTo("error_param: Timestamp is expired.");
        assertThat(answer.headers().firstValue("Date").orElse(""))
                .startsWith("Mon, 23 Nov 2026 11:00:0");
    }

    @Test
    void aLittleSkewShowsInBodiesAndFilters() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        String sn = bought(sellable(1).sku());
        sandbox.setFault(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 200));
        long shown = detail(sn, "note_update_time").path("create_time").longValue();
        assertThat(shown).isEqualTo(clock.instant().getEpochSecond() + 200);
        assertThat(detail(sn, "note_update_time").path("note_update_time").longValue()).isZero();
        String query =
                window(
                        "create_time",
                        clock.instant().plusSeconds(190),
                        clock.instant().plusSeconds(210),
                        5,
                        "");
        assertThat(shopee.ok(LIST, query).toString()).contains(sn);
    }

    @Test
    void oneRowHasAStatusNobodyKnows() throws Exception {
        String sn = orderIn("SHIPPED").orderId();
        sandbox.setFault(
                Fault.of(FaultKind.UNKNOWN_STATUS).with("posting", sn).with("value", "LOST"));
        assertThat(detail(sn, "").path("order_status").stringValue()).isEqualTo("LOST");
        assertThat(detail(orderIn("COMPLETED").orderId(), "").path("order_status").stringValue())
                .isEqualTo("COMPLETED");
    }

    @Test
    void oneRowIsMalformedAndTheOthersAreGood() throws Exception {
        String sns = orderIn("SHIPPED").orderId() + "," + orderIn("COMPLETED").orderId();
        sandbox.setFault(Fault.of(FaultKind.MALFORMED_ROW));
        JsonNode rows =
                shopee.ok(DETAIL, "order_sn_list=" + sns + "&response_optional_fields=item_list")
                        .at("/response/order_list");
        assertThat(rows.at("/0/item_list").isArray()).isFalse();
        assertThat(rows.path(0).has("order_status")).isFalse();
        assertThat(rows.at("/1/item_list").isArray()).isTrue();
    }

    @Test
    void fieldsCanComeInAnotherType() throws Exception {
        String sn = orderIn("COMPLETED").orderId();
        sandbox.setFault(Fault.of(FaultKind.CHANGED_TYPE).times(1));
        JsonNode changed = detail(sn, "total_amount");
        assertThat(changed.path("total_amount").isString()).isTrue();
        sandbox.setFault(Fault.of(FaultKind.CHANGED_TYPE).with("field", "order_sn").times(1));
        assertThat(detail(sn, "").path("order_sn").isObject()).isTrue();
        sandbox.setFault(Fault.of(FaultKind.INT64_STRINGS).times(1));
        assertThat(detail(sn, "item_list").at("/item_list/0/item_id").isString()).isTrue();
    }

    @Test
    void figuresAndTitlesCanBeAbsurd() throws Exception {
        String sn = orderIn("COMPLETED").orderId();
        sandbox.setFault(Fault.of(FaultKind.ABSURD_NUMBERS).times(1));
        JsonNode row = detail(sn, "item_list");
        assertThat(row.at("/item_list/0/model_quantity_purchased").canConvertToLong()).isFalse();
        sandbox.setFault(Fault.of(FaultKind.ABSURD_STRINGS).with("variant", "rtl").times(1));
        assertThat(detail(sn, "item_list").toString()).contains("\u202E");
        String two = twoItems();
        sandbox.setFault(Fault.of(FaultKind.DUPLICATE_OFFER_IDS).times(1));
        JsonNode items = shopee.ok("/product/get_item_base_info", two);
        assertThat(items.at("/response/item_list/0/item_sku"))
                .isEqualTo(items.at("/response/item_list/1/item_sku"));
    }

    @Test
    void rowsOfAWriteCanFailForNoReasonOfTheirOwn() throws Exception {
        JsonNode item = single();
        sandbox.setFault(Fault.of(FaultKind.PARTIAL_FAILURE).times(1));
        assertThat(shopee.refusedWrite(STOCK, stock(item, 21)))
                .startsWith("product.error_busi_update_stock_failed: ");
        shopee.done(STOCK, stock(item, 21));
    }

    private String twoItems() throws Exception {
        JsonNode rows =
                shopee.ok("/product/get_item_list", "offset=0&page_size=2&item_status=NORMAL")
                        .at("/response/item");
        return "item_id_list=%s,%s".formatted(rows.at("/0/item_id"), rows.at("/1/item_id"));
    }

    /// An item without variations.
    private JsonNode single() throws Exception {
        JsonNode rows =
                shopee.ok("/product/get_item_list", "offset=0&page_size=50&item_status=NORMAL")
                        .at("/response/item");
        for (JsonNode row : rows) {
            JsonNode item =
                    shopee.ok(
                                    "/product/get_item_base_info",
                                    "item_id_list=" + row.path("item_id").longValue())
                            .at("/response/item_list/0");
            if (!item.path("has_model").booleanValue()) {
                return item;
            }
        }
        throw new IllegalStateException("no item without variations");
    }

    private static String stock(JsonNode item, int units) {
        return "{\"item_id\":%d,\"stock_list\":[{\"seller_stock\":[{\"stock\":%d}]}]}"
                .formatted(item.path("item_id").longValue(), units);
    }

    private static List<String> numbers(List<JsonNode> rows) {
        return rows.stream().map(row -> row.path("order_sn").stringValue()).toList();
    }
}
