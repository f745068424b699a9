package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.sandbox.market.Race;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class TemuStockTest extends TemuTestCase {

    @Test
    void everyStockIsToldAsTheMarketHasIt() throws Exception {
        Map<String, Long> told = new HashMap<>();
        for (int type = 2; type <= 3; type++) {
            JsonNode rows =
                    temu.ok(
                            "bg.local.goods.sku.list.query",
                            "{\"skuSearchType\":%d,\"pageNo\":1,\"pageSize\":100}".formatted(type));
            for (JsonNode row : rows.path("skuList")) {
                told.put(row.path("skuSn").stringValue(), row.path("stock").longValue());
            }
        }
        for (Listing listing : market.listings()) {
            assertThat(told.remove(listing.sku())).isEqualTo(listing.quantity());
            assertThat(units(listing.sku())).isEqualTo(listing.quantity());
        }
        assertThat(told).isEmpty();
    }

    @Test
    void anAbsoluteStockIsReadBackAndARepeatedKeyRefused() throws Exception {
        Listing listing = sellable(1);
        JsonNode done = temu.ok(EDIT, target(listing, 17, "\"requestUniqueKey\":\"k-1\","));
        assertThat(done.path("operateResult").booleanValue()).isTrue();
        assertThat(done.at("/skuStockEditStatusInfoList/0/stockEditStatus").booleanValue())
                .isTrue();
        assertThat(units(listing.sku())).isEqualTo(17);
        assertThat(temu.refusal(EDIT, target(listing, 5, "\"requestUniqueKey\":\"k-1\",")))
                .isEqualTo(150_010_003);
        restart();
        assertThat(temu.refusal(EDIT, target(listing, 5, "\"requestUniqueKey\":\"k-1\",")))
                .isEqualTo(150_010_003);
        assertThat(units(listing.sku())).isEqualTo(17);
        temu.ok(EDIT, target(listing, 5, ""));
        assertThat(units(listing.sku())).isEqualTo(5);
    }

    @Test
    void aDifferenceAddsUpAndNeverGoesBelowNothing() throws Exception {
        Listing listing = sellable(1);
        temu.ok(EDIT, target(listing, 10, ""));
        temu.ok(EDIT, difference(listing, -4));
        assertThat(units(listing.sku())).isEqualTo(6);
        JsonNode refused = temu.ok(EDIT, difference(listing, -7));
        assertThat(refused.path("operateResult").booleanValue()).isFalse();
        assertThat(refused.at("/skuStockEditStatusInfoList/0/errorMsg").stringValue()).isNotEmpty();
        assertThat(units(listing.sku())).isEqualTo(6);
        assertThat(
                        temu.ok(EDIT, difference(listing, Long.MAX_VALUE))
                                .path("operateResult")
                                .booleanValue())
                .isFalse();
    }

    @Test
    void aBadRowIsNamedAndItsNeighbourDone() throws Exception {
        Listing listing = sellable(1);
        String rows =
                "{\"skuId\":%s,\"stockTarget\":9},{\"skuId\":1,\"stockTarget\":9},{\"skuId\":%s,\"stockTarget\":-1}"
                        .formatted(listing.externalId(), listing.externalId());
        JsonNode done =
                temu.ok(
                        EDIT,
                        "{\"goodsId\":%d,\"skuStockTargetList\":[%s]}"
                                .formatted(goods(listing), rows));
        assertThat(done.path("operateResult").booleanValue()).isFalse();
        JsonNode verdicts = done.path("skuStockEditStatusInfoList");
        assertThat(verdicts.at("/0/stockEditStatus").booleanValue()).isTrue();
        assertThat(verdicts.at("/1/stockEditStatus").booleanValue()).isFalse();
        assertThat(verdicts.at("/2/stockEditStatus").booleanValue()).isFalse();
        assertThat(units(listing.sku())).isEqualTo(9);
    }

    @Test
    void whatIsWrongWithAWholeCallIsRefused() throws Exception {
        Listing listing = sellable(1);
        assertThat(temu.refusal(EDIT, "{\"goodsId\":1,\"skuStockTargetList\":[]}"))
                .isEqualTo(150_010_003);
        assertThat(temu.refusal(EDIT, "{\"goodsId\":%d}".formatted(goods(listing))))
                .isEqualTo(150_010_003);
        assertThat(temu.refusal(EDIT, target(listing, 5, "\"skuStockChangeList\":[],")))
                .isEqualTo(150_010_003);
        assertThat(
                        temu.answer(
                                        EDIT,
                                        "{\"goodsId\":%d,\"skuStockTargetList\":[{\"skuId\":\"7\",\"stockTarget\":1}]}"
                                                .formatted(goods(listing)))
                                .path("errorMsg")
                                .stringValue())
                .contains("skuStockTargetList[0].skuId");
        assertThat(temu.refusal(STOCK, "{}")).isEqualTo(150_010_003);
        assertThat(temu.ok(STOCK, "{\"outSkuSnList\":[\"NO-SUCH\"]}").path("stockList")).isEmpty();
        assertThat(
                        temu.ok(EDIT, target(listing, 5, "\"stockType\":1,"))
                                .path("operateResult")
                                .booleanValue())
                .isFalse();
    }

    @Test
    void singleRowsCanFailByFault() throws Exception {
        Listing listing = sellable(1);
        play(Fault.of(FaultKind.PARTIAL_FAILURE).on(EDIT).times(1));
        assertThat(temu.ok(EDIT, target(listing, 44, "")).path("operateResult").booleanValue())
                .isFalse();
        assertThat(units(listing.sku())).isEqualTo(listing.quantity());
        assertThat(temu.ok(EDIT, target(listing, 44, "")).path("operateResult").booleanValue())
                .isTrue();
    }

    @Test
    void nobodyBuysMoreThanIsPublished() throws Exception {
        Listing listing = sellable(1);
        temu.ok(EDIT, target(listing, 3, ""));
        assertThat(market.buy(listing.sku(), 4)).isEqualTo(new Purchase.SoldOut());
        List<Race.Attempt> attempts = sandbox.race(listing.sku(), 40);
        assertThat(attempts.stream().filter(each -> each.orderId().isPresent())).hasSize(3);
        assertThat(units(listing.sku())).isZero();
        assertThat(market.buy("NO-SUCH", 1)).isEqualTo(new Purchase.UnknownSku());
    }

    private long goods(Listing listing) throws Exception {
        return stock(listing.sku()).path("goodsId").longValue();
    }

    private String target(Listing listing, long units, String more) throws Exception {
        return "{\"goodsId\":%d,%s\"skuStockTargetList\":[{\"skuId\":%s,\"stockTarget\":%d}]}"
                .formatted(goods(listing), more, listing.externalId(), units);
    }

    private String difference(Listing listing, long units) throws Exception {
        return "{\"goodsId\":%d,\"skuStockChangeList\":[{\"skuId\":%s,\"stockDiff\":%d}]}"
                .formatted(goods(listing), listing.externalId(), units);
    }
}
