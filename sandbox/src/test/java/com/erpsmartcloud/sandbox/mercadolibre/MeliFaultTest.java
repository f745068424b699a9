package com.erpsmartcloud.sandbox.mercadolibre;

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
import java.util.ArrayList;
import java.util.List;

final class MeliFaultTest extends MeliTestCase {

    private static final String LIST = "/orders/search";

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMIT,        429, too_many_requests",
        "SERVER_ERROR,      500, internal_error",
        "CIRCUIT_OPEN,      503, service_unavailable",
        "KEY_DEACTIVATED,   401, invalid access token",
        "KEY_IP_RESTRICTED, 403, access to the requested resource is forbidden",
        "ROLE_MISSING,      403, PA_UNAUTHORIZED_RESULT_FROM_POLICIES",
        "ERROR_IN_OK,       200, internal_error"
    })
    void refusalsComeAsOftenAsAskedAndOnTheirPathOnly(FaultKind kind, int status, String word)
            throws Exception {
        play(Fault.of(kind).on(LIST).times(2));
        assertThat(meli.failure("/users/me")).startsWith("200 ").doesNotContain(word);
        for (int time = 0; time < 2; time++) {
            assertThat(meli.failure(LIST)).startsWith(status + " ").contains(word);
        }
        assertThat(meli.failure(LIST)).startsWith("200 ").doesNotContain(word);
    }

    @Test
    void aRateLimitNamesAPauseOnlyIfAskedTo() throws Exception {
        play(Fault.of(FaultKind.RATE_LIMIT).times(1));
        assertThat(meli.get(LIST).headers().firstValue("Retry-After")).isEmpty();
        play(Fault.of(FaultKind.RATE_LIMIT).with("seconds", 7).times(1));
        assertThat(meli.get(LIST).headers().firstValue("Retry-After")).contains("7");
        play(Fault.of(FaultKind.RATE_LIMIT).on("/oauth/token").times(1));
        assertThat(MeliClient.text(meli.refresh(meli.access("refreshToken"))))
                .startsWith("429 ")
                .contains("local_rate_limited");
    }

    @Test
    void somethingElseThanJsonCanCome() throws Exception {
        play(Fault.of(FaultKind.HTML).times(1));
        HttpResponse<String> html = meli.get(LIST);
        assertThat(html.statusCode()).isEqualTo(502);
        assertThat(html.headers().firstValue("Content-Type")).contains("text/html");
        play(Fault.of(FaultKind.EMPTY_BODY).times(1));
        assertThat(meli.failure(LIST)).isEqualTo("200 ");
        play(Fault.of(FaultKind.CUT).times(1));
        assertThatThrownBy(() -> meli.get(LIST)).isInstanceOf(IOException.class);
        play(Fault.of(FaultKind.LATENCY).with("millis", 20).times(1));
        assertThat(meli.failure(LIST)).startsWith("200 ");
    }

    @Test
    void aLostAnswerHasItsEffectALostRequestHasNone() throws Exception {
        String path = "/items/" + listing(false, 1).externalId();
        play(Fault.of(FaultKind.LOST_ANSWER).on(path));
        assertThatThrownBy(() -> meli.put(path, "{\"available_quantity\":33}"))
                .isInstanceOf(IOException.class);
        sandbox.clearFaults();
        assertThat(meli.ok(path).path("available_quantity").intValue()).isEqualTo(33);
        play(Fault.of(FaultKind.LOST_REQUEST).on(path));
        assertThatThrownBy(() -> meli.put(path, "{\"available_quantity\":44}"))
                .isInstanceOf(IOException.class);
        sandbox.clearFaults();
        assertThat(meli.ok(path).path("available_quantity").intValue()).isEqualTo(33);
    }

    @Test
    void aLostRefreshSpendsTheToken() throws Exception {
        play(Fault.of(FaultKind.LOST_ANSWER).on("/oauth/token"));
        String token = meli.access("refreshToken");
        assertThatThrownBy(() -> meli.refresh(token)).isInstanceOf(IOException.class);
        sandbox.clearFaults();
        assertThat(MeliClient.text(meli.refresh(token))).contains("invalid_grant");
    }

    @Test
    void aPageServedTwiceLosesNothing() throws Exception {
        List<String> straight = orders();
        play(Fault.of(FaultKind.DUPLICATE_PAGE).on(LIST).times(1));
        List<String> doubled = orders();
        assertThat(doubled).hasSize(straight.size() + 50);
        assertThat(doubled.stream().distinct().toList()).isEqualTo(straight);
        List<String> items = scan(100);
        play(Fault.of(FaultKind.DUPLICATE_PAGE).times(1));
        List<String> twice = scan(100);
        assertThat(twice).hasSize(items.size() + 10);
        assertThat(twice.stream().distinct().toList()).isEqualTo(items);
    }

    @Test
    void aStuckListNeverEnds() throws Exception {
        play(Fault.of(FaultKind.STUCK_CURSOR));
        assertThat(scan(20)).hasSize(200);
        JsonNode first = meli.ok(LIST + "?limit=10").path("results");
        assertThat(meli.ok(LIST + "?limit=10&offset=10").path("results")).isEqualTo(first);
    }

    @Test
    void aLateRowShowsUpAfterSomeCallsAlthoughItIsOlder() throws Exception {
        List<String> all = orders();
        String late = all.get(5);
        play(Fault.of(FaultKind.LATE_ROW).with("posting", late).with("calls", 5));
        assertThat(orders()).hasSize(all.size() - 1).doesNotContain(late);
        assertThat(orders()).isEqualTo(all);
    }

    @Test
    void theMarketplacesClockGoesWrongInHeadersBodiesAndFilters() throws Exception {
        String id = order(listing(false, 1).sku(), 1);
        afterMoment();
        play(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 7_200));
        HttpResponse<String> answer = meli.get("/orders/" + id);
        assertThat(answer.headers().firstValue("Date").orElse(""))
                .startsWith("Mon, 23 Nov 2026 12:00:");
        assertThat(MeliClient.json(answer, 200).path("date_created").stringValue())
                .startsWith("2026-11-23T08:00:0");
        String from = LIST + "?order.date_created.from=";
        assertThat(meli.ok(from + "2026-11-23T12:00:00.000Z").path("results").toString())
                .contains(id);
        assertThat(meli.ok(from + "2026-11-23T13:00:00.000Z").path("results").toString())
                .doesNotContain(id);
    }

    @Test
    void oneRowHasAStatusNobodyKnows() throws Exception {
        String target = orders().get(2);
        play(Fault.of(FaultKind.UNKNOWN_STATUS).with("posting", target).with("value", "mediation"));
        JsonNode rows = meli.ok(LIST).path("results");
        assertThat(rows.at("/2/status").stringValue()).isEqualTo("mediation");
        assertThat(rows.at("/1/status").stringValue()).isNotEqualTo("mediation");
        assertThat(meli.ok("/orders/" + target).path("status").stringValue())
                .isEqualTo("mediation");
    }

    @Test
    void oneRowIsMalformedTheOthersAreGood() throws Exception {
        play(Fault.of(FaultKind.MALFORMED_ROW).on(LIST));
        JsonNode rows = meli.ok(LIST).path("results");
        assertThat(rows).hasSize(50);
        assertThat(rows.at("/0/order_items").isArray()).isFalse();
        assertThat(rows.path(0).has("status")).isFalse();
        assertThat(rows.at("/1/order_items").isArray()).isTrue();
    }

    @Test
    void numbersAndTitlesCanBeAbsurd() throws Exception {
        play(Fault.of(FaultKind.ABSURD_NUMBERS).times(1));
        assertThat(meli.ok(LIST).at("/results/0/order_items/0/quantity").canConvertToLong())
                .isFalse();
        play(Fault.of(FaultKind.ABSURD_STRINGS).times(1));
        assertThat(meli.ok(LIST).toString()).contains("<script>", "👨‍👩‍👧‍👦", "\u202E");
        play(Fault.of(FaultKind.ABSURD_STRINGS).with("variant", "long").times(1));
        assertThat(
                        meli.ok(LIST + "?limit=1")
                                .at("/results/0/order_items/0/item/title")
                                .stringValue()
                                .length())
                .isEqualTo(5 << 20);
    }

    @Test
    void fieldsChangeTheirTypes() throws Exception {
        play(Fault.of(FaultKind.INT64_STRINGS).times(1));
        JsonNode quoted = meli.ok(LIST + "?limit=1").at("/results/0");
        assertThat(quoted.path("id").isString()).isTrue();
        assertThat(quoted.at("/order_items/0/quantity").isNumber()).isTrue();
        play(Fault.of(FaultKind.CHANGED_TYPE).with("field", "tags").times(1));
        assertThat(meli.ok(LIST + "?limit=1").at("/results/0/tags").isString()).isTrue();
        play(Fault.of(FaultKind.CHANGED_TYPE).times(1));
        assertThat(meli.ok(LIST + "?limit=1").at("/results/0/total_amount").isString()).isTrue();
    }

    @Test
    void oneOfManyListingsCanFail() throws Exception {
        String ids = String.join(",", scan(1).subList(0, 3));
        play(Fault.of(FaultKind.PARTIAL_FAILURE).times(1));
        JsonNode list = meli.ok("/items?ids=" + ids);
        assertThat(list.at("/0/code").intValue()).isEqualTo(500);
        assertThat(list.at("/1/code").intValue()).isEqualTo(200);
        play(Fault.of(FaultKind.DUPLICATE_OFFER_IDS).times(1));
        JsonNode same = meli.ok("/items?ids=" + ids);
        assertThat(same.at("/1/body/attributes")).isEqualTo(same.at("/0/body/attributes"));
    }

    private List<String> orders() throws Exception {
        List<String> ids = new ArrayList<>();
        int total = 1;
        for (int offset = 0; offset < total; offset += 50) {
            JsonNode page = meli.ok(LIST + "?sort=date_asc&offset=" + offset);
            total = page.at("/paging/total").intValue();
            page.path("results").forEach(each -> ids.add(each.path("id").asString()));
        }
        return ids;
    }

    /// Listings, ten at a time, at most so many calls.
    private List<String> scan(int calls) throws Exception {
        String search = "/users/" + user() + "/items/search?search_type=scan";
        List<String> ids = new ArrayList<>();
        JsonNode page = meli.ok(search + "&limit=10");
        for (int call = 0; call < calls && page.path("scroll_id").isString(); call++) {
            page.path("results").forEach(each -> ids.add(each.stringValue()));
            page = meli.ok(search + "&scroll_id=" + page.path("scroll_id").stringValue());
        }
        return ids;
    }
}
