package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.shopee.world.Item;
import com.erpsmartcloud.sandbox.shopee.world.Item.Model;
import com.erpsmartcloud.sandbox.shopee.world.Item.Tier;
import com.erpsmartcloud.sandbox.shopee.world.Shop;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;

/// Items and their variations as the marketplace shows them.
final class ItemView {

    private ItemView() {}

    static String image(long itemId) {
        return "https://cf.shopee.com.br/file/br-" + itemId;
    }

    static ObjectNode base(Item item) {
        ObjectNode row =
                Json.object()
                        .put("item_id", item.id())
                        .put("category_id", item.categoryId())
                        .put("item_name", item.name())
                        .put("description", item.name())
                        .put("description_type", "normal")
                        .put("item_sku", item.sku())
                        .put("create_time", item.createdAt().getEpochSecond())
                        .put("update_time", item.updatedAt().getEpochSecond())
                        .put("weight", kilograms(item).toPlainString())
                        .put("condition", "NEW")
                        .put("item_status", item.state().name())
                        .put("deboost", false)
                        .put("has_model", item.hasModels())
                        .put("has_promotion", item.models().stream().anyMatch(Model::inPromotion))
                        .put("item_dangerous", 0)
                        .put("gtin_code", item.hasModels() ? "" : item.models().getFirst().gtin())
                        .put("is_fulfillment_by_shopee", false)
                        .put("scheduled_publish_time", 0);
        row.putArray("attribute_list");
        ObjectNode image = row.putObject("image").put("image_ratio", "1:1");
        image.putArray("image_url_list").add(image(item.id()));
        image.putArray("image_id_list").add("br-" + item.id());
        row.set("dimension", dimension());
        addLogistics(row);
        row.putObject("pre_order").put("is_pre_order", false).put("days_to_ship", 2);
        row.putArray("wholesales");
        row.putObject("brand").put("brand_id", 0).put("original_brand_name", "NoBrand");
        row.putObject("tag").put("kit", false);
        if (!item.hasModels()) {
            row.set("price_info", prices(item.models().getFirst()));
            row.set("stock_info_v2", stock(item.models().getFirst()));
        }
        return row;
    }

    static ArrayNode tiers(Item item) {
        ArrayNode rows = Json.array();
        for (Tier tier : item.tiers()) {
            ArrayNode options = rows.addObject().put("name", tier.name()).putArray("option_list");
            tier.options()
                    .forEach(option -> options.addObject().put("option", option).putNull("image"));
        }
        return rows;
    }

    static ObjectNode model(Item item, Model model) {
        ObjectNode row =
                Json.object()
                        .put("model_id", model.id())
                        .put("model_sku", model.sku())
                        .put("model_status", "MODEL_NORMAL")
                        .put("promotion_id", model.promotionId())
                        .put("has_promotion", model.inPromotion())
                        .put("gtin_code", model.gtin())
                        .put("weight", kilograms(item).toPlainString())
                        .put("is_fulfillment_by_shopee", false);
        ArrayNode index = row.putArray("tier_index");
        model.tierIndex().forEach(index::add);
        row.set("dimension", dimension());
        row.putObject("pre_order").put("is_pre_order", false).put("days_to_ship", 2);
        row.set("price_info", prices(model));
        row.set("stock_info_v2", stock(model));
        return row;
    }

    private static ArrayNode prices(Model model) {
        ArrayNode rows = Json.array();
        rows.addObject()
                .put("currency", Shop.CURRENCY)
                .put("original_price", Reais.number(model.original()))
                .put("current_price", Reais.number(model.price()))
                .put("inflated_price_of_original_price", Reais.number(model.original()))
                .put("inflated_price_of_current_price", Reais.number(model.price()));
        return rows;
    }

    private static ObjectNode stock(Model model) {
        ObjectNode stock = Json.object();
        stock.putObject("summary_info")
                .put("total_reserved_stock", model.reserved())
                .put("total_available_stock", model.stock() + held(model));
        stock.putArray("seller_stock")
                .addObject()
                .put("location_id", "")
                .put("stock", model.stock())
                .put("if_saleable", true);
        ArrayNode held = stock.putArray("shopee_stock");
        if (held(model) > 0) {
            // One page of the documents has it as text, another as a number.
            ObjectNode row = held.addObject().put("location_id", "BRFSP1");
            if (model.id() % 2 == 0) {
                row.put("stock", Long.toString(held(model)));
            } else {
                row.put("stock", held(model));
            }
        }
        stock.putObject("advance_stock")
                .put("sellable_advance_stock", 0)
                .put("in_transit_advance_stock", 0);
        return stock;
    }

    /// Some of every eleventh model lies in Shopee's own warehouse. Buyers of this world order from
    /// the seller's stock only, so it stays as it is.
    private static long held(Model model) {
        return model.id() % 11 == 3 ? 4 + model.id() % 23 : 0;
    }

    private static BigDecimal kilograms(Item item) {
        return BigDecimal.valueOf(item.grams(), 3).stripTrailingZeros();
    }

    private static ObjectNode dimension() {
        return Json.object()
                .put("package_length", 30)
                .put("package_width", 25)
                .put("package_height", 10);
    }

    private static void addLogistics(ObjectNode row) {
        row.putArray("logistic_info")
                .addObject()
                .put("logistic_id", OrderView.CHANNEL)
                .put("logistic_name", OrderView.CARRIER)
                .put("enabled", true)
                .put("shipping_fee", 0)
                .put("size_id", 0)
                .put("is_free", false);
    }
}
