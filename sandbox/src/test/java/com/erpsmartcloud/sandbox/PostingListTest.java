package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class PostingListTest extends SandboxTestCase {

    private static final String LIST = "/v4/posting/fbs/list";
    private static final String QUEUE = "/v4/posting/fbs/unfulfilled/list";
    private static final String YEAR =
            "\"since\":\"2026-01-01T00:00:00Z\",\"to\":\"2026-12-31T00:00:00Z\"";

    @Test
    void pagesFollowTheCursorInBothDirections() throws Exception {
        List<String> rising = numbers("{\"filter\":{" + YEAR + "},\"limit\":37");
        List<String> falling =
                numbers("{\"filter\":{" + YEAR + "},\"limit\":100,\"sort_dir\":\"desc\"");
        assertThat(rising).hasSize(240).doesNotHaveDuplicates();
        assertThat(falling).isEqualTo(rising.reversed());
    }

    @Test
    void aFullLastPagePromisesMoreAndTheNextIsEmpty() throws Exception {
        JsonNode page = ozon.ok(LIST, "{\"filter\":{" + YEAR + "},\"limit\":80}");
        page = next(page, 80);
        page = next(page, 80);
        assertThat(page.path("postings")).hasSize(80);
        assertThat(page.path("has_next").booleanValue()).isTrue();
        page = next(page, 80);
        assertThat(page.path("postings")).isEmpty();
        assertThat(page.path("has_next").booleanValue()).isFalse();
    }

    @Test
    void pageSizeAndFilterAreMandatoryAndLimited() throws Exception {
        assertThat(ozon.failure(LIST, "{\"filter\":{},\"limit\":101}"))
                .startsWith("400 {\"code\":3,\"message\":\"Request validation error: invalid ");
        assertThat(ozon.failure(LIST, "{\"filter\":{}}")).startsWith("400 ");
        assertThat(ozon.failure(LIST, "{\"limit\":10}")).startsWith("400 ");
        assertThat(
                        ozon.failure(
                                LIST,
                                "{\"filter\":{\"since\":\"2025-01-01T00:00:00Z\","
                                        + "\"to\":\"2026-11-23T00:00:00Z\"},\"limit\":10}"))
                .contains("PERIOD_IS_TOO_LONG");
        assertThat(ozon.failure(LIST, "{\"filter\":{\"statuses\":[\"nonsense\"]},\"limit\":1}"))
                .startsWith("400 ");
        assertThat(ozon.failure(LIST, "{\"filter\":{},\"limit\":1,\"sort_dir\":\"UP\"}"))
                .startsWith("400 ");
    }

    @Test
    void aCursorIsGoodForItsOwnQuestionOnly() throws Exception {
        JsonNode page = ozon.ok(LIST, "{\"filter\":{" + YEAR + "},\"limit\":5}");
        String cursor = page.path("cursor").stringValue();
        assertThat(
                        ozon.failure(
                                LIST,
                                "{\"filter\":{\"statuses\":[\"delivered\"]},\"limit\":5,\"cursor\":\"%s\"}"
                                        .formatted(cursor)))
                .startsWith("400 ");
        assertThat(ozon.failure(LIST, "{\"filter\":{},\"limit\":5,\"cursor\":\"bogus\"}"))
                .startsWith("400 ");
    }

    @Test
    void theChangeFilterReallyLooksAtTheTimeOfChange() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        Purchase.Bought bought = (Purchase.Bought) sandbox.buy(sellable(1), 1);
        String changed =
                "{\"filter\":{\"last_changed_status_date\":{\"from\":\"%s\",\"to\":\"%s\"}},\"limit\":100}"
                        .formatted(
                                HandClock.START.plusSeconds(60), HandClock.START.plusSeconds(600));
        assertThat(numbersOf(ozon.ok(LIST, changed))).containsExactly(bought.orderId());
        clock.advance(Duration.ofHours(1));
        sandbox.cancel(bought.orderId());
        assertThat(numbersOf(ozon.ok(LIST, changed))).doesNotContain(bought.orderId());
        assertThat(
                        numbersOf(
                                ozon.ok(
                                        LIST,
                                        "{\"filter\":{\"statuses\":[\"cancelled\"],\"last_changed_status_date\":{\"from\":\"%s\"}},\"limit\":100}"
                                                .formatted(HandClock.START.plusSeconds(3600)))))
                .containsExactly(bought.orderId());
    }

    @Test
    void rowsCarryTheShapesOfTheContract() throws Exception {
        JsonNode page =
                ozon.ok(
                        LIST,
                        "{\"filter\":{%s},\"limit\":100,\"with\":{\"analytics_data\":true,\"barcodes\":true,\"financial_data\":true,\"legal_info\":true}}"
                                .formatted(YEAR));
        Set<String> schemes = new HashSet<>();
        for (JsonNode row : page.path("postings")) {
            schemes.add(row.path("tpl_integration_type").stringValue());
            JsonNode product = row.at("/products/0");
            assertThat(product.at("/price/amount").stringValue()).matches("\\d+\\.\\d\\d");
            assertThat(product.at("/price/currency").stringValue()).isEqualTo("RUB");
            assertThat(row.at("/financial_data/products/0/price").isNumber()).isTrue();
            assertThat(row.at("/financial_data/products/0/product_id"))
                    .isEqualTo(product.path("sku"));
            assertThat(row.at("/tariffication_steps/1/tariff_deadline_at").stringValue())
                    .isEqualTo("9999-12-31T23:59:59.999999900Z");
            assertThat(row.path("order_number").stringValue() + "-1")
                    .isEqualTo(row.path("posting_number").stringValue());
            boolean rfbs = row.path("tpl_integration_type").stringValue().equals("non_integrated");
            assertThat(row.path("customer").isNull()).isEqualTo(!rfbs);
            assertThat(row.at("/customer/phone").asString("")).isEmpty();
        }
        assertThat(schemes).containsExactlyInAnyOrder("ozon", "non_integrated");
    }

    @Test
    void theWorkQueueNeedsOneOfItsWindows() throws Exception {
        assertThat(ozon.ok(QUEUE, "{\"filter\":{},\"limit\":100}").path("postings")).isEmpty();
        String cutoff =
                "\"cutoff_from\":\"2026-11-01T00:00:00Z\",\"cutoff_to\":\"2026-12-31T00:00:00Z\"";
        String delivering =
                "\"delivering_date_from\":\"2026-11-01T00:00:00Z\",\"delivering_date_to\":\"2026-12-31T00:00:00Z\"";
        JsonNode page = ozon.ok(QUEUE, "{\"filter\":{" + cutoff + "},\"limit\":100}");
        assertThat(page.path("count").intValue()).isEqualTo(page.path("postings").size());
        assertThat(page.path("postings")).isNotEmpty();
        for (JsonNode row : page.path("postings")) {
            assertThat(row.path("status").stringValue())
                    .isNotIn("delivered", "cancelled", "delivering");
        }
        assertThat(
                        ozon.failure(
                                QUEUE,
                                "{\"filter\":{" + cutoff + "," + delivering + "},\"limit\":9}"))
                .startsWith("400 ");
        for (JsonNode row :
                ozon.ok(QUEUE, "{\"filter\":{" + delivering + "},\"limit\":100}")
                        .path("postings")) {
            assertThat(row.path("delivering_date").isString()).isTrue();
        }
    }

    private List<String> numbers(String question) throws Exception {
        List<String> numbers = new ArrayList<>();
        JsonNode page = ozon.ok(LIST, question + "}");
        numbers.addAll(numbersOf(page));
        while (page.path("has_next").booleanValue()) {
            page =
                    ozon.ok(
                            LIST,
                            question
                                    + ",\"cursor\":\""
                                    + page.path("cursor").stringValue()
                                    + "\"}");
            numbers.addAll(numbersOf(page));
        }
        return numbers;
    }

    private JsonNode next(JsonNode page, int limit) throws Exception {
        return ozon.ok(
                LIST,
                "{\"filter\":{%s},\"limit\":%d,\"cursor\":\"%s\"}"
                        .formatted(YEAR, limit, page.path("cursor").stringValue()));
    }

    private static List<String> numbersOf(JsonNode page) {
        List<String> numbers = new ArrayList<>();
        page.path("postings").forEach(row -> numbers.add(row.path("posting_number").stringValue()));
        return numbers;
    }
}
