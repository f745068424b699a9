package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

final class TemuAccessTest extends TemuTestCase {

    @Test
    void theTokenTellsItsShopItsEndAndWhatItOpens() throws Exception {
        JsonNode info = temu.ok(INFO, "{}");
        assertThat(info.path("regionId").intValue()).isEqualTo(211);
        assertThat(info.path("mallId").longValue()).isGreaterThan(634_418_000_000_000L);
        assertThat(info.path("expiredTime").longValue())
                .isEqualTo(HandClock.START.plus(Duration.ofDays(365)).getEpochSecond());
        assertThat(info.path("apiScopeList").valueStream().map(JsonNode::stringValue))
                .contains(LIST, DETAIL, EDIT, "bg.order.amount.query")
                .doesNotContain("bg.logistics.shipment.create");
        assertThat(info.has("accessToken")).isFalse();
        assertThat(temu.ok("bg.local.mall.info.get", "{}").path("mallId"))
                .isEqualTo(info.path("mallId"));
    }

    @Test
    void theEnvelopeIsTheSameForGoodAndBad() throws Exception {
        JsonNode good = temu.answer(INFO, "{}");
        assertThat(good.propertyNames())
                .containsExactly("success", "requestId", "errorCode", "errorMsg", "result");
        assertThat(good.path("errorCode").intValue()).isEqualTo(1_000_000);
        HttpResponse<String> bad = temu.call("bg.nothing.get", "{}");
        assertThat(bad.statusCode()).isEqualTo(200);
        assertThat(bad.body()).startsWith("{\"success\":false,\"requestId\":\"us-");
        assertThat(bad.headers().map().keySet())
                .containsExactlyInAnyOrder("date", "content-type", "content-length", "connection");
    }

    @Test
    void eachCommonParameterIsAskedForInTurn() throws Exception {
        assertThat(code(body -> body.remove("type"))).isEqualTo(3_000_002);
        assertThat(code(body -> body.put("type", "bg.no.such"))).isEqualTo(3_000_003);
        assertThat(code(body -> body.remove("app_key"))).isEqualTo(3_000_025);
        assertThat(code(body -> body.put("app_key", "somebody"))).isEqualTo(3_000_026);
        assertThat(code(body -> body.remove("timestamp"))).isEqualTo(3_000_010);
        assertThat(code(body -> body.put("data_type", "XML"))).isEqualTo(3_000_014);
        assertThat(code(body -> body.remove("access_token"))).isEqualTo(3_000_030);
        assertThat(code(body -> body.put("access_token", "upl0"))).isEqualTo(3_000_031);
        assertThat(code(body -> body.remove("data_type"))).isEqualTo(1_000_000);
        assertThat(code(body -> body.put("data_type", "json"))).isEqualTo(1_000_000);
        assertThat(code(body -> body.put("somethingElse", "x"))).isEqualTo(1_000_000);
    }

    @Test
    void onlyTheRightSignatureOpens() throws Exception {
        ObjectNode unsigned = temu.body(INFO, "{}");
        assertThat(codeOf(unsigned.toString())).isEqualTo(3_000_040);
        ObjectNode signed = temu.signed(temu.body(LIST, page(1, 10)));
        assertThat(codeOf(signed.toString())).isEqualTo(1_000_000);
        assertThat(codeOf(signed.put("pageNumber", 2).toString())).isEqualTo(3_000_001);
        assertThat(codeOf("nonsense")).isEqualTo(3_000_000);
        assertThat(codeOf("[]")).isEqualTo(3_000_000);
    }

    @Test
    void aCallIsGoodForFiveMinutesEitherWay() throws Exception {
        long now = clock.instant().getEpochSecond();
        assertThat(code(body -> body.put("timestamp", now + 300))).isEqualTo(1_000_000);
        assertThat(code(body -> body.put("timestamp", now - 300))).isEqualTo(1_000_000);
        assertThat(code(body -> body.put("timestamp", now + 301))).isEqualTo(3_000_011);
        assertThat(code(body -> body.put("timestamp", now - 301))).isEqualTo(3_000_012);
        assertThat(code(body -> body.put("timestamp", Long.toString(now)))).isEqualTo(1_000_000);
        assertThat(code(body -> body.put("timestamp", now * 1000))).isEqualTo(3_000_000);
    }

    @Test
    void twentyCallsASecondAndNotOneMore() throws Exception {
        List<Integer> codes = new ArrayList<>();
        for (int call = 0; call < 22; call++) {
            codes.add(codeOf(temu.signed(temu.body(INFO, "{}")).toString()));
        }
        assertThat(codes.subList(0, 20)).containsOnly(1_000_000);
        assertThat(codes.subList(20, 22)).containsOnly(4_000_004);
        clock.advance(Duration.ofSeconds(1));
        assertThat(codeOf(temu.signed(temu.body(INFO, "{}")).toString())).isEqualTo(1_000_000);
    }

    @Test
    void aMethodTheTokenDoesNotOpenIsNotAMethodThatDoesNotExist() throws Exception {
        assertThat(temu.refusal("bg.logistics.shipment.create", "{}")).isEqualTo(3_000_032);
        assertThat(temu.refusal("temu.aftersales.refund.issue", "{}")).isEqualTo(3_000_032);
        assertThat(temu.refusal("bg.local.goods.retailprice.set", "{}")).isEqualTo(3_000_003);
        assertThat(temu.refusal("temu.order.amount.v2.query", "{}")).isEqualTo(140_020_015);
    }

    @Test
    void aTokenDiesWithItsYearAndNobodyRefreshesIt() throws Exception {
        clock.advance(Duration.ofDays(366));
        assertThat(temu.refusal(INFO, "{}")).isEqualTo(3_000_034);
        assertThat(temu.refusal("bg.open.accesstoken.create", "{\"code\":\"abc\"}"))
                .isEqualTo(110_020_002);
        String token = temu.text("accessToken");
        restart();
        assertThat(temu.text("accessToken")).isEqualTo(token);
        assertThat(temu.ok(INFO, "{}").path("expiredTime").longValue())
                .isGreaterThan(clock.instant().getEpochSecond());
    }

    @Test
    void tokensCanBeTakenAway() throws Exception {
        for (FaultKind kind :
                List.of(
                        FaultKind.KEY_DEACTIVATED,
                        FaultKind.TOKEN_EXPIRED,
                        FaultKind.TOKEN_REVOKED)) {
            play(Fault.of(kind).times(1));
            assertThat(temu.refusal(INFO, "{}")).as("%s", kind).isEqualTo(3_000_034);
        }
        play(Fault.of(FaultKind.ROLE_MISSING).on("bg.order.amount.query"));
        assertThat(temu.refusal("bg.order.amount.query", "{}")).isEqualTo(3_000_032);
        play(Fault.of(FaultKind.KEY_IP_RESTRICTED).times(1));
        assertThat(temu.refusal(INFO, "{}")).isEqualTo(5_000_003);
        play(Fault.of(FaultKind.OFFER_NOT_SIGNED).on("bg.order.shippinginfo"));
        assertThat(temu.refusal("bg.order.shippinginfo.v2.get", "{}")).isEqualTo(180_020_008);
        play(Fault.of(FaultKind.KEY_EXPIRES_SOON).with("days", 7));
        assertThat(temu.ok(INFO, "{}").path("expiredTime").longValue())
                .isEqualTo(clock.instant().plus(Duration.ofDays(7)).getEpochSecond());
    }

    @Test
    void thereIsOneAddressAndOneVerb() throws Exception {
        var elsewhere = temu.request("/openapi/other").POST(BodyPublishers.ofString("{}")).build();
        assertThat(OzonClient.send(elsewhere).statusCode()).isEqualTo(404);
        var get = temu.request("/openapi/router").GET().build();
        assertThat(OzonClient.send(get).statusCode()).isEqualTo(405);
    }

    @Test
    void theLineTellsWhatAClientNeeds() {
        JsonNode line = JsonMapper.shared().readTree(sandbox.describe()).at("/marketplaces/temu");
        assertThat(line.propertyNames())
                .containsExactly("baseUrl", "appKey", "appSecret", "accessToken");
        assertThat(line.path("appKey").stringValue()).matches("[0-9a-f]{32}");
        assertThat(line.path("appSecret").stringValue()).matches("[0-9a-f]{40}");
        assertThat(line.path("accessToken").stringValue()).hasSize(60);
    }

    /// The code of an otherwise right call.
    private int code(Consumer<ObjectNode> change) throws Exception {
        ObjectNode body = temu.body(INFO, "{}");
        change.accept(body);
        return codeOf(temu.signed(body).toString());
    }

    private int codeOf(String body) throws Exception {
        return JsonMapper.shared().readTree(temu.post(body).body()).path("errorCode").intValue();
    }
}
