package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Product.Prices;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// Prices as buyers see them: money as bare numbers.
final class PriceEndpoints {

    private final World world;

    PriceEndpoints(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v5/product/info/prices", (query, _) -> list(query));
    }

    private ObjectNode list(Query query) {
        Query given =
                query.object("filter")
                        .orElseThrow(() -> query.invalid("filter", "value is required"));
        int limit = query.limit(1000);
        ProductFilter filter = ProductFilter.of(given);
        List<Product> found = filter.in(world);
        Page<Product> page =
                Page.of(
                        found,
                        ProductFilter::key,
                        query.text("cursor").orElse(""),
                        "cursor",
                        List.of("prices", filter),
                        false,
                        limit);
        ObjectNode answer =
                Json.object()
                        .put("cursor", page.cursorIfFull())
                        .put("total_items", found.size())
                        .put("total", found.size());
        ArrayNode items = answer.putArray("items");
        page.rows().forEach(each -> items.add(row(each)));
        return answer;
    }

    private static ObjectNode row(Product product) {
        ObjectNode row =
                Json.object()
                        .put("product_id", product.id())
                        .put("offer_id", product.offerId())
                        .put("acquiring", new BigDecimal("7.5"))
                        .put("volume_weight", BigDecimal.valueOf(product.grams(), 3));
        row.set("price", price(product.prices()));
        row.set("commissions", commissions());
        ObjectNode actions =
                row.putObject("marketing_actions")
                        .putNull("current_period_from")
                        .putNull("current_period_to")
                        .put("ozon_actions_exist", false);
        actions.putArray("actions");
        row.set("price_indexes", indexes());
        return row;
    }

    private static ObjectNode price(Prices prices) {
        return Json.object()
                .put("currency_code", Rubles.CURRENCY)
                .put("price", Rubles.number(prices.price()))
                .put("old_price", Rubles.number(prices.oldPrice()))
                .put("min_price", Rubles.number(prices.minPrice()))
                .put("marketing_seller_price", Rubles.number(prices.price()))
                .put("retail_price", 0)
                .put("net_price", Rubles.number(prices.netPrice()))
                .put("vat", new BigDecimal(prices.vat()))
                .put("auto_action_enabled", false)
                .put("auto_add_to_ozon_actions_list_enabled", false);
    }

    private static ObjectNode commissions() {
        return Json.object()
                .put("sales_percent_fbo", 16)
                .put("sales_percent_fbs", 18)
                .put("sales_percent_rfbs", 18)
                .put("sales_percent_fbp", 0)
                .put("fbo_deliv_to_customer_amount", new BigDecimal("14.75"))
                .put("fbo_direct_flow_trans_min_amount", 31)
                .put("fbo_direct_flow_trans_max_amount", new BigDecimal("46.5"))
                .put("fbo_return_flow_amount", 50)
                .put("fbs_deliv_to_customer_amount", 60)
                .put("fbs_direct_flow_trans_min_amount", 41)
                .put("fbs_direct_flow_trans_max_amount", new BigDecimal("61.5"))
                .put("fbs_first_mile_min_amount", 0)
                .put("fbs_first_mile_max_amount", 25)
                .put("fbs_return_flow_amount", 40);
    }

    private static ObjectNode indexes() {
        ObjectNode indexes = Json.object().put("color_index", "WITHOUT_INDEX");
        for (String of :
                List.of("external_index_data", "ozon_index_data", "self_marketplaces_index_data")) {
            indexes.putObject(of)
                    .put("min_price", 0)
                    .put("min_price_currency", Rubles.CURRENCY)
                    .put("price_index_value", 0);
        }
        return indexes;
    }
}
