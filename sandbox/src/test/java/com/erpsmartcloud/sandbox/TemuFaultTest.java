package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Listing;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

final class TemuFaultTest extends TemuTestCase {

    private static final String SKUS = "bg.local.goods.sku.list.query";

    @Test
    void limitsAndErrorsInsideComeWithStatus200AndOnlyOnTheirMethod() throws Exception {
        play(Fault.of(FaultKind.RATE_LIMIT).on(LIST).times(2));
        assertThat(temu.refusal(LIST, "{}")).isEqualTo(4_000_004);
        temu.ok(INFO, "{}");
        assertThat(temu.call(LIST, "{}").statusCode()).isEqualTo(200);
        temu.ok(LIST, "{}");
        play(Fault.of(FaultKind.ERROR_IN_OK).times(1));
        HttpResponse<String> inside = temu.call(LIST, "{}");
        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("\"success\":false", "4000000");
        play(Fault.of(FaultKind.DAILY_LIMIT).times(1));
        assertThat(temu.refusal(LIST, "{}")).isEqualTo(4_000_004);
    }

    @Test
    void theMachinesInBetweenFail() throws Exception {
        play(Fault.of(FaultKind.SERVER_ERROR).times(1));
        assertThat(temu.call(LIST, "{}").statusCode()).isEqualTo(500);
        play(Fault.of(FaultKind.CIRCUIT_OPEN).times(1));
        assertThat(temu.call(LIST, "{}").statusCode()).isEqualTo(503);
        play(Fault.of(FaultKind.HTML).times(1));
        assertThat(temu.call(LIST, "{}").body()).startsWith("<!DOCTYPE html>");
        play(Fault.of(FaultKind.EMPTY_BODY).times(1));
        assertThat(temu.call(LIST, "{}").body()).isEmpty();
        play(Fault.of(FaultKind.LATENCY).with("millis", 20).times(1));
        temu.ok(LIST, "{}");
        play(Fault.of(FaultKind.CUT).times(1));
        assertThatThrownBy(() -> temu.call(LIST, page(1, 50))).isInstanceOf(IOException.class);
        temu.ok(LIST, "{}");
    }

    @Test
    void aLostAnswerHasItsEffectAndALostRequestNone() throws Exception {
        Listing listing = sellable(1);
        String write = target(listing, 33);
        play(Fault.of(FaultKind.LOST_REQUEST).on(EDIT).times(1));
        assertThatThrownBy(() -> temu.call(EDIT, write)).isInstanceOf(IOException.class);
        assertThat(units(listing.sku())).isEqualTo(listing.quantity()).isNotEqualTo(33);
        play(Fault.of(FaultKind.LOST_ANSWER).on(EDIT).times(1));
        assertThatThrownBy(() -> temu.call(EDIT, write)).isInstanceOf(IOException.class);
        assertThat(units(listing.sku())).isEqualTo(33);
    }

    @Test
    void aPageServedTwiceLosesNothingToWhoReadsToTheEmptyPage() throws Exception {
        List<String> straight = everything(50);
        play(Fault.of(FaultKind.DUPLICATE_PAGE).on(LIST).times(1));
        List<String> doubled = everything(50);
        assertThat(doubled).hasSize(straight.size() + 50);
        assertThat(doubled.subList(50, 100)).isEqualTo(doubled.subList(0, 50));
        assertThat(doubled.stream().distinct().toList()).isEqualTo(straight);
    }

    @Test
    void aStuckListAnswersItsFirstPageForEver() throws Exception {
        JsonNode first = temu.ok(LIST, page(1, 50)).path("pageItems");
        play(Fault.of(FaultKind.STUCK_CURSOR).on(LIST));
        assertThat(temu.ok(LIST, page(2, 50)).path("pageItems")).isEqualTo(first);
        assertThat(temu.ok(LIST, page(900, 50)).path("pageItems")).isEqualTo(first);
        play(Fault.of(FaultKind.STUCK_CURSOR).on("temu.local.goods.list.retrieve"));
        String token = goodsPage("").at("/pagination/nextToken").stringValue();
        assertThat(goodsPage(token).at("/pagination/nextToken").stringValue()).isEqualTo(token);
    }

    @Test
    void aTokenPageCanComeTwice() throws Exception {
        JsonNode first = goodsPage("");
        play(Fault.of(FaultKind.DUPLICATE_PAGE).times(1));
        String token = first.at("/pagination/nextToken").stringValue();
        JsonNode again = goodsPage(token);
        assertThat(again.path("goodsList")).isEqualTo(first.path("goodsList"));
        JsonNode next = goodsPage(again.at("/pagination/nextToken").stringValue());
        assertThat(next.path("goodsList")).isNotEqualTo(first.path("goodsList")).isNotEmpty();
    }

    @Test
    void aLateOrderShowsUpAfterSomeCalls() throws Exception {
        List<String> all = everything(100);
        String late = all.get(7);
        play(Fault.of(FaultKind.LATE_ROW).with("posting", late).with("calls", 4));
        assertThat(everything(100)).hasSize(all.size() - 1).doesNotContain(late);
        assertThat(everything(100)).isEqualTo(all);
        play(Fault.of(FaultKind.LATE_ROW).with("calls", 1));
        assertThat(sn(temu.ok(LIST, "{}").at("/pageItems/0"))).isEqualTo(all.get(1));
    }

    @Test
    void theMarketplacesClockGoesWrongForSignaturesBodiesAndFilters() throws Exception {
        String sn = bought(1);
        long told = detail(sn).at("/parentOrderMap/parentOrderTime").longValue();
        play(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 250));
        assertThat(detail(sn).at("/parentOrderMap/parentOrderTime").longValue())
                .isEqualTo(told + 250);
        String span = "{\"createAfter\":%d,\"createBefore\":%d}".formatted(told + 250, told + 250);
        assertThat(sn(temu.ok(LIST, span).at("/pageItems/0"))).isEqualTo(sn);
        market.clearFaults();
        play(Fault.of(FaultKind.CLOCK_SKEW).with("seconds", 3_600));
        assertThat(temu.refusal(LIST, "{}")).isEqualTo(3_000_012);
        assertThat(temu.call(LIST, "{}").headers().firstValue("Date").orElse(""))
                .startsWith("Mon, 23 Nov 2026 11:00");
    }

    @Test
    void oneOrderHasAStatusNobodyKnows() throws Exception {
        String target = everything(100).get(2);
        play(Fault.of(FaultKind.UNKNOWN_STATUS).with("posting", target));
        JsonNode items = temu.ok(LIST, "{}").path("pageItems");
        assertThat(items.at("/2/parentOrderMap/parentOrderStatus").intValue()).isEqualTo(99);
        assertThat(items.at("/2/orderList/0/orderStatus").intValue()).isEqualTo(99);
        assertThat(items.at("/1/parentOrderMap/parentOrderStatus").intValue()).isNotEqualTo(99);
        assertThat(status(target)).isEqualTo(99);
        market.clearFaults();
        play(Fault.of(FaultKind.UNKNOWN_STATUS).with("posting", target).with("value", "LOST"));
        assertThat(detail(target).at("/parentOrderMap/parentOrderStatus").stringValue())
                .isEqualTo("LOST");
    }

    @Test
    void oneRowIsMalformedAndStaysTheSameOne() throws Exception {
        play(Fault.of(FaultKind.MALFORMED_ROW).on(LIST));
        JsonNode items = temu.ok(LIST, "{}").path("pageItems");
        assertThat(items.at("/0/orderList").isArray()).isFalse();
        assertThat(items.at("/0/parentOrderMap").has("parentOrderStatus")).isFalse();
        assertThat(items.at("/1/orderList").isArray()).isTrue();
        assertThat(temu.ok(LIST, page(2, 10)).at("/pageItems/0/orderList").isArray()).isTrue();
        play(Fault.of(FaultKind.MALFORMED_ROW).on(SKUS));
        assertThat(skus().at("/0/skuId").isObject()).isTrue();
        assertThat(skus().at("/1/skuId").isNumber()).isTrue();
    }

    @Test
    void typesChangeIdsBecomeTextAndTotalsGo() throws Exception {
        play(Fault.of(FaultKind.CHANGED_TYPE).on(LIST).times(1));
        assertThat(temu.ok(LIST, "{}").at("/pageItems/0/orderList/0/quantity").isString()).isTrue();
        play(Fault.of(FaultKind.CHANGED_TYPE).with("field", "parentOrderSn").times(1));
        assertThat(temu.ok(LIST, "{}").at("/pageItems/0/parentOrderMap/parentOrderSn").isNumber())
                .isTrue();
        play(Fault.of(FaultKind.INT64_STRINGS).times(1));
        assertThat(skus().at("/0/skuId").isString()).isTrue();
        play(Fault.of(FaultKind.DROP_TOTAL).times(1));
        assertThat(temu.ok(LIST, "{}").has("totalItemNum")).isFalse();
    }

    @Test
    void titlesAndNumbersCanBeAbsurdAndCodesDouble() throws Exception {
        play(Fault.of(FaultKind.ABSURD_STRINGS).with("variant", "long").on(SKUS).times(1));
        JsonNode rows = skus();
        assertThat(rows.at("/0/goodsName").stringValue()).hasSize(5 << 20);
        assertThat(rows.at("/1/goodsName").stringValue()).hasSizeLessThan(500);
        play(Fault.of(FaultKind.ABSURD_STRINGS).on(LIST).times(1));
        assertThat(temu.ok(LIST, "{}").toString()).contains("<script>", "\u202E");
        play(Fault.of(FaultKind.ABSURD_NUMBERS).on(SKUS));
        assertThat(skus().at("/0/stock").canConvertToLong()).isFalse();
        play(Fault.of(FaultKind.DUPLICATE_OFFER_IDS).on(SKUS));
        assertThat(skus().at("/0/skuSn")).isEqualTo(skus().at("/1/skuSn"));
    }

    @Test
    void aChanceBelowAHundredHitsSomeCalls() throws Exception {
        play(Fault.of(FaultKind.ERROR_IN_OK).atPercent(40));
        int failed = 0;
        for (int call = 0; call < 40; call++) {
            failed += temu.answer(INFO, "{}").path("success").booleanValue() ? 0 : 1;
        }
        assertThat(failed).isBetween(1, 39);
    }

    @Test
    void unpluggedNobodyListensAndTheAddressStays() throws Exception {
        String before = temu.text("baseUrl");
        sandbox.connect(false);
        assertThatThrownBy(() -> temu.call(INFO, "{}")).isInstanceOf(IOException.class);
        sandbox.connect(true);
        assertThat(market.access().get("baseUrl")).isEqualTo(before);
        temu.ok(INFO, "{}");
    }

    @Test
    void buyersComeByThemselves() {
        int before = market.orders().size();
        market.buyersPerMinute(6);
        clock.advance(Duration.ofMinutes(5));
        assertThat(market.orders().size() - before).isBetween(10, 30);
    }

    private JsonNode skus() throws Exception {
        return temu.ok(SKUS, "{\"skuSearchType\":2,\"pageNo\":1,\"pageSize\":10}").path("skuList");
    }

    private JsonNode goodsPage(String token) throws Exception {
        return temu.ok(
                "temu.local.goods.list.retrieve",
                "{\"goodsSearchType\":\"ALL\",\"pageSize\":3,\"pageToken\":\"" + token + "\"}");
    }

    private String target(Listing listing, long units) throws Exception {
        return "{\"goodsId\":%d,\"skuStockTargetList\":[{\"skuId\":%s,\"stockTarget\":%d}]}"
                .formatted(
                        stock(listing.sku()).path("goodsId").longValue(),
                        listing.externalId(),
                        units);
    }
}
