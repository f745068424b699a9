package com.erpsmartcloud.marketplace.mercadolibre;

import static com.erpsmartcloud.marketplace.mercadolibre.Items.NOT_FOUND;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.item;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.member;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.members;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.search;
import static com.erpsmartcloud.marketplace.mercadolibre.Items.varied;
import static com.erpsmartcloud.marketplace.mercadolibre.RecordedMeli.NOON;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
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

class MeliListingsTest extends MeliCase {

    private static final Money PRICE = new Money(10_050, Currency.getInstance("BRL"));

    private Page<ListingFact> page(PageToken token) throws Exception {
        return meli.connector.listings().listings(meli.store(), token);
    }

    @Test
    void anItemIsAListingAndSoIsEachVariation() throws Exception {
        meli.answers(search(2, "", "MLB1", "MLB2"))
                .answers(members(member(item("MLB1", 14)), member(varied("MLB2", false))))
                .answers(varied("MLB2", true));
        Page<ListingFact> page = page(PageToken.FIRST);
        assertThat(page.poison()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.rows())
                .containsExactly(
                        listing("MLB1", "VENT-01", "Ventilador de techo"),
                        listing("MLB2-11", "V-11", "Ventilador de techo, Marrón 11"),
                        listing("MLB2-12", "V-12", "Ventilador de techo, Marrón 12"));
        RecordedMeli.Asked search = meli.asked();
        assertThat(search.line()).isEqualTo("GET /users/468424240/items/search");
        assertThat(search.query()).containsEntry("offset", "0").containsEntry("limit", "100");
        assertThat(meli.asked().query()).containsEntry("ids", "MLB1,MLB2");
        RecordedMeli.Asked whole = meli.asked();
        assertThat(whole.line()).isEqualTo("GET /items/MLB2");
        assertThat(whole.query()).containsEntry("include_attributes", "all");
    }

    private static ListingFact listing(String id, String article, String title) {
        return new ListingFact(
                id, id, article, title, List.of(), PRICE, "active", true, false, NOON);
    }

    @ParameterizedTest
    @CsvSource({
        "active         , cross_docking, true , false",
        "active         , fulfillment  , false, false",
        "paused         , cross_docking, true , false",
        "under_review   , cross_docking, false, false",
        "payment_required, cross_docking, false, false",
        "inactive       , cross_docking, false, false",
        "not_yet_active , cross_docking, false, false",
        "moon_landing   , cross_docking, false, false",
        "closed         , cross_docking, false, true"
    })
    void everyStatusSaysWhetherStockMayBeWritten(
            String status, String logistic, boolean sellable, boolean archived) throws Exception {
        meli.answers(search(1, "", "MLB1"))
                .answers(
                        members(
                                member(
                                        item("MLB1", 1)
                                                .replace("\"active\"", '"' + status + '"')
                                                .replace(
                                                        "\"sub_status\":[]",
                                                        "\"sub_status\":[\"out_of_stock\"]")
                                                .replace("cross_docking", logistic))));
        ListingFact listing = page(PageToken.FIRST).rows().getFirst();
        assertThat(listing.sellable()).isEqualTo(sellable);
        assertThat(listing.archived()).isEqualTo(archived);
        assertThat(listing.rawStatus()).isEqualTo(status + " out_of_stock");
    }

    @Test
    void theOlderFieldCountsWhereThereIsNoArticle() throws Exception {
        meli.answers(search(1, "", "MLB1"))
                .answers(
                        members(
                                member(
                                        item("MLB1", 1)
                                                .replace("SELLER_SKU", "OTHER")
                                                .replace(
                                                        "\"seller_custom_field\":null",
                                                        "\"seller_custom_field\":\"INT-7\""))));
        assertThat(page(PageToken.FIRST).rows().getFirst().article()).isEqualTo("INT-7");
    }

    @Test
    void oneBadItemTakesNoOtherAlong() throws Exception {
        meli.answers(search(4, "", "MLB1", "MLB2", "MLB3", "../users/me"))
                .answers(
                        members(
                                member(item("MLB1", 1)),
                                NOT_FOUND,
                                "{\"code\":500,\"body\":{\"error\":\"internal_error\"}}"));
        Page<ListingFact> page = page(PageToken.FIRST);
        assertThat(page.rows()).hasSize(1);
        assertThat(page.poison())
                .extracting(PoisonRow::reason)
                .containsExactly("not an item's id", "not 200, but 500", "listed, but not there");
    }

    @Test
    void moreThanAnOffsetReachesIsScrolledThrough() throws Exception {
        meli.answers(search(2_675, "", "MLB1"));
        Page<ListingFact> first = page(PageToken.FIRST);
        assertThat(first.rows()).isEmpty();
        meli.answers(search(2_675, "\"scroll-1\"", "MLB1"))
                .answers(members(member(item("MLB1", 1))));
        Page<ListingFact> second = page(first.next().orElseThrow());
        assertThat(second.rows()).hasSize(1);
        meli.answers(search(2_675, "\"scroll-1\"", "MLB2"))
                .answers(members(member(item("MLB2", 1))));
        Page<ListingFact> third = page(second.next().orElseThrow());
        meli.answers(search(2_675, "null"));
        assertThat(page(third.next().orElseThrow()).next()).isEmpty();
        meli.asked();
        assertThat(meli.asked().query())
                .containsEntry("search_type", "scan")
                .containsEntry("limit", "100")
                .doesNotContainKeys("offset", "scroll_id");
        meli.asked();
        assertThat(meli.asked().query())
                .containsEntry("scroll_id", "scroll-1")
                .doesNotContainKeys("offset", "limit");
    }

    @Test
    void aScrollThatStandsStillEnds() throws Exception {
        meli.answers(search(2_675, "", "MLB1"));
        PageToken scan = page(PageToken.FIRST).next().orElseThrow();
        meli.answers(search(2_675, "\"scroll-1\"", "MLB1"))
                .answers(members(member(item("MLB1", 1))));
        PageToken next = page(scan).next().orElseThrow();
        meli.answers(search(2_675, "\"scroll-1\"", "MLB1"));
        assertThat(Failures.of(() -> page(next)))
                .isEqualTo(new BadReply("$.results", "the page before came once more"));
    }

    @Test
    void aSellerWithoutWarehousesHasOnePlaceAndMercadoLibresOwn() throws Exception {
        meli.answers(RecordedMeli.SELLER);
        assertThat(meli.connector.listings().warehouses(meli.store()))
                .containsExactly(
                        new WarehouseFact("selling_address", "Mercado Libre", true),
                        WarehouseFact.held("meli_facility", "Full"));
    }

    @Test
    void warehousesComeWithTheirNames() throws Exception {
        meli.answers(RecordedMeli.SELLER_WITH_WAREHOUSES)
                .answers(
                        "{\"paging\":{\"limit\":50,\"total\":2},\"results\":[{\"id\":\"9876543\",\"description\":\"Depot"
                            + " north\",\"status\":\"active\",\"network_node_id\":\"MXP1\"},"
                            + "{\"id\":9876544,\"description\":\"Old\",\"status\":\"closed\"}]}");
        assertThat(meli.connector.listings().warehouses(meli.store()))
                .containsExactly(
                        new WarehouseFact("9876543", "Depot north", true),
                        new WarehouseFact("9876544", "Old", false),
                        WarehouseFact.held("meli_facility", "Full"));
        meli.asked();
        assertThat(meli.asked().query()).containsEntry("tags", "stock_location");
    }
}
