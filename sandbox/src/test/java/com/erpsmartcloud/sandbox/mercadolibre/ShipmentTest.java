package com.erpsmartcloud.sandbox.mercadolibre;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;

final class ShipmentTest extends MeliTestCase {

    @Test
    void theHeaderChoosesTheFormat() throws Exception {
        String id = readyOrder().at("/shipping/id").asString();
        JsonNode fresh = meli.ok("/shipments/" + id, "x-format-new", "true");
        assertThat(Shape.differences("shipment", fresh)).isEmpty();
        assertThat(fresh.at("/logistic/type").stringValue()).isEqualTo("cross_docking");
        assertThat(fresh.at("/destination/receiver_name").stringValue()).doesNotContain("XXX");
        assertThat(fresh.at("/destination/receiver_phone").stringValue()).isEqualTo("XXXXXXX");
        JsonNode old = meli.ok("/shipments/" + id);
        assertThat(old.has("destination")).isFalse();
        assertThat(old.at("/receiver_address/receiver_name"))
                .isEqualTo(fresh.at("/destination/receiver_name"));
        assertThat(old.at("/shipping_items/0/id").stringValue()).startsWith("MLM");
        assertThat(old.path("logistic_type").stringValue()).isEqualTo("cross_docking");
    }

    @Test
    void aParcelGoesItsWayOnceItsLabelIsPrinted() throws Exception {
        String id = readyOrder().at("/shipping/id").asString();
        assertThat(state(id)).isEqualTo("ready_to_ship/ready_to_print");
        pass(Duration.ofDays(3));
        assertThat(state(id)).as("nobody has printed it").isEqualTo("ready_to_ship/ready_to_print");
        assertThat(meli.ok("/shipments/" + id + "/sla").path("status").stringValue())
                .isEqualTo("delayed");
        HttpResponse<String> label =
                meli.get("/shipment_labels?shipment_ids=" + id + "&response_type=pdf");
        assertThat(label.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(label.body()).startsWith("%PDF-1.4").endsWith("%%EOF\n").contains("Envio " + id);
        assertThat(state(id)).isEqualTo("ready_to_ship/printed");
        assertThat(meli.get("/shipment_labels?shipment_ids=" + id).statusCode()).isEqualTo(200);
        pass(Duration.ofDays(10));
        assertThat(state(id)).isIn("delivered/", "not_delivered/returning_to_sender");
        List<String> way = new ArrayList<>();
        meli.ok("/shipments/" + id + "/history")
                .forEach(step -> way.add(step.path("substatus").asString("")));
        assertThat(way)
                .startsWith(
                        "waiting_for_label_generation",
                        "ready_to_print",
                        "printed",
                        "picked_up",
                        "in_hub",
                        "",
                        "out_for_delivery");
        assertThat(meli.failure("/shipment_labels?shipment_ids=" + id)).startsWith("400 ");
    }

    @Test
    void labelsComeAsZplInAnArchiveToo() throws Exception {
        String id = readyOrder().at("/shipping/id").asString();
        var request =
                meli.request("GET", "/shipment_labels?response_type=zpl2&shipment_ids=" + id, "");
        byte[] zip =
                HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(in.getNextEntry()).isNotNull();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("^XA")
                    .contains(id);
        }
        assertThat(meli.failure("/shipment_labels?shipment_ids=1")).startsWith("400 ");
        assertThat(meli.failure("/shipment_labels?shipment_ids=" + id + "&response_type=png"))
                .startsWith("400 ");
    }

    @Test
    void theSellerPaysHisShareOfTheCost() throws Exception {
        String id = readyOrder().at("/shipping/id").asString();
        JsonNode costs = meli.ok("/shipments/" + id + "/costs");
        assertThat(costs.at("/senders/0/user_id").asString()).isEqualTo(user());
        assertThat(
                        costs.at("/senders/0/cost")
                                .decimalValue()
                                .add(
                                        costs.at("/senders/0/discounts/0/promoted_amount")
                                                .decimalValue()))
                .isEqualByComparingTo(costs.path("gross_amount").decimalValue());
        assertThat(meli.ok("/shipments/" + id + "/lead_time").has("shipping_method")).isTrue();
        assertThat(meli.ok("/shipments/" + id + "/carrier").has("name")).isTrue();
        assertThat(meli.failure("/shipments/" + id + "/delays")).startsWith("404 ");
        assertThat(meli.ok("/shipments/" + id + "/sla").path("expected_date").stringValue())
                .matches("[^.]+-06:00");
    }

    @Test
    void allStatesAreOnesOfTheMarketplacesList() throws Exception {
        JsonNode list = meli.ok("/shipment_statuses");
        assertThat(list).hasSize(8);
        List<String> known = new ArrayList<>();
        for (JsonNode status : list) {
            String name = status.path("id").stringValue();
            known.add(name + "/");
            status.path("substatuses")
                    .forEach(each -> known.add(name + "/" + each.path("id").stringValue()));
        }
        assertThat(known).contains("ready_to_ship/invoice_pending", "cancelled/pack_splitted");
        List<String> seen = new ArrayList<>();
        for (Order each : sandbox.orders()) {
            JsonNode order = meli.ok("/orders/" + each.orderId());
            seen.add(state(order.at("/shipping/id").asString()));
        }
        assertThat(known).containsAll(seen);
        assertThat(seen.stream().distinct()).hasSizeGreaterThan(5);
    }

    @Test
    void aBuyerCancelsBeforeAndAfterTheParcelHasLeft() throws Exception {
        String sku = listing(false, 3).sku();
        long units = units(sku);
        String early = order(sku, 2);
        assertThat(units(sku)).isEqualTo(units - 2);
        sandbox.cancel(early);
        assertThat(units(sku)).isEqualTo(units);
        afterMoment();
        String parcel = meli.ok("/orders/" + early).at("/shipping/id").asString();
        assertThat(state(parcel)).isEqualTo("cancelled/closed_by_user");
        String late = order(sku, 1);
        afterMoment();
        parcel = meli.ok("/orders/" + late).at("/shipping/id").asString();
        meli.get("/shipment_labels?shipment_ids=" + parcel);
        while (!state(parcel).startsWith("shipped/")) {
            pass(Duration.ofHours(2));
        }
        sandbox.cancel(late);
        assertThat(state(parcel)).isEqualTo("not_delivered/returning_to_sender");
        assertThat(units(sku)).isEqualTo(units - 1);
    }

    @Test
    void goodsThatHaveToBeMadeWaitForTheSeller() throws Exception {
        sandbox.close();
        sandbox = Sandbox.start(folder.resolve("big"), options().withSize(120, 0));
        meli = new MeliClient(sandbox.market(Marketplace.MERCADO_LIBRE).access(), clock);
        Listing made = made();
        meli.put("/items/" + made.externalId(), "{\"available_quantity\":5}");
        String order = order(made.sku(), 1);
        afterMoment();
        String parcel = meli.ok("/orders/" + order).at("/shipping/id").asString();
        assertThat(state(parcel)).isEqualTo("handling/manufacturing");
        String ready = "/shipments/" + parcel + "/process/ready_to_ship";
        assertThat(MeliClient.text(meli.send("POST", ready, ""))).isEqualTo("200 {\"status\":200}");
        assertThat(state(parcel)).isEqualTo("ready_to_ship/ready_to_print");
        assertThat(MeliClient.text(meli.send("POST", ready, ""))).startsWith("400 ");
    }

    @Test
    void aPurchaseIsSplitInTwoParcelsAndNothingIsRestocked() throws Exception {
        String sku = listing(false, 4).sku();
        String id = order(sku, 3);
        afterMoment();
        JsonNode order = meli.ok("/orders/" + id);
        String parcel = order.at("/shipping/id").asString();
        long left = units(sku);
        int orders = sandbox.orders().size();
        String split = "/shipments/" + parcel + "/split";
        String body =
                "{\"reason\":\"FRAGILE\",\"packs\":[{\"orders\":[{\"id\":%s,\"quantity\":%d}]},"
                        + "{\"orders\":[{\"id\":%s,\"quantity\":1}]}]}";
        String tooMuch = body.formatted(id, 3, id);
        assertThat(MeliClient.text(meli.send("POST", split, tooMuch))).startsWith("400 ");
        assertThat(MeliClient.text(meli.send("POST", split, body.formatted(id, 2, id))))
                .isEqualTo("200 {}");
        assertThat(state(parcel)).isEqualTo("cancelled/pack_splitted");
        JsonNode old = meli.ok("/orders/" + id);
        assertThat(old.path("status").stringValue()).isEqualTo("cancelled");
        assertThat(old.at("/cancel_detail/code").stringValue()).isEqualTo("pack_splitted");
        assertThat(units(sku)).isEqualTo(left);
        assertThat(sandbox.orders()).hasSize(orders + 2);
        JsonNode first = meli.ok("/orders/" + sandbox.orders().get(orders).orderId());
        JsonNode second = meli.ok("/orders/" + sandbox.orders().get(orders + 1).orderId());
        assertThat(
                        first.at("/order_items/0/quantity").intValue()
                                + second.at("/order_items/0/quantity").intValue())
                .isEqualTo(3);
        String half = first.at("/shipping/id").asString();
        assertThat(meli.ok("/shipments/" + half, "x-format-new", "true").at("/sibling/sibling_id"))
                .isEqualTo(second.at("/shipping/id"));
        afterMoment();
        assertThat(state(half)).isEqualTo("ready_to_ship/ready_to_print");
    }

    /// A listing whose goods are made to order.
    private Listing made() throws Exception {
        for (Listing each : sandbox.listings()) {
            if (!item(each.externalId().split("/", 2)[0]).path("sale_terms").isEmpty()) {
                return each;
            }
        }
        throw new IllegalStateException("nothing is made to order");
    }

    private long units(String sku) {
        return sandbox.listings().stream()
                .filter(each -> each.sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    private String state(String id) throws Exception {
        JsonNode shipment = meli.ok("/shipments/" + id, "x-format-new", "true");
        return shipment.path("status").stringValue()
                + "/"
                + shipment.path("substatus").asString("");
    }

    /// Time in which the client renews its token.
    private void pass(Duration time) throws Exception {
        clock.advance(time);
        meli = new MeliClient(sandbox.market(Marketplace.MERCADO_LIBRE).access(), clock);
        JsonNode token = MeliClient.json(meli.refresh(meli.access("refreshToken")), 200);
        meli.use(token.path("access_token").stringValue());
    }
}
