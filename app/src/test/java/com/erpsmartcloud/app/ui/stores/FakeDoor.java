package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector.Region;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreConsent;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// A marketplace that takes one key.
final class FakeDoor implements StoreDoor {

    static final String KEY = "11112222-3333-4444-5555-666677778888";

    private static final Limits LIMITS =
            new Limits(
                    100,
                    1_000,
                    100,
                    1_000,
                    Duration.ofDays(364),
                    Duration.ofSeconds(30),
                    List.of(new Limits.Rate("", 80, Duration.ofMinutes(1))));

    /// Every kind of offer, as long as texts can be.
    private static final Map<ApiFeature, Offer> FEATURES =
            Map.of(
                    ApiFeature.READ_ORDERS, Offer.USED,
                    ApiFeature.WRITE_STOCK, Offer.USED,
                    ApiFeature.CREATE_LISTINGS, Offer.ALLOWED,
                    ApiFeature.ARRANGE_SHIPMENT, Offer.ALLOWED,
                    ApiFeature.PRINT_LABELS, Offer.ALLOWED,
                    ApiFeature.CANCEL_ORDERS, Offer.ALLOWED,
                    ApiFeature.WRITE_PRICES, Offer.LIMITED,
                    ApiFeature.BUYER_ADDRESS, Offer.LIMITED,
                    ApiFeature.RETURNS, Offer.NOT_OFFERED,
                    ApiFeature.CHAT, Offer.UNKNOWN);

    static final List<WarehouseFact> TWO_PLACES =
            List.of(
                    new WarehouseFact("BRZ", "São Paulo", true),
                    new WarehouseFact("CNZ", "Shenzhen", true));

    private static final URI HERE = URI.create("http://127.0.0.1:1/agreed");

    final List<String> asked = new ArrayList<>();

    /// What becomes of a store that was connected.
    Consumer<UUID> connected = _ -> {};

    List<WarehouseRow> warehouses = List.of();

    Optional<ConnectorFailure> failure = Optional.empty();

    @Override
    public Facts ask(MarketplaceStore store) throws ConnectorException {
        fail();
        return new Facts(signIn(), Duration.ofMillis(400));
    }

    @Override
    public StoreAnswer opened(StoreAccess access) throws ConnectorException {
        fail();
        if (!KEY.equals(access.credentials().get("apiKey"))) {
            throw new ConnectorException(new ConnectorFailure.SignInExpired("wrong key"));
        }
        return new StoreAnswer(access.credential("clientId"), access, signIn(), List.of());
    }

    @Override
    public List<StoreAnswer> opened(StoreAccess app, Map<String, String> answer)
            throws ConnectorException {
        fail();
        return List.of(
                new StoreAnswer("mall " + answer.get("accessToken"), app, signIn(), List.of()));
    }

    /// Two shops of one seller.
    @Override
    public List<StoreAnswer> opened(StoreConsent.Asked asked, Consent.Answer.Agreed answer)
            throws ConnectorException {
        fail();
        return List.of(
                new StoreAnswer("shop 1", asked.app(), untold(), TWO_PLACES),
                new StoreAnswer("shop 2", asked.app(), untold(), TWO_PLACES));
    }

    @Override
    public Asking ask(StoreAccess app, Optional<URI> redirect) throws ConnectorException {
        fail();
        StoreConsent.Asked asked =
                new StoreConsent.Asked(
                        app,
                        Consent.begin(redirect.orElse(HERE)),
                        URI.create("https://marketplace.example/agree?app=1"));
        return new Asking() {
            @Override
            public StoreConsent.Asked asked() {
                return asked;
            }

            @Override
            public boolean comesBack() {
                return redirect.isEmpty();
            }

            @Override
            public Optional<String> address(Duration wait) {
                return Optional.of(HERE + "?code=c1&state=" + asked.consent().state());
            }

            @Override
            public void close() {
                FakeDoor.this.asked.add("closed");
            }
        };
    }

    @Override
    public boolean browse(URI page) {
        asked.add("browse " + page.getHost());
        return true;
    }

    @Override
    public Set<Marketplace> reachable() {
        return EnumSet.of(
                Marketplace.TEMU, Marketplace.SHOPEE, Marketplace.MERCADO_LIBRE, Marketplace.OZON);
    }

    @Override
    public List<WarehouseRow> warehouses() {
        return warehouses;
    }

    @Override
    public URI address(Marketplace marketplace) {
        return URI.create("http://127.0.0.1:1");
    }

    @Override
    public Map<Region, URI> regions(Marketplace marketplace) {
        Map<Region, URI> regions = new EnumMap<>(Region.class);
        if (marketplace == Marketplace.TEMU) {
            for (Region each : Region.values()) {
                regions.put(each, URI.create("http://127.0.0.1:" + (2 + each.ordinal())));
            }
        }
        return regions;
    }

    @Override
    public void connected(UUID store, int days) {
        asked.add("connected " + days);
        connected.accept(store);
    }

    @Override
    public History history(MarketplaceStore store, Days days, Jobs.Progress progress)
            throws ConnectorException {
        fail();
        asked.add("history " + days.first() + " " + days.last());
        progress.report(60, 0, "stores.history.read");
        return new History(60, 12);
    }

    @Override
    public String sync(MarketplaceStore store, Resource only, Jobs.Progress progress) {
        asked.add("sync " + only);
        return failure.isPresent() ? "sync.error.unreachable" : "";
    }

    @Override
    public List<Limits.Used> used(MarketplaceStore store) {
        return List.of(new Limits.Used(LIMITS.rates().getFirst(), 41, 3, Duration.ofSeconds(25)));
    }

    @Override
    public Optional<Allowed> allows(Marketplace marketplace) {
        return switch (marketplace) {
            case OZON, TEMU -> Optional.of(new Allowed(LIMITS, FEATURES));
            case SHOPEE, MERCADO_LIBRE, MANUAL -> Optional.empty();
        };
    }

    @Override
    public void sync(UUID store) {
        asked.add("sync");
    }

    @Override
    public void syncAll() {
        asked.add("all");
    }

    private void fail() throws ConnectorException {
        if (failure.isPresent()) {
            throw new ConnectorException(failure.get());
        }
    }

    private static Authorization.SignIn signIn() {
        return signIn("RUB");
    }

    /// It does not say the currency.
    private static Authorization.SignIn untold() {
        return signIn("");
    }

    private static Authorization.SignIn signIn(String currency) {
        return new Authorization.SignIn(
                "Северный свет",
                currency,
                Optional.of(SampleShop.NOW.plus(Duration.ofDays(3))),
                EnumSet.of(
                        Capability.READ_ORDERS,
                        Capability.READ_LISTINGS,
                        Capability.READ_STOCK,
                        Capability.WRITE_STOCK));
    }
}
