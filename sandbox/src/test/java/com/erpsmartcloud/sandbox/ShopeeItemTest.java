package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.market.Listing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

final class ShopeeItemTest extends ShopeeTestCase {

    private static final String ALL =
            "item_status=NORMAL&item_status=UNLIST&item_status=BANNED,REVIEWING";
    private static final String STOCK = "/product/update_stock";
    private static final String PRICE = "/product/update_price";

    @TempDir Path other;

    @Test
    void itemsAndModelsAreTheListingsOfTheShop() throws Exception {
        TreeMap<String, String> read = new TreeMap<>();
        for (long id : ids(4)) {
            JsonNode item = base(id);
            assertThat(item.has("price_info")).isNotEqualTo(item.path("has_model").booleanValue());
            if (item.path("has_model").booleanValue()) {
                JsonNode models = models(id);
                for (JsonNode model : models.path("model")) {
                    read.put(model.path("model_sku").stringValue(), units(model));
                    assertThat(model.path("tier_index"))
                            .hasSameSizeAs(models.path("tier_variation"));
                }
            } else {
                read.put(item.path("item_sku").stringValue(), units(item));
            }
        }
        TreeMap<String, String> expected = new TreeMap<>();
        for (Listing each : sandbox.listings()) {
            if (each.quantity() > 0) {
                expected.put(each.sku(), Long.toString(each.quantity()));
            }
        }
        assertThat(read).containsAllEntriesOf(expected).hasSizeGreaterThan(100);
    }

    @Test
    void someLieInTheMarketplacesOwnWarehouseAndCountAsTextOrNumber() throws Exception {
        long asText = 0;
        long asNumber = 0;
        for (long id : ids(4)) {
            JsonNode item = base(id);
            if (item.path("has_model").booleanValue()) {
                for (JsonNode model : models(id).path("model")) {
                    JsonNode held = model.at("/stock_info_v2/shopee_stock/0/stock");
                    asText += held.isString() ? 1 : 0;
                    asNumber += held.isNumber() ? 1 : 0;
                }
            }
        }
        assertThat(asText).isPositive();
        assertThat(asNumber).isPositive();
    }

    @Test
    void mostArticlesAreThoseOfTheOzonSeller() throws Exception {
        try (Sandbox ozon =
                Sandbox.start(
                        other, SandboxOptions.defaults().withSize(160, 10).withClock(clock))) {
            var there = ozon.listings().stream().map(Listing::sku).collect(Collectors.toSet());
            var here = sandbox.listings().stream().map(Listing::sku).collect(Collectors.toSet());
            here.retainAll(there);
            assertThat(here).hasSizeGreaterThan(130).hasSizeLessThan(160);
        }
    }

    @Test
    void pagesGoOnByOffset() throws Exception {
        assertThat(ids(3)).doesNotHaveDuplicates().isEqualTo(ids(100));
        assertThat(shopee.refused("/product/get_item_list", "offset=0&page_size=10"))
                .startsWith("error_param: ");
        assertThat(shopee.refused("/product/get_item_list", "page_size=101&" + ALL))
                .startsWith("error_param: ");
        JsonNode none =
                shopee.ok(
                        "/product/get_item_list",
                        ALL
                                + "&offset=0&page_size=10&update_time_from="
                                + clock.instant().getEpochSecond());
        assertThat(none.at("/response/total_count").intValue()).isZero();
    }

    @Test
    void idsMayBeJoinedOrRepeated() throws Exception {
        List<Long> ids = ids(100);
        String joined = "item_id_list=%d,%d".formatted(ids.get(0), ids.get(1));
        String repeated = "item_id_list=%d&item_id_list=%d".formatted(ids.get(0), ids.get(1));
        String path = "/product/get_item_base_info";
        assertThat(shopee.ok(path, joined).at("/response/item_list")).hasSize(2);
        assertThat(shopee.ok(path, repeated).at("/response/item_list")).hasSize(2);
        String many = ("1,").repeat(51);
        assertThat(shopee.refused(path, "item_id_list=" + many)).startsWith("error_param: ");
    }

    @Test
    void stockIsAbsoluteAndBuyersGetNoMore() throws Exception {
        JsonNode model = freeModel();
        long item = model.path("item").longValue();
        long id = model.at("/model/model_id").longValue();
        JsonNode done =
                shopee.done(STOCK, stock(item, "{\"model_id\":%d,%s}".formatted(id, seller(3))));
        assertThat(done.at("/response/success_list/0/stock").longValue()).isEqualTo(3);
        String article = model.at("/model/model_sku").stringValue();
        assertThat(sandbox.buy(article, 4).getClass().getSimpleName()).isEqualTo("SoldOut");
        assertThat(sandbox.buy(article, 3).getClass().getSimpleName()).isEqualTo("Bought");
        assertThat(listing(article).quantity()).isZero();
        restart();
        assertThat(listing(article).quantity()).isZero();
    }

    @Test
    void belowTheReserveSingleRowsFail() throws Exception {
        JsonNode promoted = promotedItem();
        long item = promoted.path("item").longValue();
        List<String> rows = new ArrayList<>();
        promoted.path("models")
                .forEach(model ->
                        rows.add(
                                "{\"model_id\":%d,%s}"
                                        .formatted(
                                                model.path("model_id").longValue(),
                                                seller(rows.isEmpty() ? 0 : 50))));
        JsonNode answer = shopee.done(STOCK, stock(item, String.join(",", rows)));
        assertThat(answer.at("/response/failure_list/0/failed_reason").stringValue())
                .isEqualTo("Can not update item with stock less than reserved stock");
        assertThat(answer.at("/response/success_list")).hasSize(rows.size() - 1);
        JsonNode all = ShopeeClient.json(shopee.post(STOCK, stock(item, rows.getFirst())));
        assertThat(all.path("error").stringValue())
                .isEqualTo("product.error_busi_update_stock_failed");
        assertThat(all.at("/response/failure_list")).hasSize(1);
    }

    @Test
    void stockRefusesWhatItCannotRead() throws Exception {
        JsonNode model = freeModel();
        long item = model.path("item").longValue();
        long id = model.at("/model/model_id").longValue();
        assertThat(shopee.refusedWrite(STOCK, stock(item, "{" + seller(3) + "}")))
                .startsWith("product.error_edit_item_stock_for_item_has_model: ");
        assertThat(shopee.refusedWrite(STOCK, stock(item, "{\"model_id\":7," + seller(3) + "}")))
                .isEqualTo("product.error_param: Wrong model_id.");
        String row = "{\"model_id\":%d,%s}".formatted(id, seller(3));
        assertThat(shopee.refusedWrite(STOCK, stock(item, row + "," + row)))
                .isEqualTo("product.error_param: Repeat model_id.");
        assertThat(shopee.refusedWrite(STOCK, stock(1, row)))
                .startsWith("product.error_item_not_found: ");
        assertThat(shopee.refusedWrite(STOCK, stock(item, row.replace(":3", ":\"3\""))))
                .isEqualTo(
                        "error_param: stock_list[0].seller_stock[0].stock: Invalid type."
                                + " Expected: integer, given: string");
        String placed = row.replace("\"stock\"", "\"location_id\":\"BRZ\",\"stock\"");
        assertThat(shopee.refusedWrite(STOCK, stock(item, placed)))
                .startsWith("product.error_auth: location_id input is not matched");
        assertThat(shopee.refusedWrite(STOCK, stock(item, ""))).startsWith("error_param: ");
    }

    @Test
    void pricesChangeAtOnceAndStayInProportion() throws Exception {
        JsonNode model = freeModel();
        long item = model.path("item").longValue();
        long id = model.at("/model/model_id").longValue();
        BigDecimal price = model.at("/model/price_info/0/original_price").decimalValue();
        BigDecimal next = price.add(new BigDecimal("1.05"));
        JsonNode done = shopee.done(PRICE, price(item, id, next));
        assertThat(done.at("/response/success_list/0/original_price").decimalValue())
                .isEqualByComparingTo(next);
        assertThat(listing(model.at("/model/model_sku").stringValue()).price())
                .isEqualTo(next.setScale(2).toPlainString());
        JsonNode steep =
                ShopeeClient.json(
                        shopee.post(PRICE, price(item, id, price.multiply(BigDecimal.TEN))));
        assertThat(steep.path("error").stringValue()).isEqualTo("product.error_update_price_fail");
        assertThat(steep.at("/response/failure_list")).hasSize(1);
        assertThat(shopee.refusedWrite(PRICE, price(item, id, new BigDecimal("10.005"))))
                .startsWith("product.error_invalid_price: ");
        assertThat(shopee.refusedWrite(PRICE, price(item, id, new BigDecimal("-1"))))
                .startsWith("product.error_invalid_price: ");
    }

    @Test
    void aPromotionLocksThePrice() throws Exception {
        JsonNode promoted = promotedItem();
        JsonNode model = promoted.at("/models/0");
        assertThat(model.at("/price_info/0/current_price").decimalValue())
                .isLessThan(model.at("/price_info/0/original_price").decimalValue());
        String body =
                price(
                        promoted.path("item").longValue(),
                        model.path("model_id").longValue(),
                        model.at("/price_info/0/original_price").decimalValue());
        JsonNode answer = ShopeeClient.json(shopee.post(PRICE, body));
        assertThat(answer.at("/response/failure_list/0/failed_reason").stringValue())
                .isEqualTo("error_cannt_edit_price_in_promotion");
    }

    @Test
    void unlistedItemsAreNotSold() throws Exception {
        JsonNode model = freeModel();
        long item = model.path("item").longValue();
        String article = model.at("/model/model_sku").stringValue();
        String body =
                "{\"item_list\":[{\"item_id\":%d,\"unlist\":%b},{\"item_id\":5,\"unlist\":true}]}";
        JsonNode done = shopee.done("/product/unlist_item", body.formatted(item, true));
        assertThat(done.at("/response/success_list")).hasSize(1);
        assertThat(done.at("/response/failure_list/0/item_id").longValue()).isEqualTo(5);
        assertThat(sandbox.buy(article, 1).getClass().getSimpleName()).isEqualTo("SoldOut");
        shopee.done("/product/unlist_item", body.formatted(item, false));
        assertThat(sandbox.buy(article, 1).getClass().getSimpleName()).isEqualTo("Bought");
    }

    private List<Long> ids(int size) throws Exception {
        List<Long> ids = new ArrayList<>();
        long offset = 0;
        boolean more = true;
        while (more) {
            JsonNode page =
                    shopee.ok(
                                    "/product/get_item_list",
                                    ALL + "&offset=" + offset + "&page_size=" + size)
                            .path("response");
            page.path("item").forEach(row -> ids.add(row.path("item_id").longValue()));
            more = page.path("has_next_page").booleanValue();
            offset = page.path("next_offset").longValue();
        }
        return ids;
    }

    private JsonNode base(long id) throws Exception {
        return shopee.ok("/product/get_item_base_info", "item_id_list=" + id)
                .at("/response/item_list/0");
    }

    private JsonNode models(long id) throws Exception {
        return shopee.ok("/product/get_model_list", "item_id=" + id).path("response");
    }

    /// A model with at least three units outside of promotions, with the id of its item.
    private JsonNode freeModel() throws Exception {
        for (long id : ids(100)) {
            for (JsonNode model : models(id).path("model")) {
                if (!model.path("has_promotion").booleanValue()
                        && Long.parseLong(units(model)) > 3) {
                    var found = JsonMapper.shared().createObjectNode();
                    found.put("item", id).set("model", model);
                    return found;
                }
            }
        }
        throw new IllegalStateException("no model");
    }

    /// An item in a promotion, with several models that have a reserve.
    private JsonNode promotedItem() throws Exception {
        for (long id : ids(100)) {
            JsonNode models = models(id).path("model");
            if (models.size() > 1
                    && models.at("/0/stock_info_v2/summary_info/total_reserved_stock").longValue()
                            > 0) {
                var found = JsonMapper.shared().createObjectNode();
                found.put("item", id).set("models", models);
                return found;
            }
        }
        throw new IllegalStateException("no promotion");
    }

    private static String units(JsonNode row) {
        return row.at("/stock_info_v2/seller_stock/0/stock").asString();
    }

    private static String seller(int units) {
        return "\"seller_stock\":[{\"stock\":" + units + "}]";
    }

    private static String stock(long item, String rows) {
        return "{\"item_id\":%d,\"stock_list\":[%s]}".formatted(item, rows);
    }

    private static String price(long item, long model, BigDecimal price) {
        return "{\"item_id\":%d,\"price_list\":[{\"model_id\":%d,\"original_price\":%s}]}"
                .formatted(item, model, price.toPlainString());
    }
}
