package com.erpsmartcloud.marketplace.ozon;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.BadReply;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class OzonListingsTest {

    private RecordedOzon ozon;

    @BeforeEach
    void start() throws Exception {
        ozon = new RecordedOzon();
    }

    @AfterEach
    void stop() {
        ozon.close();
    }

    @Test
    void aCardIsListedThenDescribed() throws Exception {
        ozon.answers(list("", item(700000001, "A-100")))
                .answers(
                        """
                        { "items": [ { "id": 700000001, "offer_id": "A-100", "sku": 900000001,
                          "name": "Кружка", "barcodes": ["4600000000017"],
                          "currency_code": "RUB", "price": "499.00", "is_archived": false,
                          "statuses": { "status": "price_sent" } } ] }
                        """);
        Page<ListingFact> page = listings(PageToken.FIRST);
        assertThat(page.rows())
                .containsExactly(
                        new ListingFact(
                                "700000001",
                                "900000001",
                                "A-100",
                                "Кружка",
                                List.of("4600000000017"),
                                new Money(49_900, Currency.getInstance("RUB")),
                                "price_sent",
                                true,
                                false,
                                Instant.parse("2026-11-23T14:00:00Z")));
        assertThat(ozon.asked(OzonMethod.PRODUCT_LIST).at("/filter/visibility").stringValue())
                .isEqualTo("ALL");
        assertThat(ozon.asked(OzonMethod.PRODUCT_INFO).toString())
                .isEqualTo("{\"product_id\":[\"700000001\"]}");
    }

    @Test
    void archivedCardsComeInASecondPass() throws Exception {
        ozon.answers(list("")).answers(list(""));
        Page<ListingFact> first = listings(PageToken.FIRST);
        assertThat(listings(first.next().orElseThrow()).next()).isEmpty();
        ozon.asked(OzonMethod.PRODUCT_LIST);
        JsonNode second = ozon.asked(OzonMethod.PRODUCT_LIST);
        assertThat(second.at("/filter/visibility").stringValue()).isEqualTo("ARCHIVED");
        assertThat(second.path("last_id").stringValue()).isEmpty();
    }

    @Test
    void aFullPageIsFollowedByItsLastId() throws Exception {
        String[] full =
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> item(i, "A-" + i))
                        .toArray(String[]::new);
        String described =
                IntStream.rangeClosed(1, 1_000)
                        .mapToObj(i -> card(i, "A-" + i, "price_sent"))
                        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
        ozon.answers(list("last", full)).answers(described).answers(list(""));
        Page<ListingFact> page = listings(PageToken.FIRST);
        assertThat(page.rows()).hasSize(1_000);
        listings(page.next().orElseThrow());
        ozon.asked(OzonMethod.PRODUCT_LIST);
        ozon.asked(OzonMethod.PRODUCT_INFO);
        JsonNode second = ozon.asked(OzonMethod.PRODUCT_LIST);
        assertThat(second.path("last_id").stringValue()).isEqualTo("last");
        assertThat(second.at("/filter/visibility").stringValue()).isEqualTo("ALL");
    }

    @Test
    void aCardThatIsListedButNotDescribedIsNamed() throws Exception {
        ozon.answers(list("", item(1, "A-1"), item(2, "A-2"), "{\"offer_id\":\"A-3\"}"))
                .answers("{\"items\":[" + card(2, "A-2", "price_sent") + "]}");
        Page<ListingFact> page = listings(PageToken.FIRST);
        assertThat(page.rows()).extracting(ListingFact::article).containsExactly("A-2");
        assertThat(page.poison())
                .extracting(PoisonRow::externalId)
                .containsExactlyInAnyOrder("A-1", "A-3");
    }

    @Test
    void onlyACardWithAPriceInTheShopMayGetStock() throws Exception {
        ozon.answers(list("", item(1, "A-1"), item(2, "A-2"), item(3, "A-3")))
                .answers(
                        "{\"items\":[%s,%s,%s]}"
                                .formatted(
                                        card(1, "A-1", "price_sent"),
                                        card(2, "A-2", "moderating"),
                                        card(3, "A-3", "price_sent")
                                                .replace(
                                                        "\"is_archived\":false",
                                                        "\"is_archived\":true")));
        assertThat(listings(PageToken.FIRST).rows())
                .extracting(ListingFact::sellable)
                .containsExactly(true, false, false);
    }

    @Test
    void anEmptyListBesideATotalIsNotTakenForAnEmptyShop() {
        ozon.answers("{\"result\":{\"total_items\":300,\"last_id\":\"\",\"items\":[]}}");
        assertThat(Failures.of(() -> listings(PageToken.FIRST))).isInstanceOf(BadReply.class);
        ozon.answers("{\"result\":{\"total\":\"300\",\"last_id\":\"\",\"items\":[]}}");
        assertThat(Failures.of(() -> listings(PageToken.FIRST))).isInstanceOf(BadReply.class);
    }

    @Test
    void warehousesSayWhetherStockMayGoThere() throws Exception {
        ozon.answers(
                        """
                        { "cursor": "c", "has_next": "true", "warehouses": [
                          { "warehouse_id": 1, "name": "South", "status": "created" } ] }
                        """)
                .answers(
                        """
                        { "cursor": "", "has_next": false, "warehouses": [
                          { "warehouse_id": "2", "name": "North", "status": "disabled" } ] }
                        """);
        assertThat(ozon.connector.listings().warehouses(ozon.store()))
                .containsExactly(
                        new WarehouseFact("1", "South", true),
                        new WarehouseFact("2", "North", false),
                        WarehouseFact.held("FBO", "Ozon"));
        assertThat(ozon.asked(OzonMethod.WAREHOUSES).path("limit").intValue()).isEqualTo(200);
    }

    private Page<ListingFact> listings(PageToken token) throws ConnectorException {
        return ozon.connector.listings().listings(ozon.store(), token);
    }

    private static String list(String lastId, String... items) {
        return "{\"result\":{\"total_items\":%d,\"last_id\":\"%s\",\"items\":[%s]}}"
                .formatted(items.length, lastId, String.join(",", items));
    }

    private static String item(int id, String article) {
        return "{\"product_id\":%d,\"offer_id\":\"%s\",\"archived\":false}".formatted(id, article);
    }

    private static String card(int id, String article, String status) {
        return ("{\"id\":%d,\"offer_id\":\"%s\",\"sku\":0,\"name\":\"n\",\"price\":\"\","
                        + "\"is_archived\":false,\"statuses\":{\"status\":\"%s\"}}")
                .formatted(id, article, status);
    }
}
