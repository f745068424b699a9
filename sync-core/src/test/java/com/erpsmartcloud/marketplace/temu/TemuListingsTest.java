package com.erpsmartcloud.marketplace.temu;

import static com.erpsmartcloud.marketplace.temu.RecordedTemu.NOON;
import static com.erpsmartcloud.marketplace.temu.RecordedTemu.recorded;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.PRICE_READ;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.SKU_LIST;
import static com.erpsmartcloud.marketplace.temu.TemuMethod.WAREHOUSES;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import java.util.Currency;
import java.util.List;

class TemuListingsTest extends TemuCase {

    private static final Currency USD = Currency.getInstance("USD");
    private static final String SKUS = recorded("sku_list.json");
    private static final String PRICES = recorded("base_prices.json");
    private static final String NONE = "{\"pageNo\":1,\"total\":0,\"skuList\":[]}";

    private Page<ListingFact> page(PageToken token) throws Exception {
        return temu.connector.listings().listings(temu.store(), token);
    }

    private Page<ListingFact> page(String skus, String prices) throws Exception {
        temu.answers(SKU_LIST, skus).answers(PRICE_READ, prices);
        return page(PageToken.FIRST);
    }

    @Test
    void everySkuIsAnOfferWithTheSellersBasePrice() throws Exception {
        Page<ListingFact> page = page(SKUS, PRICES);
        assertThat(page.poison()).isEmpty();
        assertThat(page.rows())
                .containsExactly(
                        offer("17592300000001", "LAMP-BLK-US", "Black,US", 1_899, "1/101"),
                        offer("17592300000002", "LAMP-WHT-US", "White,US", 1_999, "1/102"));
    }

    private static ListingFact offer(
            String id, String article, String spec, long price, String status) {
        return new ListingFact(
                id,
                id,
                article,
                "Desk lamp LED 12W, " + spec,
                List.of(),
                new Money(price, USD),
                status,
                true,
                false,
                NOON);
    }

    @Test
    void whatIsForSaleComesFirstAndThenTheRest() throws Exception {
        Page<ListingFact> first = page(SKUS, PRICES);
        temu.answers(
                        SKU_LIST,
                        SKUS.replace("101", "201")
                                .replace("102", "203")
                                .replace("\"status4VO\": 1", "\"status4VO\": 2"))
                .answers(PRICE_READ, PRICES);
        Page<ListingFact> second = page(first.next().orElseThrow());
        assertThat(second.next()).isEmpty();
        assertThat(second.rows())
                .extracting(ListingFact::rawStatus, ListingFact::sellable)
                .containsExactly(tuple("2/201", false), tuple("2/203", false));
        assertThat(temu.asked(SKU_LIST))
                .extracting(body -> body.path("skuSearchType"))
                .as("whole numbers; texts are refused")
                .allMatch(JsonNode::isIntegralNumber)
                .extracting(JsonNode::intValue)
                .containsExactly(2, 3);
    }

    /// Two numbers without a documented meaning decide nothing.
    @ParameterizedTest
    @CsvSource({
        "1, 101, 1/101",
        "1, 102, 1/102",
        "2, 201, 2/201",
        "2, 202, 2/202",
        "2, 203, 2/203",
        "3, 301, 3/301",
        "9, 901, 9/901",
        "0, 0, ''"
    })
    void theStatusIsKeptAndDecidesNothing(int status, int sub, String raw) throws Exception {
        Page<ListingFact> page =
                page(
                        SKUS.replaceAll("\"status4VO\": \\d", "\"status4VO\": " + status)
                                .replaceAll("\"subStatus4VO\": \\d+", "\"subStatus4VO\": " + sub),
                        PRICES);
        assertThat(page.rows())
                .hasSize(2)
                .allSatisfy(listing -> {
                    assertThat(listing.rawStatus()).isEqualTo(raw);
                    assertThat(listing.sellable()).isTrue();
                });
    }

    @Test
    void basePricesAreAskedForByGoodsInOneCall() throws Exception {
        page(SKUS, PRICES);
        assertThat(temu.asked(PRICE_READ))
                .singleElement()
                .extracting(body -> body.path("querySupplierPriceBaseList").toString())
                .isEqualTo(
                        "[{\"goodsId\":601099500000001,\"skuIdList\":"
                                + "[17592300000001,17592300000002]}]");
    }

    /// What the buyer sees is Temu's own figure, a hundred times off in some answers.
    @Test
    void withoutTheRightToBasePricesTheyAreZeroAndNotTheBuyersPrice() throws Exception {
        temu.answers(SKU_LIST, SKUS).refuses(PRICE_READ, "3000032", "not authorised");
        assertThat(page(PageToken.FIRST).rows())
                .hasSize(2)
                .extracting(ListingFact::price)
                .containsOnly(new Money(0, USD));
    }

    @Test
    void temusTroubleWithPricesEndsThePageToBeReadAgain() {
        temu.answers(SKU_LIST, SKUS).refuses(PRICE_READ, "4000000", "SYSTEM_EXCEPTION");
        assertThat(failure(() -> page(PageToken.FIRST))).isInstanceOf(Rejected.class);
    }

    @ParameterizedTest
    @CsvSource({"\"18.999\"", "\"-1.00\"", "\"dear\"", "\"99999999999999999999\"", "true"})
    void aPriceThatCannotBeSetsItsSkuAside(String amount) throws Exception {
        Page<ListingFact> page =
                page(SKUS, PRICES.replace("\"amount\": \"18.99\"", "\"amount\": " + amount));
        assertThat(page.rows())
                .extracting(ListingFact::externalId)
                .containsExactly("17592300000002");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(
                        tuple(
                                "17592300000001",
                                "$.result.openapiGoodsSupplierPriceDTOList[0]"
                                        + ".openapiSkuSupplierPriceDTOList[0].supplierPrice"
                                        + ".amount"));
    }

    @Test
    void aBadSkuIsNamedAndItsNeighbourArrives() throws Exception {
        Page<ListingFact> page =
                page(
                        SKUS.replaceFirst(
                                "\"goodsName\": \"Desk lamp LED 12W\"", "\"goodsName\": 5"),
                        PRICES);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.poison())
                .extracting(PoisonRow::jsonPath)
                .containsExactly("$.result.skuList[0].goodsName");
    }

    @Test
    void pagesAreCountedUntilAllCame() throws Exception {
        PageToken second =
                page(SKUS.replace("\"total\": 2", "\"total\": 101"), PRICES).next().orElseThrow();
        temu.answers(SKU_LIST, NONE);
        assertThat(page(second).rows()).isEmpty();
        assertThat(temu.asked(SKU_LIST))
                .extracting(
                        body -> body.path("pageNo").intValue(),
                        body -> body.path("pageSize").intValue())
                .containsExactly(tuple(1, 100), tuple(2, 100));
    }

    @Test
    void withoutATotalTheWalkEndsAtAnEmptyPage() throws Exception {
        PageToken second = page(SKUS.replace("\"total\"", "\"sum\""), PRICES).next().orElseThrow();
        temu.answers(SKU_LIST, "{\"skuList\":[]}");
        PageToken others = page(second).next().orElseThrow();
        temu.answers(SKU_LIST, "{\"skuList\":null}");
        assertThat(page(others).next()).isEmpty();
    }

    @Test
    void aListThatIsNoneIsABadReply() {
        temu.answers(SKU_LIST, "{\"total\":1,\"skuList\":{}}");
        assertThat(failure(() -> page(PageToken.FIRST)))
                .isEqualTo(new BadReply("$.result.skuList", "not a list"));
    }

    @Test
    void aShopIsOnePlaceCalledLikeItsOnlyWarehouse() throws Exception {
        temu.answers(
                WAREHOUSES,
                "{\"warehouseList\":[{\"warehouseId\":\"WH-1\",\"warehouseName\":\"NJ 1\"}]}");
        assertThat(temu.connector.listings().warehouses(temu.store()))
                .containsExactly(new WarehouseFact("SHOP", "NJ 1", true));
        temu.answers(
                WAREHOUSES,
                "{\"warehouseList\":[{\"warehouseName\":\"A\"},{\"warehouseName\":\"B\"}]}");
        assertThat(temu.connector.listings().warehouses(temu.store()))
                .containsExactly(new WarehouseFact("SHOP", "Temu", true));
        temu.refuses(WAREHOUSES, "3000032", "not authorised");
        assertThat(temu.connector.listings().warehouses(temu.store()))
                .as("a name is worth no failure")
                .containsExactly(new WarehouseFact("SHOP", "Temu", true));
    }
}
