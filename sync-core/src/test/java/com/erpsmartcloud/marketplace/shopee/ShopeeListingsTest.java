package com.erpsmartcloud.marketplace.shopee;

import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.NOON;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.ONE_WAREHOUSE;
import static com.erpsmartcloud.marketplace.shopee.RecordedShopee.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Currency;
import java.util.List;

class ShopeeListingsTest extends ShopeeCase {

    private static final Currency MYR = Currency.getInstance("MYR");

    private Page<ListingFact> page() throws Exception {
        return shopee.connector.listings().listings(shopee.store(), PageToken.FIRST);
    }

    private Page<ListingFact> page(String items, String models) throws Exception {
        shopee.answersRecorded("item_list.json").answers(items).answers(models);
        return page();
    }

    @Test
    void everyModelIsAnOfferOfItsOwn() throws Exception {
        Page<ListingFact> page = page(recorded("item_base_info.json"), recorded("model_list.json"));
        assertThat(page.poison()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.rows())
                .containsExactly(
                        offer(
                                "23620853561-221404189791",
                                "TOTE-BLK-L",
                                "Canvas tote bag, Black,Large",
                                2_590),
                        offer(
                                "23620853561-221404189792",
                                "TOTE-WHT-L",
                                "Canvas tote bag, White,Large",
                                2_590),
                        offer("23620853900", "STICKER-01", "Sticker pack", 1_500));
    }

    private static ListingFact offer(String id, String article, String title, long price) {
        return new ListingFact(
                id,
                id,
                article,
                title,
                List.of(),
                new Money(price, MYR),
                "NORMAL",
                true,
                false,
                NOON);
    }

    @Test
    void everyStatusIsAskedForAndTheDetailsInOneCall() throws Exception {
        page(recorded("item_base_info.json"), recorded("model_list.json"));
        RecordedShopee.Asked list = shopee.asked(ShopeeMethod.ITEM_LIST);
        assertThat(list.one("offset")).isEqualTo("0");
        assertThat(list.all("item_status"))
                .containsExactly(
                        "NORMAL",
                        "BANNED",
                        "UNLIST",
                        "REVIEWING",
                        "SELLER_DELETE",
                        "SHOPEE_DELETE");
        assertThat(shopee.asked(ShopeeMethod.ITEM_INFO).one("item_id_list"))
                .isEqualTo("23620853561,23620853900");
        assertThat(shopee.asked(ShopeeMethod.MODELS).one("item_id")).isEqualTo("23620853561");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    NORMAL       , true , false
                    BANNED       , false, false
                    UNLIST       , false, false
                    REVIEWING    , false, false
                    SELLER_DELETE, false, true
                    SHOPEE_DELETE, false, true
                    MOON_LANDING , false, false
                    """)
    void stockIsWrittenOnlyForWhatIsOnSale(String status, boolean sellable, boolean archived)
            throws Exception {
        Page<ListingFact> page =
                page(
                        recorded("item_base_info.json").replace("\"NORMAL\"", "\"" + status + "\""),
                        recorded("model_list.json"));
        assertThat(page.rows())
                .hasSize(3)
                .allSatisfy(listing -> {
                    assertThat(listing.rawStatus()).isEqualTo(status);
                    assertThat(listing.sellable()).isEqualTo(sellable);
                    assertThat(listing.archived()).isEqualTo(archived);
                });
    }

    @Test
    void aModelThatIsOffSaysSo() throws Exception {
        Page<ListingFact> page =
                page(
                        recorded("item_base_info.json"),
                        recorded("model_list.json")
                                .replaceFirst("MODEL_NORMAL", "MODEL_UNAVAILABLE"));
        assertThat(page.rows())
                .extracting(ListingFact::rawStatus, ListingFact::sellable)
                .containsExactly(
                        tuple("NORMAL MODEL_UNAVAILABLE", false),
                        tuple("NORMAL", true),
                        tuple("NORMAL", true));
    }

    @Test
    void aBadModelIsNamedAndItsNeighboursArrive() throws Exception {
        Page<ListingFact> page =
                page(
                        recorded("item_base_info.json"),
                        recorded("model_list.json")
                                .replaceFirst(
                                        "\"original_price\": 25.9", "\"original_price\": \"dear\"")
                                .replaceFirst(
                                        "\"tier_index\": \\[1, 0\\]", "\"tier_index\": [9, 0]"));
        assertThat(page.rows()).extracting(ListingFact::article).containsExactly("STICKER-01");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId, PoisonRow::jsonPath)
                .containsExactly(
                        tuple("221404189792", "$.response.model[1].tier_index[0]"),
                        tuple(
                                "23620853561-221404189791",
                                "$.response.model[0].price_info[0].original_price"));
    }

    @Test
    void anItemThatIsNotDescribedIsSetAsideUnlessItIsDeleted() throws Exception {
        shopee.answers(recorded("item_list.json").replaceFirst("\"NORMAL\"", "\"SELLER_DELETE\""))
                .answers("{\"error\":\"-\",\"message\":\"-\",\"response\":{\"item_list\":null}}");
        assertThat(page().poison())
                .extracting(PoisonRow::externalId)
                .containsExactly("23620853900");
    }

    @Test
    void theNextPageIsTheOffsetAsGiven() throws Exception {
        shopee.answers(
                        recorded("item_list.json")
                                .replace("\"has_next_page\": false", "\"has_next_page\": true")
                                .replace("\"next_offset\": 0", "\"next_offset\": 73"))
                .answersRecorded("item_base_info.json")
                .answersRecorded("model_list.json")
                .answers(
                        "{\"error\":\"\",\"response\":{\"has_next_page\":false,\"total_count\":0}}");
        PageToken next = page().next().orElseThrow();
        assertThat(shopee.connector.listings().listings(shopee.store(), next).rows()).isEmpty();
        shopee.asked(ShopeeMethod.ITEM_LIST);
        shopee.asked(ShopeeMethod.ITEM_INFO);
        shopee.asked(ShopeeMethod.MODELS);
        assertThat(shopee.asked(ShopeeMethod.ITEM_LIST).one("offset")).isEqualTo("73");
    }

    @Test
    void idsBeyondWhatADoubleHoldsStayExact() throws Exception {
        Page<ListingFact> page =
                page(
                        recorded("item_base_info.json")
                                .replace("23620853900", "1051400341536827267"),
                        recorded("model_list.json"));
        assertThat(page.rows().getLast().externalId()).isEqualTo("1051400341536827267");
    }

    @Test
    void aShopWithOneWarehouseHasOneWithoutAName() throws Exception {
        shopee.answers(ONE_WAREHOUSE);
        assertThat(shopee.connector.listings().warehouses(shopee.store()))
                .containsExactly(
                        new WarehouseFact("SHOP", "Shopee", true),
                        WarehouseFact.held("SHOPEE", "Shopee"));
        assertThat(shopee.asked(ShopeeMethod.WAREHOUSES).one("warehouse_type")).isEqualTo("1");
    }

    @Test
    void placesOfAShopWithMoreAreItsWarehouses() throws Exception {
        shopee.answers(
                "{\"error\":\"\",\"response\":[{\"location_id\":\"MYZ\",\"warehouse_name\":\"North\"},"
                    + "{\"location_id\":\"MYA\",\"warehouse_name\":\"South\"}]}");
        assertThat(shopee.connector.listings().warehouses(shopee.store()))
                .containsExactly(
                        new WarehouseFact("MYZ", "North", true),
                        new WarehouseFact("MYA", "South", true),
                        WarehouseFact.held("SHOPEE", "Shopee"));
    }
}
