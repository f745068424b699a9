package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/// A posting in the v4 lists: money as objects, no phone of the buyer.
final class PostingRow {

    private final World world;
    private final Instant now;
    private final Parts parts;

    PostingRow(World world, Instant now, Parts parts) {
        this.world = world;
        this.now = now;
        this.parts = parts;
    }

    ObjectNode of(Posting posting) {
        Warehouse warehouse = world.warehouse(posting.warehouseId()).orElseThrow();
        PostingParts part = new PostingParts(posting, warehouse);
        ObjectNode row = part.head();
        ArrayNode products = row.putArray("products");
        posting.lines().forEach(line -> products.add(product(line)));
        row.set("financial_data", parts.financial() ? financial(posting) : none());
        row.set("analytics_data", parts.analytics() ? part.analytics() : none());
        row.set("barcodes", parts.barcodes() ? part.barcodes() : none());
        row.set("customer", part.customer(""));
        row.set("addressee", part.addressee());
        row.set("legal_info", parts.legal() ? part.legal() : none());
        part.tail(row);
        tariffs(row, posting);
        row.put("prr_option", "");
        return row;
    }

    static JsonNode none() {
        return NullNode.getInstance();
    }

    private ObjectNode product(Line line) {
        String colour = world.productBySku(line.sku()).map(each -> each.colour()).orElse("");
        int grams = world.productBySku(line.sku()).map(each -> each.grams()).orElse(0);
        ObjectNode row =
                Json.object()
                        .put("sku", line.sku())
                        .put("offer_id", line.offerId())
                        .put("name", line.name())
                        .put("quantity", line.quantity());
        row.set("price", Rubles.money(line.price()));
        row.put("product_color", colour).put("weight", BigDecimal.valueOf(grams, 3));
        row.putArray("imei");
        return row.put("is_blr_traceable", false).put("is_marketplace_buyout", false);
    }

    private static ObjectNode financial(Posting posting) {
        ObjectNode data =
                Json.object()
                        .put("cluster_from", "Москва, МО и Дальние регионы")
                        .put("cluster_to", posting.destination().cluster());
        ArrayNode products = data.putArray("products");
        for (Line line : posting.lines()) {
            ObjectNode row = PostingParts.discount(line);
            row.set("customer_price", Rubles.money(line.price()));
            row.putObject("commission")
                    .put("amount", 0)
                    .put("percent", 0)
                    .put("currency", Rubles.CURRENCY);
            products.add(row);
        }
        return data;
    }

    private void tariffs(ObjectNode row, Posting posting) {
        Instant deadline = posting.shipBy().minus(Duration.ofHours(6));
        boolean early = now.isBefore(deadline);
        ObjectNode tariff =
                row.putObject("tariffication")
                        .put("current_tariff_rate", early ? 2 : 1)
                        .put("current_tariff_type", early ? "discount" : "commission");
        tariff.set("current_tariff_charge", Rubles.money(early ? 900 : 5_000));
        tariff.putNull("current_tariff_min_charge")
                .put("next_tariff_rate", 1)
                .put("next_tariff_type", "commission")
                .set("next_tariff_charge", Rubles.money(5_000));
        tariff.set("next_tariff_min_charge", Rubles.money(5_000));
        tariff.put("next_tariff_starts_at", Times.text(deadline));
        ArrayNode steps = row.putArray("tariffication_steps");
        steps.add(step("discount", 2, 900, Times.text(deadline)));
        // The last step has no end; the marketplace writes that as the end of time.
        steps.add(step("commission", 1, 5_000, "9999-12-31T23:59:59.999999900Z"));
    }

    private static ObjectNode step(String type, int rate, long charge, String deadline) {
        ObjectNode step = Json.object().put("tariff_type", type).put("tariff_rate", rate);
        step.set("tariff_charge", Rubles.money(charge));
        return step.putNull("min_charge").put("tariff_deadline_at", deadline);
    }
}
