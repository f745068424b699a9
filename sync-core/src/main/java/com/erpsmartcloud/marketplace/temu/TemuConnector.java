package com.erpsmartcloud.marketplace.temu;

import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.Md5Signer;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.RequestSigner;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.net.Http;
import com.erpsmartcloud.time.Now;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Temu's Partner Platform for local shops: credentials `appKey`, `appSecret`, and a token. A shop
/// in another region than the United States has another address, which its store names.
///
/// One for the whole program; safe for threads. Every call blocks its thread while it waits for its
/// turn and for the answer. Nothing is repeated here but a call that was refused because our clock
/// was wrong: see [com.erpsmartcloud.marketplace.RetryDecision].
public final class TemuConnector implements MarketplaceConnector {

    private final RateGovernor governor;
    private final AnswerClock clock = new AnswerClock();
    private final TemuTokens tokens;
    private final TemuAuthorization authorization;
    private final TemuOrders orders;
    private final TemuListings listings;
    private final TemuStock stock;
    private final TemuPrices prices;

    /// Signs with the secret that is kept with the store.
    ///
    /// @param governor shared by all connectors of the program
    public TemuConnector(Http http, RateGovernor governor, Now now) {
        this(http, governor, now, new Md5Signer(TemuSignature.APP_SECRET));
    }

    public TemuConnector(Http http, RateGovernor governor, Now now, RequestSigner signer) {
        this.governor = governor;
        TemuApi api = new TemuApi(http, governor, clock, now, signer);
        TemuSkus skus = new TemuSkus(api);
        tokens = new TemuTokens(api);
        authorization = new TemuAuthorization(api);
        orders = new TemuOrders(api);
        listings = new TemuListings(api);
        stock = new TemuStock(api, skus);
        prices = new TemuPrices(api, skus);
    }

    @Override
    public Marketplace marketplace() {
        return Marketplace.TEMU;
    }

    /// Source: "Hosts" of the contract: shops of the United States.
    @Override
    public URI address() {
        return URI.create("https://openapi-b-us.temu.com");
    }

    /// Source: "Hosts" of the contract: host, token and store must match.
    @Override
    public Map<Region, URI> regions() {
        Map<Region, URI> regions = new EnumMap<>(Region.class);
        regions.put(Region.US, address());
        regions.put(Region.EU, URI.create("https://openapi-b-eu.temu.com"));
        regions.put(Region.GLOBAL, URI.create("https://openapi-b-global.temu.com"));
        return regions;
    }

    @Override
    public Limits limits() {
        return TemuLimits.DECLARED;
    }

    /// Source: "Methods per job" of the contract. Base prices can be written by shops on a white
    /// list; what the buyer pays is set by Temu. Settlements come as files, in Europe alone.
    @Override
    public Map<ApiFeature, Offer> features() {
        Map<ApiFeature, Offer> features = new EnumMap<>(ApiFeature.class);
        features.put(ApiFeature.READ_ORDERS, Offer.USED);
        features.put(ApiFeature.READ_LISTINGS, Offer.USED);
        features.put(ApiFeature.CREATE_LISTINGS, Offer.ALLOWED);
        features.put(ApiFeature.WRITE_STOCK, Offer.USED);
        features.put(ApiFeature.WRITE_PRICES, Offer.LIMITED);
        features.put(ApiFeature.ARRANGE_SHIPMENT, Offer.ALLOWED);
        features.put(ApiFeature.PRINT_LABELS, Offer.ALLOWED);
        features.put(ApiFeature.CANCEL_ORDERS, Offer.ALLOWED);
        features.put(ApiFeature.RETURNS, Offer.ALLOWED);
        features.put(ApiFeature.SETTLEMENTS, Offer.LIMITED);
        features.put(ApiFeature.BUYER_ADDRESS, Offer.LIMITED);
        features.put(ApiFeature.NOTICES, Offer.LIMITED);
        features.put(ApiFeature.CHAT, Offer.UNKNOWN);
        return features;
    }

    @Override
    public Authorization authorization() {
        return authorization;
    }

    @Override
    public Optional<TokenSignIn> tokens() {
        return Optional.of(tokens);
    }

    @Override
    public OrderSource orders() {
        return orders;
    }

    @Override
    public ListingSource listings() {
        return listings;
    }

    @Override
    public StockTarget stock() {
        return stock;
    }

    @Override
    public PriceTarget prices() {
        return prices;
    }

    @Override
    public List<Limits.Used> used(UUID store) {
        return governor.used(store);
    }

    @Override
    public Duration clockOffset(StoreAccess store) {
        return clock.offset(store.storeId());
    }
}
