package com.erpsmartcloud.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A small running sandbox with a clock held by the test.
abstract class SandboxTestCase {

    static final long SOUTH = 20_605_000_000_001L;

    @TempDir Path folder;
    final HandClock clock = new HandClock();
    Sandbox sandbox;
    OzonClient ozon;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(folder, options());
        ozon = new OzonClient(sandbox, clock);
    }

    @AfterEach
    void stopSandbox() throws IOException {
        sandbox.close();
    }

    SandboxOptions options() {
        return SandboxOptions.defaults().withSize(60, 240).withClock(clock);
    }

    void restart() throws IOException {
        sandbox.close();
        startSandbox();
    }

    /// The article of a product with at least so many free units in the southern warehouse.
    String sellable(long units) throws Exception {
        JsonNode all =
                ozon.ok(
                        "/v1/product/info/warehouse/stocks",
                        "{\"warehouse_id\":%d,\"limit\":1000}".formatted(SOUTH));
        for (JsonNode row : all.path("stocks")) {
            if (row.path("free_stock").longValue() >= units) {
                return row.path("offer_id").stringValue();
            }
        }
        throw new IllegalStateException("nothing left to sell");
    }

    JsonNode stock(String offerId) throws Exception {
        JsonNode found =
                ozon.ok(
                        "/v2/product/info/stocks-by-warehouse/fbs",
                        "{\"offer_id\":[\"%s\"],\"limit\":10}".formatted(offerId));
        for (JsonNode row : found.path("products")) {
            if (row.path("warehouse_id").longValue() == SOUTH) {
                return row;
            }
        }
        throw new IllegalStateException("no stock of " + offerId);
    }

    JsonNode posting(String number) throws Exception {
        return ozon.ok("/v3/posting/fbs/get", "{\"posting_number\":\"" + number + "\"}")
                .path("result");
    }

    void afterMoment() {
        clock.advance(Duration.ofSeconds(3));
    }
}
