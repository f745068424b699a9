package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A small running Shopee with a clock held by the test.
abstract class ShopeeTestCase {

    static final String LIST = "/order/get_order_list";
    static final String DETAIL = "/order/get_order_detail";

    @TempDir Path folder;
    final HandClock clock = new HandClock();
    Sandbox sandbox;
    ShopeeClient shopee;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(folder, options());
        shopee = new ShopeeClient(sandbox, clock);
    }

    @AfterEach
    void stopSandbox() throws IOException {
        sandbox.close();
    }

    SandboxOptions options() {
        return SandboxOptions.defaults()
                .withMarketplaces(Marketplace.SHOPEE)
                .withSize(160, 300)
                .withClock(clock);
    }

    void restart() throws IOException {
        sandbox.close();
        startSandbox();
    }

    /// A listing with at least so many units.
    Listing sellable(long units) {
        return sandbox.listings().stream()
                .filter(each -> each.quantity() >= units)
                .findFirst()
                .orElseThrow();
    }

    Listing listing(String article) {
        return sandbox.listings().stream()
                .filter(each -> each.sku().equals(article))
                .findFirst()
                .orElseThrow();
    }

    String bought(String article) {
        return ((Purchase.Bought) sandbox.buy(article, 1)).orderId();
    }

    Order orderIn(String status) {
        return sandbox.orders().stream()
                .filter(each -> each.status().equals(status))
                .findFirst()
                .orElseThrow();
    }

    JsonNode detail(String sn, String fields) throws Exception {
        return shopee.ok(DETAIL, "order_sn_list=" + sn + "&response_optional_fields=" + fields)
                .at("/response/order_list/0");
    }

    /// All orders of all windows of 15 days, as a client reads them, with their status.
    List<JsonNode> everything(String field, int pageSize) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        Instant to = clock.instant();
        for (int window = 0; window < 7; window++) {
            Instant from = to.minus(Duration.ofDays(15)).plusSeconds(1);
            String cursor = "";
            boolean more = true;
            while (more) {
                JsonNode page =
                        shopee.ok(LIST, window(field, from, to, pageSize, cursor)).path("response");
                page.path("order_list").forEach(rows::add);
                more = page.path("more").booleanValue();
                cursor = page.path("next_cursor").stringValue();
            }
            to = from.minusSeconds(1);
        }
        return rows;
    }

    static String window(String field, Instant from, Instant to, int size, String cursor) {
        return "time_range_field=%s&time_from=%d&time_to=%d&page_size=%d&cursor=%s"
                        .formatted(field, from.getEpochSecond(), to.getEpochSecond(), size, cursor)
                + "&response_optional_fields=order_status";
    }

    /// The newest days.
    String recent(int size) {
        return window(
                "create_time",
                clock.instant().minus(Duration.ofDays(14)),
                clock.instant(),
                size,
                "");
    }
}
