package com.erpsmartcloud.sandbox;

import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Purchase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A small running Temu with a clock held by the test.
abstract class TemuTestCase {

    static final String LIST = "bg.order.list.v2.get";
    static final String DETAIL = "bg.order.detail.v2.get";
    static final String STOCK = "temu.local.goods.sku.stock.query";
    static final String EDIT = "bg.local.goods.stock.edit";
    static final String INFO = "bg.open.accesstoken.info.get";
    static final String CONFIRM = "bg.logistics.shipment.v2.confirm";

    @TempDir Path folder;
    final HandClock clock = new HandClock();
    Sandbox sandbox;
    Market market;
    TemuClient temu;

    @BeforeEach
    void startSandbox() throws IOException {
        sandbox = Sandbox.start(folder, options());
        market = sandbox.market(Marketplace.TEMU);
        temu = new TemuClient(sandbox, clock);
    }

    @AfterEach
    void stopSandbox() throws IOException {
        sandbox.close();
    }

    SandboxOptions options() {
        return SandboxOptions.defaults()
                .withMarketplaces(Marketplace.TEMU)
                .withSize(60, 300)
                .withClock(clock);
    }

    void restart() throws IOException {
        sandbox.close();
        startSandbox();
    }

    void play(Fault fault) {
        market.set(fault);
    }

    /// A listing with at least so many units.
    Listing sellable(long units) {
        return market.listings().stream()
                .filter(each -> each.quantity() >= units)
                .findFirst()
                .orElseThrow();
    }

    /// A fresh order that can be shipped.
    String bought(long units) {
        Purchase.Bought bought = (Purchase.Bought) market.buy(sellable(units).sku(), units);
        clock.advance(Duration.ofSeconds(31));
        return bought.orderId();
    }

    JsonNode detail(String parentSn) throws Exception {
        return temu.ok(DETAIL, order(parentSn));
    }

    int status(String parentSn) throws Exception {
        return detail(parentSn).at("/parentOrderMap/parentOrderStatus").intValue();
    }

    /// Stock as the API tells it, by the seller's code.
    JsonNode stock(String code) throws Exception {
        return temu.ok(STOCK, "{\"outSkuSnList\":[\"" + code + "\"]}").at("/stockList/0");
    }

    long units(String code) throws Exception {
        return stock(code).at("/skuStockInfoList/0/selfOrdinaryStock/stock").longValue();
    }

    /// The number of the n-th order of a status, the newest first.
    String orderIn(int status, int place) throws Exception {
        JsonNode items =
                temu.ok(LIST, "{\"pageSize\":100,\"parentOrderStatus\":" + status + "}")
                        .path("pageItems");
        return sn(items.path(place));
    }

    static String sn(JsonNode item) {
        return item.at("/parentOrderMap/parentOrderSn").stringValue();
    }

    static String order(String parentSn) {
        return "{\"parentOrderSn\":\"" + parentSn + "\"}";
    }

    static String page(int number, int size) {
        return "{\"pageNumber\":" + number + ",\"pageSize\":" + size + "}";
    }

    /// All order numbers in the order of the pages, read until a page is empty.
    List<String> everything(int size) throws Exception {
        List<String> all = new ArrayList<>();
        for (int number = 1; number < 50; number++) {
            JsonNode items = temu.ok(LIST, page(number, size)).path("pageItems");
            if (items.isEmpty()) {
                return all;
            }
            items.forEach(item -> all.add(sn(item)));
        }
        throw new IllegalStateException("pages without end");
    }

    /// A package with these lines; each `orderSn x quantity`.
    static String parcel(String tracking, String... lines) {
        return """
        {"carrierId":1002,"trackingNumber":"%s","selfShippingWarehouseId":"WH-02211000000001","orderSendInfoList":[%s]}
        """
                .formatted(tracking, String.join(",", lines));
    }

    static String line(String parentSn, String orderSn, long quantity) {
        return "{\"parentOrderSn\":\"%s\",\"orderSn\":\"%s\",\"quantity\":%d}"
                .formatted(parentSn, orderSn, quantity);
    }

    static String send(int sendType, String... parcels) {
        return "{\"sendType\":%d,\"sendRequestList\":[%s]}"
                .formatted(sendType, String.join(",", parcels));
    }
}
