package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

final class TemuGoodsTest extends TemuTestCase {

    private static final String GOODS = "bg.local.goods.list.query";
    private static final String READ_PRICE = "bg.local.goods.sku.list.price.query";
    private static final String SET_PRICE = "bg.local.goods.priceorder.change.sku.price";

    @Test
    void bucketsOfPagesAreDisjointAndTogetherHoldEverySku() throws Exception {
        Set<Long> skus = new HashSet<>();
        for (int bucket : new int[] {1, 4, 5, 6}) {
            for (JsonNode page : temu.ok(GOODS, bucket(bucket)).path("goodsList")) {
                for (JsonNode id : page.path("skuIdList")) {
                    assertThat(skus.add(id.longValue())).isTrue();
                }
            }
        }
        assertThat(skus).hasSize(60);
        assertThat(temu.refusal(GOODS, "{\"pageNo\":1,\"pageSize\":10}")).isEqualTo(150_010_003);
        assertThat(temu.refusal(GOODS, "{\"goodsSearchType\":\"1\"}")).isEqualTo(3_000_000);
        assertThat(temu.refusal(GOODS, "{\"goodsSearchType\":1,\"pageSize\":101}"))
                .isEqualTo(1_000_000);
    }

    @Test
    void theListWritesDecimalsAndTheDetailCents() throws Exception {
        JsonNode row = temu.ok(GOODS, bucket(1)).at("/goodsList/0");
        String retail = row.at("/retailPrice/amount").stringValue();
        assertThat(retail).matches("\\d+\\.\\d\\d");
        assertThat(row.path("price").stringValue()).isEqualTo(retail);
        assertThat(row.path("marketPrice").isIntegralNumber()).isTrue();
        assertThat(row.path("crtTime").longValue()).isLessThan(10_000_000_000L);
        JsonNode detail =
                temu.ok(
                        "bg.local.goods.detail.query",
                        "{\"goodsId\":%d}".formatted(row.path("goodsId").longValue()));
        assertThat(detail.at("/skuList/0/retailPrice/amount").stringValue())
                .isEqualTo(new BigDecimal(retail).movePointRight(2).toPlainString());
    }

    @Test
    void theListWithATokenLeadsThroughEverythingAndKnowsNoStock() throws Exception {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonNode page =
                    temu.ok(
                            "temu.local.sku.list.retrieve",
                            "{\"skuSearchType\":\"ACTIVE\",\"pageSize\":7,\"pageToken\":\"%s\"}"
                                    .formatted(token));
            page.path("skuList").forEach(row -> ids.add(row.path("skuId").stringValue()));
            assertThat(page.at("/skuList/0").has("stock")).isFalse();
            token = page.at("/pagination/nextToken").asString("");
        } while (!token.isEmpty());
        int total =
                temu.ok("temu.local.sku.list.retrieve", "{\"skuSearchType\":\"ACTIVE\"}")
                        .path("total")
                        .intValue();
        assertThat(ids).hasSize(total).doesNotHaveDuplicates();
        assertThat(
                        temu.refusal(
                                "temu.local.sku.list.retrieve",
                                "{\"skuSearchType\":\"ACTIVE\",\"pageToken\":\"?\"}"))
                .isEqualTo(150_010_003);
        assertThat(temu.refusal("temu.local.goods.list.retrieve", "{\"goodsSearchType\":1}"))
                .isEqualTo(3_000_000);
        assertThat(
                        temu.ok("temu.local.goods.list.retrieve", "{\"goodsSearchType\":\"ALL\"}")
                                .at("/goodsList/0/goodsId")
                                .isString())
                .isTrue();
    }

    @Test
    void aPageOffTheShelfCannotBeBought() throws Exception {
        Listing listing = sellable(2);
        long goods = stock(listing.sku()).path("goodsId").longValue();
        assertThat(shelf(goods, 0)).isTrue();
        assertThat(market.buy(listing.sku(), 1)).isEqualTo(new Purchase.SoldOut());
        assertThat(shelf(goods, 1)).isTrue();
        assertThat(market.buy(listing.sku(), 1)).isInstanceOf(Purchase.Bought.class);
        long unfinished = temu.ok(GOODS, bucket(4)).at("/goodsList/0/goodsId").longValue();
        assertThat(shelf(unfinished, 1)).isFalse();
        assertThat(
                        temu.ok(
                                        "bg.local.goods.publish.status.get",
                                        "{\"goodsIdList\":[%d]}".formatted(unfinished))
                                .at("/goodsPublishStatusList/0/subStatus")
                                .intValue())
                .isEqualTo(301);
    }

    @Test
    void aBasePriceIsAcceptedAndInForceAWhileLater() throws Exception {
        Listing listing = sellable(1);
        String before = base(listing);
        JsonNode answer = temu.ok(SET_PRICE, change(listing, "12.34", "USD"));
        assertThat(answer.at("/successSkuList/0").asString()).isEqualTo(listing.externalId());
        assertThat(answer.at("/successPriceOrderList/0/priceOrderSn").stringValue()).isNotEmpty();
        assertThat(base(listing)).isEqualTo(before).isNotEqualTo("12.34");
        clock.advance(java.time.Duration.ofSeconds(3));
        assertThat(base(listing)).isEqualTo("12.34");
        assertThat(market.listings()).contains(listing);
    }

    @Test
    void aBadPriceIsRefusedInsideTheAnswer() throws Exception {
        Listing listing = sellable(1);
        for (String[] bad :
                new String[][] {
                    {"12.345", "USD"}, {"0", "USD"}, {"-1", "USD"}, {"9", "EUR"}, {"1e3", "USD"}
                }) {
            JsonNode answer = temu.ok(SET_PRICE, change(listing, bad[0], bad[1]));
            assertThat(answer.path("successSkuList")).isEmpty();
            assertThat(answer.path("failedSkuReasonMap").path(listing.externalId()).stringValue())
                    .as("%s %s", bad[0], bad[1])
                    .isNotEmpty();
        }
        assertThat(temu.refusal(SET_PRICE, change(listing, "9", "USD").replace("\"9\"", "9")))
                .isEqualTo(3_000_000);
        assertThat(temu.refusal("bg.local.goods.priceorder.query", "{}")).isEqualTo(3_000_032);
    }

    @Test
    void anOwnCodeIsSetUnlessAnotherSkuHasIt() throws Exception {
        Listing first = market.listings().get(0);
        Listing second = market.listings().get(1);
        assertThat(rename(first, second.sku()).path("modifySuccess").booleanValue()).isFalse();
        assertThat(rename(first, second.sku()).path("duplicateSkuId").asString())
                .isEqualTo(second.externalId());
        assertThat(rename(first, "NEW-1").path("modifySuccess").booleanValue()).isTrue();
        assertThat(units("NEW-1")).isEqualTo(first.quantity());
        assertThat(
                        temu.ok(STOCK, "{\"outSkuSnList\":[\"%s\"]}".formatted(first.sku()))
                                .path("stockList"))
                .isEmpty();
    }

    private JsonNode rename(Listing listing, String code) throws Exception {
        long goods =
                temu.ok(STOCK, "{\"skuIdList\":[%s]}".formatted(listing.externalId()))
                        .at("/stockList/0/goodsId")
                        .longValue();
        return temu.ok(
                        "bg.local.goods.sku.out.sn.set",
                        "{\"modifyList\":[{\"goodsId\":%d,\"skuId\":%s,\"outSkuSn\":\"%s\"}]}"
                                .formatted(goods, listing.externalId(), code))
                .at("/resultList/0");
    }

    private boolean shelf(long goods, int onsale) throws Exception {
        return temu.ok(
                        "bg.local.goods.sale.status.set",
                        "{\"goodsId\":%d,\"onsale\":%d,\"operationType\":1}"
                                .formatted(goods, onsale))
                .path("success")
                .booleanValue();
    }

    private String base(Listing listing) throws Exception {
        long goods = stock(listing.sku()).path("goodsId").longValue();
        return temu.ok(
                        READ_PRICE,
                        "{\"querySupplierPriceBaseList\":[{\"goodsId\":%d,\"skuIdList\":[%s]}]}"
                                .formatted(goods, listing.externalId()))
                .at(
                        "/openapiGoodsSupplierPriceDTOList/0/openapiSkuSupplierPriceDTOList/0/supplierPrice/amount")
                .stringValue();
    }

    private String change(Listing listing, String amount, String currency) throws Exception {
        return """
        {"goodsId":%d,"changeSkuPriceDTOList":[{"reason":"new","skuChangePriceBaseDTOList":
         [{"skuId":%s,"newSupplierPrice":{"amount":"%s","currency":"%s"}}]}]}
        """
                .formatted(
                        stock(listing.sku()).path("goodsId").longValue(),
                        listing.externalId(),
                        amount,
                        currency);
    }

    private static String bucket(int type) {
        return "{\"goodsSearchType\":%d,\"pageNo\":1,\"pageSize\":100}".formatted(type);
    }
}
