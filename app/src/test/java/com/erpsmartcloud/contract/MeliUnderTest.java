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
import com.erpsmartcloud.sandbox.MercadoLibreAccess;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The sandbox's Mercado Libre. Its orders of one pack are one parcel, named after the first of
/// them.
final class MeliUnderTest implements MarketplaceUnderTest {

    private static final UUID STORE = new UUID(0, 3);
    private static final Pattern PACK = Pattern.compile("\"pack_id\":(\\d+)");

    private final Sandbox sandbox;
    private final Map<String, String> packs = new HashMap<>();

    MeliUnderTest(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Market market() {
        return sandbox.market(com.erpsmartcloud.sandbox.Marketplace.MERCADO_LIBRE);
    }

    MercadoLibreAccess access() {
        return sandbox.mercadoLibre();
    }

    @Override
    public StoreAccess store() {
        return store(access().accessToken(), access().clientSecret());
    }

    @Override
    public StoreAccess storeWithWrongKey() {
        return store("APP_USR-0000deadbeef0000-112312-0000", "00000000deadbeef0000000000000000");
    }

    private StoreAccess store(String accessToken, String secret) {
        MercadoLibreAccess meli = access();
        return new StoreAccess(
                        STORE,
                        Marketplace.MERCADO_LIBRE,
                        meli.baseUrl(),
                        Map.of(
                                "clientId",
                                meli.clientId(),
                                "clientSecret",
                                secret,
                                "userId",
                                Long.toString(meli.userId()),
                                "consentPage",
                                meli.authUrl().toString()))
                .with(
                        new Tokens(
                                accessToken,
                                ConnectorContract.START.plus(Duration.ofHours(6)),
                                meli.refreshToken(),
                                Optional.empty(),
                                Optional.empty(),
                                Tokens.Mark.SETTLED));
    }

    @Override
    public List<String> orders() {
        Map<String, String> first = new LinkedHashMap<>();
        for (Order order : market().orders()) {
            first.merge(
                    packs.computeIfAbsent(order.orderId(), this::pack),
                    order.orderId(),
                    (a, b) -> Long.parseLong(a) < Long.parseLong(b) ? a : b);
        }
        return List.copyOf(first.values());
    }

    /// What an order belongs to: its pack, or itself.
    private String pack(String orderId) {
        try {
            URLConnection asked =
                    access().baseUrl().resolve("/orders/" + orderId).toURL().openConnection();
            asked.setRequestProperty("Authorization", "Bearer " + access().accessToken());
            try (InputStream in = asked.getInputStream()) {
                Matcher found = PACK.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                return found.find() ? found.group(1) : orderId;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Long> free() {
        return market().listings().stream()
                // The same units may be listed twice; what is paused shows none.
                .collect(Collectors.toMap(Listing::sku, Listing::quantity, Math::max));
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
        Fault fault = fault(trouble).on(path(call));
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

    /// What is written begins with the same read as what is read.
    private static String path(Call call) {
        return switch (call) {
            case ORDERS -> "/orders/search";
            case LISTINGS, STOCK_READ -> "/items";
            case STOCK_WRITE -> "/items/";
            case ANY -> "/";
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
