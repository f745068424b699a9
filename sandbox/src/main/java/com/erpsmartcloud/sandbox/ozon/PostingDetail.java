package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Buyer;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.Map;

/// One posting as v3 shows it: wrapped, money as text beside a currency, with the buyer's phone.
final class PostingDetail {

    private final World world;

    PostingDetail(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v3/posting/fbs/get", (query, _) -> get(query));
    }

    private ObjectNode get(Query query) {
        Posting posting = find(world, query);
        ObjectNode answer = Json.object();
        answer.set("result", detail(posting, Parts.of(query)));
        return answer;
    }

    static Posting find(World world, Query query) {
        String number =
                query.text("posting_number")
                        .filter(text -> !text.isEmpty())
                        .orElseThrow(() -> query.invalid("posting_number", "value is required"));
        return world.posting(number).orElseThrow(() -> OzonError.notFound("POSTING_NOT_FOUND"));
    }

    private ObjectNode detail(Posting posting, Parts parts) {
        Warehouse warehouse = world.warehouse(posting.warehouseId()).orElseThrow();
        PostingParts part = new PostingParts(posting, warehouse);
        ObjectNode row = part.head();
        ArrayNode products = row.putArray("products");
        posting.lines().forEach(line -> products.add(product(line)));
        row.set("financial_data", parts.financial() ? financial(posting) : PostingRow.none());
        row.set("analytics_data", parts.analytics() ? part.analytics() : PostingRow.none());
        row.set("barcodes", parts.barcodes() ? part.barcodes() : PostingRow.none());
        row.set("legal_info", parts.legal() ? part.legal() : PostingRow.none());
        row.set("customer", part.customer(posting.buyer().map(Buyer::phone).orElse("")));
        row.set("addressee", addressee(posting));
        part.tail(row);
        row.putArray("additional_data");
        row.putNull("courier")
                .put("provider_status", "")
                .put("fact_delivery_date", Times.textOrNull(posting.deliveredAt()))
                .put("delivery_price", "")
                .put("previous_substatus", posting.previousSubstatus());
        row.set("product_exemplars", parts.exemplars() ? exemplars(posting) : PostingRow.none());
        row.set("related_postings", parts.related() ? related(posting) : PostingRow.none());
        row.putArray("related_weight_postings");
        row.putObject("prr_option")
                .put("code", "none")
                .put("price", "")
                .put("currency_code", "")
                .put("floor", "");
        tariffs(row, posting);
        return row;
    }

    private static JsonNode addressee(Posting posting) {
        return posting.buyer()
                .<JsonNode>map(buyer ->
                        Json.object()
                                .put("name", buyer.name())
                                .put("phone", buyer.phone())
                                .put("pin", buyer.pin()))
                .orElse(PostingRow.none());
    }

    private ObjectNode product(Line line) {
        int grams = world.productBySku(line.sku()).map(each -> each.grams()).orElse(0);
        ObjectNode row = flat(line);
        row.putObject("dimensions")
                .put("height", "120")
                .put("length", "200")
                .put("weight", Integer.toString(grams))
                .put("width", "160");
        row.putArray("mandatory_mark");
        row.putArray("jw_uin");
        return row.put("has_imei", false)
                .put("is_weight_needed", false)
                .put("weight_min", 0)
                .put("weight_max", 0)
                .put("is_blr_traceable", false)
                .put("is_marketplace_buyout", false);
    }

    /// A line with its money as text.
    static ObjectNode flat(Line line) {
        return Json.object()
                .put("sku", line.sku())
                .put("offer_id", line.offerId())
                .put("name", line.name())
                .put("quantity", line.quantity())
                .put("price", Rubles.text(line.price()))
                .put("currency_code", Rubles.CURRENCY);
    }

    private static ObjectNode financial(Posting posting) {
        ObjectNode data =
                Json.object()
                        .put("cluster_from", "Москва, МО и Дальние регионы")
                        .put("cluster_to", posting.destination().cluster());
        ArrayNode products = data.putArray("products");
        for (Line line : posting.lines()) {
            products.add(
                    PostingParts.discount(line)
                            .put("commission_amount", 0)
                            .put("commission_percent", 0)
                            .put("commissions_currency_code", Rubles.CURRENCY)
                            .put("currency_code", Rubles.CURRENCY)
                            .put("customer_price", Rubles.number(line.price()))
                            .put("customer_currency_code", Rubles.CURRENCY));
        }
        return data;
    }

    private static ObjectNode exemplars(Posting posting) {
        ObjectNode all = Json.object();
        ArrayNode products = all.putArray("products");
        for (Line line : posting.lines()) {
            products.addObject().put("sku", line.sku()).putArray("exemplars");
        }
        return all;
    }

    private ObjectNode related(Posting posting) {
        ObjectNode related = Json.object();
        ArrayNode numbers = related.putArray("related_posting_numbers");
        world.postings().stream()
                .filter(each -> each.orderId() == posting.orderId())
                .filter(each -> !each.number().equals(posting.number()))
                .forEach(each -> numbers.add(each.number()));
        return related;
    }

    private static void tariffs(ObjectNode row, Posting posting) {
        row.putObject("tariffication")
                .put("current_tariff_rate", 2)
                .put("current_tariff_type", "discount")
                .put("current_tariff_charge", "9.00")
                .put("current_tariff_charge_currency_code", Rubles.CURRENCY)
                .put("next_tariff_rate", 1)
                .put("next_tariff_type", "commission")
                .put("next_tariff_charge", "50.00")
                .put("next_tariff_charge_currency_code", Rubles.CURRENCY)
                .put(
                        "next_tariff_starts_at",
                        Times.text(posting.shipBy().minus(Duration.ofHours(6))));
    }
}
