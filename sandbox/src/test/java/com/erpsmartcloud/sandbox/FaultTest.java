package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

final class FaultTest extends SandboxTestCase {

    private static final String LIST = "/v4/posting/fbs/list";
    private static final String INFO = "/v1/seller/info";
    private static final String STOCKS = "/v2/products/stocks";

    @Test
    void aRateLimitSaysHowLongToWaitAndHappensAsOftenAsAsked() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.RATE_LIMIT).with("seconds", 7).times(2));
        for (int time = 0; time < 2; time++) {
            HttpResponse<String> answer = ozon.call(INFO, "{}");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("7");
            assertThat(answer.headers().firstValue("Ratelimit-Remaining")).contains("0");
        }
        assertThat(ozon.call(INFO, "{}").statusCode()).isEqualTo(200);
    }

    @Test
    void serverErrorsComeInTheEnvelopeAndOnlyOnTheirPath() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.SERVER_ERROR).on(LIST));
        assertThat(ozon.failure(LIST, list(1)))
                .isEqualTo("500 {\"code\":13,\"message\":\"Internal error\",\"details\":[]}");
        assertThat(ozon.failure(INFO, "{}")).startsWith("200 ");
        sandbox.clearFaults();
        sandbox.setFault(Fault.of(FaultKind.CIRCUIT_OPEN));
        assertThat(ozon.failure(LIST, list(1)))
                .isEqualTo("503 {\"code\":14,\"message\":\"Circle is open\",\"details\":[]}");
    }

    @Test
    void aChanceBelowHundredHitsSomeCalls() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.SERVER_ERROR).atPercent(40));
        List<Integer> codes = new ArrayList<>();
        for (int call = 0; call < 40; call++) {
            codes.add(Integer.parseInt(ozon.failure(INFO, "{}").substring(0, 3)));
        }
        assertThat(codes).contains(200, 500);
    }

    @Test
    void latencyStillAnswers() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.LATENCY).with("millis", 30).times(1));
        assertThat(ozon.failure(INFO, "{}")).startsWith("200 ");
    }

    @Test
    void aCutConnectionEndsInTheMiddleOfTheBody() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.CUT).times(1));
        assertThatThrownBy(() -> ozon.call(LIST, list(50))).isInstanceOf(IOException.class);
        assertThat(ozon.ok(LIST, list(50)).path("postings")).hasSize(50);
    }

    @Test
    void aLostAnswerHasItsEffect() throws Exception {
        String article = sellable(1);
        sandbox.setFault(Fault.of(FaultKind.LOST_ANSWER).on(STOCKS));
        assertThatThrownBy(() -> ozon.call(STOCKS, write(article, 33)))
                .isInstanceOf(IOException.class);
        assertThat(stock(article).path("free_stock").intValue()).isEqualTo(33);
    }

    @Test
    void aLostRequestHasNone() throws Exception {
        String article = sellable(1);
        JsonNode before = stock(article);
        sandbox.setFault(Fault.of(FaultKind.LOST_REQUEST).on(STOCKS));
        assertThatThrownBy(() -> ozon.call(STOCKS, write(article, 33)))
                .isInstanceOf(IOException.class);
        assertThat(stock(article)).isEqualTo(before);
    }

    @Test
    void aPageServedTwiceLosesNothing() throws Exception {
        List<String> straight = everything();
        sandbox.setFault(Fault.of(FaultKind.DUPLICATE_PAGE).on(LIST).times(1));
        List<String> doubled = everything();
        assertThat(doubled).hasSize(straight.size() + 100);
        assertThat(doubled.subList(100, 200)).isEqualTo(doubled.subList(0, 100));
        assertThat(doubled.stream().distinct().toList()).isEqualTo(straight);
    }

    @Test
    void aStuckCursorLeadsToItself() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.STUCK_CURSOR).on(LIST));
        String cursor = ozon.ok(LIST, list(100)).path("cursor").stringValue();
        JsonNode page =
                ozon.ok(LIST, "{\"filter\":{},\"limit\":100,\"cursor\":\"" + cursor + "\"}");
        assertThat(page.path("cursor").stringValue()).isEqualTo(cursor);
        assertThat(page.path("has_next").booleanValue()).isTrue();
    }

    @Test
    void aLateRowShowsUpAfterSomeCallsAlthoughItIsOlder() throws Exception {
        List<String> all = everything();
        String late = all.get(5);
        sandbox.setFault(Fault.of(FaultKind.LATE_ROW).with("posting", late).with("calls", 3));
        assertThat(everything()).hasSize(all.size() - 1).doesNotContain(late);
        assertThat(everything()).isEqualTo(all);
        sandbox.setFault(Fault.of(FaultKind.LATE_ROW).with("calls", 1));
        assertThat(ozon.ok(LIST, list(1) + "").path("postings")).hasSize(1);
        assertThat(everything()).isEqualTo(all);
    }

    @Test
    void theMarketplacesClockGoesWrongInHeadersBodiesAndFilters() throws Exception {
        Purchase.Bought bought = (Purchase.Bought) sandbox.buy(sellable(1), 1);
        sandbox.setFault(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 3600));
        assertThat(ozon.call(INFO, "{}").headers().firstValue("Date").orElse(""))
                .startsWith("Mon, 23 Nov 2026 11:00:0");
        assertThat(posting(bought.orderId()).path("in_process_at").stringValue())
                .startsWith("2026-11-23T11:00:0");
        String since = "{\"filter\":{\"since\":\"2026-11-23T11:00:00Z\"},\"limit\":10}";
        JsonNode found = ozon.ok(LIST, since).path("postings");
        assertThat(found.at("/0/posting_number").stringValue()).isEqualTo(bought.orderId());
        assertThat(found.at("/0/tariffication_steps/1/tariff_deadline_at").stringValue())
                .startsWith("9999-");
    }

    @Test
    void oneRowHasAStatusNobodyKnows() throws Exception {
        String target = everything().get(2);
        sandbox.setFault(
                Fault.of(FaultKind.UNKNOWN_STATUS).with("posting", target).with("value", "lost"));
        JsonNode rows = ozon.ok(LIST, list(10)).path("postings");
        assertThat(rows.at("/2/status").stringValue()).isEqualTo("lost");
        assertThat(rows.at("/1/status").stringValue()).isNotEqualTo("lost");
        assertThat(posting(target).path("status").stringValue()).isEqualTo("lost");
    }

    @Test
    void oneRowIsMalformedAndStaysTheSameOne() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.MALFORMED_ROW).on(LIST));
        JsonNode rows = ozon.ok(LIST, list(10)).path("postings");
        assertThat(rows).hasSize(10);
        assertThat(rows.at("/0/products").isArray()).isFalse();
        assertThat(rows.path(0).has("status")).isFalse();
        assertThat(rows.at("/1/products").isArray()).isTrue();
        JsonNode falling =
                ozon.ok(LIST, "{\"filter\":{},\"limit\":10,\"sort_dir\":\"DESC\"}")
                        .path("postings");
        assertThat(falling.at("/0/products").isArray()).isTrue();
    }

    @Test
    void somethingElseThanJsonCanCome() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.HTML).times(1));
        HttpResponse<String> html = ozon.call(INFO, "{}");
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(html.body()).startsWith("<!DOCTYPE html>");
        sandbox.setFault(Fault.of(FaultKind.EMPTY_BODY).times(1));
        assertThat(ozon.failure(INFO, "{}")).isEqualTo("200 ");
    }

    @Test
    void idsCanComeAsTextAndTotalCanGo() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.INT64_STRINGS));
        sandbox.setFault(Fault.of(FaultKind.DROP_TOTAL));
        JsonNode result = ozon.ok("/v3/product/list", "{\"limit\":1}").path("result");
        assertThat(result.at("/items/0/product_id").stringValue()).isEqualTo("700000001");
        assertThat(result.has("total")).isFalse();
        assertThat(result.path("total_items").isNumber()).isTrue();
        JsonNode posting = ozon.ok(LIST, list(1)).at("/postings/0");
        assertThat(posting.path("order_id").isString()).isTrue();
        assertThat(posting.at("/products/0/sku").isString()).isTrue();
        assertThat(posting.at("/products/0/quantity").isNumber()).isTrue();
    }

    @Test
    void titlesCanBeAbsurd() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.ABSURD_STRINGS).with("variant", "long").times(1));
        JsonNode rows = ozon.ok(LIST, list(3)).path("postings");
        assertThat(rows.at("/0/products/0/name").stringValue().length()).isEqualTo(5 << 20);
        assertThat(rows.at("/1/products/0/name").stringValue().length()).isLessThan(500);
        sandbox.setFault(Fault.of(FaultKind.ABSURD_STRINGS).times(1));
        String mixed = ozon.ok(LIST, list(3)).toString();
        assertThat(mixed).contains("<script>", "👨‍👩‍👧‍👦", "\u202E");
    }

    @Test
    void numbersCanBeAbsurd() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.ABSURD_NUMBERS));
        JsonNode row = ozon.ok(LIST, list(2)).at("/postings/0/products/0");
        assertThat(row.path("quantity").canConvertToLong()).isFalse();
        assertThat(row.at("/price/amount").stringValue()).startsWith("-9999999999");
    }

    @Test
    void twoRowsCanClaimOneArticleOrOneBarcode() throws Exception {
        sandbox.setFault(Fault.of(FaultKind.DUPLICATE_OFFER_IDS).times(1));
        JsonNode items = ozon.ok("/v3/product/list", "{\"limit\":3}").at("/result/items");
        assertThat(items.at("/1/offer_id")).isEqualTo(items.at("/0/offer_id"));
        assertThat(items.at("/1/product_id")).isNotEqualTo(items.at("/0/product_id"));
        sandbox.setFault(Fault.of(FaultKind.DUPLICATE_BARCODES).times(1));
        JsonNode cards =
                ozon.ok("/v3/product/info/list", "{\"sku\":[900000001,900000002]}").path("items");
        assertThat(cards.at("/1/barcodes")).isEqualTo(cards.at("/0/barcodes"));
    }

    @Test
    void faultsSayWhatTheyCannotBe() {
        assertThatThrownBy(() -> Fault.of(FaultKind.LATENCY).with("speed", 1))
                .hasMessageContaining("latency knows no \"speed\"");
        assertThatThrownBy(() -> Fault.of(FaultKind.CUT).times(0))
                .hasMessageContaining("at least 1");
    }

    private List<String> everything() throws Exception {
        List<String> numbers = new ArrayList<>();
        JsonNode page = JsonMapper.shared().readTree("{\"has_next\":true,\"cursor\":\"\"}");
        while (page.path("has_next").booleanValue()) {
            page =
                    ozon.ok(
                            LIST,
                            "{\"filter\":{},\"limit\":100,\"cursor\":\"%s\"}"
                                    .formatted(page.path("cursor").stringValue()));
            page.path("postings")
                    .forEach(row -> numbers.add(row.path("posting_number").stringValue()));
        }
        return numbers;
    }

    private static String list(int limit) {
        return "{\"filter\":{},\"limit\":" + limit + "}";
    }

    private static String write(String article, int units) {
        return "{\"stocks\":[{\"offer_id\":\"%s\",\"stock\":%d,\"warehouse_id\":%d}]}"
                .formatted(article, units, SOUTH);
    }
}
