package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Product.Prices;
import com.erpsmartcloud.sandbox.ozon.world.Product.State;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

/// A card as /v3/product/info/list shows it: money as text with a currency beside it.
final class ProductCard {

    private ProductCard() {}

    static ObjectNode of(Product product, List<StockSums> sums) {
        Prices prices = product.prices();
        long present = sums.stream().mapToLong(StockSums::present).sum();
        String picture = "https://cdn.example/" + product.sku() + ".jpg";
        ObjectNode card =
                Json.object()
                        .put("id", product.id())
                        .put("offer_id", product.offerId())
                        .put("sku", product.sku())
                        .put("name", product.name());
        card.putArray("barcodes").add(product.barcode()).add("OZN" + product.sku());
        card.put("description_category_id", 17_028_922)
                .put("type_id", 95_911)
                .put("created_at", Times.text(product.createdAt()))
                .put("updated_at", Times.text(product.updatedAt()))
                .put("currency_code", Rubles.CURRENCY)
                .put("price", Rubles.text(prices.price()))
                .put("old_price", amountOrEmpty(prices.oldPrice()))
                .put("min_price", amountOrEmpty(prices.minPrice()))
                .put("vat", prices.vat())
                .put("declared_price", "");
        card.putArray("images").add(picture);
        card.putArray("primary_image").add(picture);
        card.putArray("color_image");
        card.put("is_archived", product.isArchived())
                .put("is_autoarchived", false)
                .put("is_discounted", false)
                .put("is_kgt", false)
                .put("is_super", false)
                .put("volume_weight", BigDecimal.valueOf(product.grams(), 3))
                .put("discounted_fbo_stocks", 0)
                .put("has_discounted_fbo_item", false);
        card.putObject("visibility_details").put("has_price", true).put("has_stock", present > 0);
        card.set("statuses", statuses(product));
        card.set("stocks", stocks(sums, present));
        card.putArray("sources")
                .addObject()
                .put("source", "SDS")
                .put("sku", product.sku())
                .put("shipment_type", "SHIPMENT_TYPE_GENERAL")
                .put("quant_code", "")
                .put("created_at", Times.text(product.createdAt()));
        card.putArray("commissions")
                .addObject()
                .put("sale_schema", "FBS")
                .put("percent", 18)
                .put("value", Rubles.number(prices.price() * 18 / 100))
                .put("delivery_amount", 60)
                .put("return_amount", 40);
        card.set("price_indexes", indexes());
        card.putObject("model_info").put("model_id", product.id() - 299_600_000).put("count", 1);
        card.putArray("promotions")
                .addObject()
                .put("type", "REVIEWS_PROMO")
                .put("is_enabled", false);
        card.putArray("availabilities").add(availability(product, present));
        card.putArray("errors");
        return card;
    }

    private static String amountOrEmpty(long kopecks) {
        return kopecks == 0 ? "" : Rubles.text(kopecks);
    }

    private static ObjectNode statuses(Product product) {
        State state = product.state();
        String status =
                switch (state) {
                    case SELLING -> "price_sent";
                    case MODERATING -> "moderating";
                    case FAILED -> "validation_state_fail";
                    case ARCHIVED -> "archived";
                };
        String name =
                switch (state) {
                    case SELLING -> "Продается";
                    case MODERATING -> "На модерации";
                    case FAILED -> "Не прошёл проверку";
                    case ARCHIVED -> "В архиве";
                };
        return Json.object()
                .put("is_created", true)
                .put("status", status)
                .put("status_name", name)
                .put("status_description", "")
                .put("status_tooltip", "")
                .put("status_failed", state == State.FAILED ? status : "")
                .put("moderate_status", state == State.MODERATING ? "in-moderating" : "approved")
                .put("validation_status", state == State.FAILED ? "fail" : "success")
                .put("status_updated_at", Times.text(product.updatedAt()));
    }

    private static ObjectNode stocks(List<StockSums> sums, long present) {
        ObjectNode stocks = Json.object().put("has_stock", present > 0);
        ArrayNode rows = stocks.putArray("stocks");
        for (StockSums sum : sums) {
            rows.addObject()
                    .put("source", sum.scheme())
                    .put("sku", sum.sku())
                    .put("present", sum.present())
                    .put("reserved", sum.reserved());
        }
        return stocks;
    }

    private static ObjectNode availability(Product product, long present) {
        boolean available = product.state() == State.SELLING && present > 0;
        ObjectNode row =
                Json.object()
                        .put("sku", product.sku())
                        .put("source", "fbs")
                        .put("availability", available ? "AVAILABLE" : "UNAVAILABLE");
        row.putArray("reasons");
        return row;
    }

    private static ObjectNode indexes() {
        ObjectNode indexes = Json.object().put("color_index", "COLOR_INDEX_WITHOUT_INDEX");
        for (String of :
                List.of("external_index_data", "ozon_index_data", "self_marketplaces_index_data")) {
            indexes.putObject(of)
                    .put("minimal_price", "0")
                    .put("minimal_price_currency", Rubles.CURRENCY)
                    .put("price_index_value", 0);
        }
        return indexes;
    }
}
