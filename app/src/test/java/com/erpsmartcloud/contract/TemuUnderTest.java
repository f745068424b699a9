package com.erpsmartcloud.contract;

import static com.erpsmartcloud.sandbox.market.FaultKind.ABSURD_NUMBERS;
import static com.erpsmartcloud.sandbox.market.FaultKind.ABSURD_STRINGS;
import static com.erpsmartcloud.sandbox.market.FaultKind.CLOCK_SKEW;
import static com.erpsmartcloud.sandbox.market.FaultKind.CUT;
import static com.erpsmartcloud.sandbox.market.FaultKind.DUPLICATE_PAGE;
import static com.erpsmartcloud.sandbox.market.FaultKind.EMPTY_BODY;
import static com.erpsmartcloud.sandbox.market.FaultKind.HTML;
import static com.erpsmartcloud.sandbox.market.FaultKind.INT64_STRINGS;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_ANSWER;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_REQUEST;
import static com.erpsmartcloud.sandbox.market.FaultKind.MALFORMED_ROW;
import static com.erpsmartcloud.sandbox.market.FaultKind.RATE_LIMIT;
import static com.erpsmartcloud.sandbox.market.FaultKind.ROLE_MISSING;
import static com.erpsmartcloud.sandbox.market.FaultKind.SERVER_ERROR;
import static com.erpsmartcloud.sandbox.market.FaultKind.STUCK_CURSOR;
import static com.erpsmartcloud.sandbox.market.FaultKind.TOKEN_REVOKED;
import static com.erpsmartcloud.sandbox.market.FaultKind.UNKNOWN_STATUS;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.TemuAccess;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The sandbox's Temu.
record TemuUnderTest(Sandbox sandbox) implements MarketplaceUnderTest {

    static final String ORDER_LIST = "bg.order.list.v2.get";

    private static final UUID STORE = new UUID(0, 3);

    @Override
    public Market market() {
        return sandbox.market(com.erpsmartcloud.sandbox.Marketplace.TEMU);
    }

    @Override
    public StoreAccess store() {
        return store(sandbox.temu().appSecret());
    }

    @Override
    public StoreAccess storeWithWrongKey() {
        return store("00000000deadbeef0000000000000000deadbeef");
    }

    /// The app alone, before a token was handed over.
    StoreAccess app(String appSecret) {
        TemuAccess temu = sandbox.temu();
        return new StoreAccess(
                STORE,
                Marketplace.TEMU,
                temu.baseUrl(),
                Map.of("appKey", temu.appKey(), "appSecret", appSecret));
    }

    private StoreAccess store(String appSecret) {
        return app(appSecret)
                .with(
                        new Tokens(
                                sandbox.temu().accessToken(),
                                ConnectorContract.START.plus(Duration.ofDays(300)),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
    }

    @Override
    public List<String> orders() {
        return market().orders().stream().map(Order::orderId).toList();
    }

    @Override
    public Map<String, Long> free() {
        return market().listings().stream()
                .collect(Collectors.toMap(Listing::sku, Listing::quantity));
    }

    @Override
    public List<String> buy(String article, long quantity) {
        return switch (market().buy(article, quantity)) {
            case Purchase.Bought(_, List<String> parcels) -> parcels;
            case Purchase.SoldOut _, Purchase.UnknownSku _ ->
                    throw new AssertionError("not sold: " + article);
        };
    }

    @Override
    public void cancel(String orderId) {
        if (market().cancel(orderId) != Cancelled.DONE) {
            throw new AssertionError("not cancelled: " + orderId);
        }
    }

    @Override
    public void make(Trouble trouble, Call call, int times) {
        Fault fault = fault(trouble).on(method(call));
        market().set(times == 0 ? fault : fault.times(times));
    }

    private static Fault fault(Trouble trouble) {
        return switch (trouble) {
            case THROTTLED -> Fault.of(RATE_LIMIT).with("seconds", 7);
            case SERVER_ERROR -> Fault.of(SERVER_ERROR);
            case WEB_PAGE -> Fault.of(HTML);
            case EMPTY_ANSWER -> Fault.of(EMPTY_BODY);
            case CUT_ANSWER -> Fault.of(CUT);
            case LOST_ANSWER -> Fault.of(LOST_ANSWER);
            case LOST_REQUEST -> Fault.of(LOST_REQUEST);
            case DUPLICATED_PAGE -> Fault.of(DUPLICATE_PAGE);
            case STUCK_CURSOR -> Fault.of(STUCK_CURSOR);
            case MALFORMED_ROW -> Fault.of(MALFORMED_ROW);
            case ABSURD_NUMBERS -> Fault.of(ABSURD_NUMBERS);
            case LONG_TITLES -> Fault.of(ABSURD_STRINGS).with("variant", "long");
            case STRANGE_TITLES -> Fault.of(ABSURD_STRINGS);
            case UNKNOWN_STATUS -> Fault.of(UNKNOWN_STATUS).with("value", "awaiting_moon_landing");
            case IDS_AS_TEXT -> Fault.of(INT64_STRINGS);
            case CLOCK_AHEAD -> Fault.of(CLOCK_SKEW).with("seconds", 7_200);
            case KEY_REVOKED -> Fault.of(TOKEN_REVOKED);
            case RIGHT_MISSING -> Fault.of(ROLE_MISSING);
        };
    }

    /// Its name in the body takes the place of a path.
    private static String method(Call call) {
        return switch (call) {
            case ORDERS -> ORDER_LIST;
            case LISTINGS -> "bg.local.goods.sku.list.query";
            case STOCK_READ -> "temu.local.goods.sku.stock.query";
            case STOCK_WRITE -> "bg.local.goods.stock.edit";
            case ANY -> "";
        };
    }

    @Override
    public void calm() {
        market().clearFaults();
    }

    @Override
    public void unplug() throws IOException {
        market().disconnect();
    }

    @Override
    public void close() throws IOException {
        sandbox.close();
    }
}
