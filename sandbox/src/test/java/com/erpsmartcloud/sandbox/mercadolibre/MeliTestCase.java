package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.HandClock;
import com.erpsmartcloud.sandbox.Marketplace;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// A small running Mercado Libre with a clock held by the test.
abstract class MeliTestCase {

    @TempDir Path folder;
    final HandClock clock = new HandClock();
    Sandbox sandbox;
    MeliClient meli;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(folder, options());
        meli = new MeliClient(sandbox.market(Marketplace.MERCADO_LIBRE).access(), clock);
    }

    @AfterEach
    void stopSandbox() throws IOException {
        sandbox.close();
    }

    SandboxOptions options() {
        return SandboxOptions.defaults()
                .withMarketplaces(Marketplace.MERCADO_LIBRE)
                .withSize(60, 240)
                .withClock(clock);
    }

    void restart() throws IOException {
        sandbox.close();
        startSandbox();
    }

    void play(Fault fault) {
        sandbox.setFault(fault);
    }

    void afterMoment() {
        clock.advance(Duration.ofSeconds(5));
    }

    String user() {
        return meli.access("userId");
    }

    /// A listing with variations (`/` in its id) or without that has so many units.
    Listing listing(boolean varied, long units) {
        return sandbox.listings().stream()
                .filter(each -> each.externalId().contains("/") == varied)
                .filter(each -> each.quantity() >= units)
                .filter(each -> !isFull(each))
                .findFirst()
                .orElseThrow();
    }

    private boolean isFull(Listing listing) {
        try {
            return item(listing.externalId().split("/", 2)[0])
                    .at("/shipping/logistic_type")
                    .stringValue()
                    .equals("fulfillment");
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    JsonNode item(String id) throws Exception {
        return meli.ok("/items/" + id + "?include_attributes=all");
    }

    /// Number of an order somebody makes now.
    String order(String sku, long quantity) {
        return ((Purchase.Bought) sandbox.buy(sku, quantity)).orderId();
    }

    /// A new order whose parcel has a label.
    JsonNode readyOrder() throws Exception {
        String id = order(listing(false, 3).sku(), 1);
        afterMoment();
        return meli.ok("/orders/" + id);
    }
}
