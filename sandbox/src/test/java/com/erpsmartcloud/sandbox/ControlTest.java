package com.erpsmartcloud.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.market.Listing;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

final class ControlTest extends SandboxTestCase {

    @Test
    void oneLineOfJsonTellsAllAddresses() {
        JsonNode line = JsonMapper.shared().readTree(sandbox.describe());
        assertThat(sandbox.describe()).doesNotContain("\n");
        assertThat(line.path("control").stringValue()).isEqualTo(sandbox.controlUrl().toString());
        assertThat(line.at("/marketplaces/ozon/baseUrl").stringValue())
                .matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(line.at("/marketplaces/ozon/apiKey").stringValue())
                .isEqualTo(sandbox.ozon().apiKey());
        assertThat(sandbox.ozon().toString()).doesNotContain(sandbox.ozon().apiKey());
    }

    @Test
    void aBuyerGetsWhatIsFreeAndNoUnitMore() throws Exception {
        String article = sellable(2);
        long free = listing(article).path("quantity").longValue();
        String answer = post("/buy", buy(article, free));
        assertThat(answer).startsWith("200 {\"orderId\":\"");
        assertThat(listing(article).path("quantity").longValue()).isZero();
        assertThat(post("/buy", buy(article, 1))).isEqualTo("409 {\"reason\":\"sold out\"}");
        JsonNode bought = JsonMapper.shared().readTree(answer.substring(4));
        for (JsonNode parcel : bought.path("parcels")) {
            assertThat(
                            post(
                                    "/cancel",
                                    "{\"marketplace\":\"ozon\",\"orderId\":\"%s\"}"
                                            .formatted(parcel.stringValue())))
                    .startsWith("200 ");
        }
        assertThat(listing(article).path("quantity").longValue()).isEqualTo(free);
        assertThat(get("/orders?marketplace=ozon")).contains(bought.path("orderId").stringValue());
    }

    @Test
    void listingsSayTheSameAsInProcess() throws Exception {
        JsonNode rows =
                JsonMapper.shared().readTree(get("/listings?marketplace=ozon").substring(4));
        Listing first = sandbox.listings().getFirst();
        assertThat(rows.size()).isEqualTo(sandbox.listings().size());
        assertThat(rows.at("/0/externalId").stringValue()).isEqualTo(first.externalId());
        assertThat(rows.at("/0/sku").stringValue()).isEqualTo(first.sku());
        assertThat(rows.at("/0/quantity").longValue()).isEqualTo(first.quantity());
        assertThat(rows.at("/0/price").stringValue()).isEqualTo(first.price());
    }

    @Test
    void unpluggedTheMarketplaceIsGoneAndComesBackAtTheSameAddress() throws Exception {
        URI before = sandbox.ozon().baseUrl();
        assertThat(post("/network", "{\"connected\":false}")).startsWith("200 ");
        assertThatThrownBy(() -> ozon.call("/v1/seller/info", "{}"))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ozon.call("/v1/seller/info", "{}"))
                .isInstanceOf(java.net.ConnectException.class);
        assertThat(get("/listings?marketplace=ozon")).startsWith("200 ");
        assertThat(post("/network", "{\"connected\":true}")).startsWith("200 ");
        assertThat(sandbox.ozon().baseUrl()).isEqualTo(before);
        assertThat(ozon.failure("/v1/seller/info", "{}")).startsWith("200 ");
    }

    @Test
    void buyersComeAtTheSpeedThatIsSet() throws Exception {
        int before = sandbox.orders().size();
        clock.advance(Duration.ofMinutes(10));
        assertThat(sandbox.orders()).hasSize(before);
        assertThat(post("/speed", "{\"buyersPerMinute\":6}")).startsWith("200 ");
        clock.advance(Duration.ofMinutes(5));
        int after = sandbox.orders().size();
        assertThat(after - before).isBetween(15, 30);
        post("/speed", "{\"buyersPerMinute\":0}");
        clock.advance(Duration.ofHours(1));
        assertThat(sandbox.orders()).hasSize(after);
    }

    @Test
    void buyersStopWhenEverythingIsSoldOut() throws Exception {
        sandbox.buyersPerMinute(6_000);
        clock.advance(Duration.ofMinutes(2));
        sandbox.orders();
        sandbox.buyersPerMinute(0);
        for (Listing listing : sandbox.listings()) {
            assertThat(listing.quantity()).isNotNegative();
        }
        assertThat(StockBalance.problems(ozon, sandbox)).isEmpty();
    }

    @Test
    void manyBuyersAtOnceGetTheLastUnitsAndNoUnitMore() throws Exception {
        String article = sellable(3);
        long free = listing(article).path("quantity").longValue();
        String body = "{\"sku\":\"%s\",\"buyers\":%d}".formatted(article, free + 25);
        JsonNode race = JsonMapper.shared().readTree(post("/race", body).substring(4));
        assertThat(race.path("attempts")).hasSize((int) free + 25);
        assertThat(race.at("/totals/bought").longValue()).isEqualTo(free);
        assertThat(race.at("/totals/refused").longValue()).isEqualTo(25);
        assertThat(race.at("/totals/marketplaces/ozon/bought").longValue()).isEqualTo(free);
        assertThat(listing(article).path("quantity").longValue()).isZero();
        for (JsonNode each : race.path("attempts")) {
            assertThat(each.path("marketplace").stringValue()).isEqualTo("ozon");
            assertThat(each.has("orderId")).isNotEqualTo(each.has("reason"));
        }
        assertThat(StockBalance.problems(ozon, sandbox)).isEmpty();
    }

    @Test
    void faultsAreSetAndClearedByCall() throws Exception {
        assertThat(
                        post(
                                "/faults",
                                "{\"marketplace\":\"ozon\",\"kind\":\"rate_limit\",\"seconds\":9,\"path\":\"/v1/seller\",\"probability\":1}"))
                .startsWith("200 ");
        assertThat(ozon.failure("/v1/seller/info", "{}")).startsWith("429 ");
        assertThat(ozon.failure("/v1/roles", "{}")).startsWith("200 ");
        HttpRequest delete = request("/faults").DELETE().build();
        assertThat(OzonClient.send(delete).statusCode()).isEqualTo(200);
        assertThat(ozon.failure("/v1/seller/info", "{}")).startsWith("200 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /buy     | nonsense                                                   | not JSON
                    /buy     | []                                                         | JSON object
                    /buy     | {"sku":"A","quantity":1}                                   | marketplace is missing
                    /buy     | {"marketplace":"temu","sku":"A","quantity":1}              | unknown marketplace
                    /buy     | {"marketplace":"ozon","quantity":1}                        | sku is missing
                    /buy     | {"marketplace":"ozon","sku":"A","quantity":0}              | quantity must be
                    /buy     | {"marketplace":"ozon","sku":"A","quantity":1.5}            | quantity must be
                    /cancel  | {"marketplace":"ozon","orderId":7}                         | orderId must be a text
                    /faults  | {"marketplace":"ozon","kind":"flood"}                      | unknown kind
                    /faults  | {"marketplace":"ozon","kind":"latency","wind":3}           | knows no
                    /faults  | {"marketplace":"ozon","kind":"latency","millis":"x"}       | millis must be
                    /faults  | {"marketplace":"ozon","kind":"cut","probability":2}        | probability
                    /faults  | {"marketplace":"ozon","kind":"cut","count":0}              | count must be
                    /network | {"connected":"no"}                                         | connected must be
                    /race    | {"sku":"A","buyers":0}                                     | buyers must be
                    /speed   | {"buyersPerMinute":-1}                                     | buyersPerMinute must be
                    """)
    void badInputIsExplained(String path, String body, String why) throws Exception {
        assertThat(post(path, body)).startsWith("400 {\"error\":\"").contains(why);
    }

    @Test
    void unknownThingsAreNotFound() throws Exception {
        assertThat(post("/buy", buy("NO-SUCH", 1))).startsWith("404 ").contains("NO-SUCH");
        assertThat(get("/nothing")).startsWith("404 ");
        assertThat(get("/listings")).startsWith("400 ");
        assertThat(post("/buy", "{\"x\":\"" + "y".repeat(70_000) + "\"}")).startsWith("413 ");
    }

    @Test
    void webPagesAreKeptOut() throws Exception {
        assertThat(raw("Host: evil.example")).startsWith("HTTP/1.1 403");
        assertThat(raw("Host: 127.0.0.1.evil.example")).startsWith("HTTP/1.1 403");
        assertThat(raw("Host: 127.0.0.1\r\nOrigin: http://evil.example"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw("Host: localhost")).startsWith("HTTP/1.1 200");
    }

    private String raw(String headers) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.ofLiteral("127.0.0.1"), sandbox.controlUrl().getPort())) {
            OutputStream out = socket.getOutputStream();
            String head = "GET /listings?marketplace=ozon HTTP/1.1\r\n";
            out.write((head + headers + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    private JsonNode listing(String article) throws Exception {
        for (JsonNode row :
                JsonMapper.shared().readTree(get("/listings?marketplace=ozon").substring(4))) {
            if (row.path("sku").stringValue().equals(article)) {
                return row;
            }
        }
        throw new IllegalStateException(article);
    }

    private static String buy(String article, long quantity) {
        return "{\"marketplace\":\"ozon\",\"sku\":\"%s\",\"quantity\":%d}"
                .formatted(article, quantity);
    }

    private String get(String path) throws Exception {
        var answer = OzonClient.send(request(path).GET().build());
        return answer.statusCode() + " " + answer.body();
    }

    private String post(String path, String body) throws Exception {
        var answer = OzonClient.send(request(path).POST(BodyPublishers.ofString(body)).build());
        return answer.statusCode() + " " + answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.controlUrl() + path))
                .timeout(Duration.ofSeconds(20));
    }
}
