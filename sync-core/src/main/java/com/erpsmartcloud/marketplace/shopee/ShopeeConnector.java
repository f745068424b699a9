package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.LocalSigner;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
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

/// Shopee's Open Platform, version 2, with an app of the seller's own: credentials `partnerId`,
/// `partnerKey`, `shopId`, and tokens.
///
/// One for the whole program; safe for threads. Every call blocks its thread while it waits for its
/// turn and for the answer. Nothing is repeated here but a call that was refused because our clock
/// was wrong: see [com.erpsmartcloud.marketplace.RetryDecision].
public final class ShopeeConnector implements MarketplaceConnector {

    private final RateGovernor governor;
    private final AnswerClock clock = new AnswerClock();
    private final ShopeeTokens tokens;
    private final ShopeeAuthorization authorization;
    private final ShopeeOrders orders;
    private final ShopeeListings listings;
    private final ShopeeStock stock;
    private final ShopeePrices prices;

    /// Signs with the key that is kept with the store.
    ///
    /// @param governor shared by all connectors of the program
    public ShopeeConnector(Http http, RateGovernor governor, Now now) {
        this(http, governor, now, new LocalSigner(ShopeeSignature.PARTNER_KEY));
    }

    public ShopeeConnector(Http http, RateGovernor governor, Now now, RequestSigner signer) {
        this.governor = governor;
        ShopeeApi api = new ShopeeApi(http, governor, clock, now, signer);
        ShopeeWarehouses warehouses = new ShopeeWarehouses(api);
        ShopeeItems items = new ShopeeItems(api);
        tokens = new ShopeeTokens(api);
        authorization = new ShopeeAuthorization(api);
        orders = new ShopeeOrders(api, warehouses);
        listings = new ShopeeListings(api, items, warehouses);
        stock = new ShopeeStock(api, items, warehouses);
        prices = new ShopeePrices(api);
    }

    @Override
    public Marketplace marketplace() {
        return Marketplace.SHOPEE;
    }

    /// Source: "Hosts" of the contract: everywhere but for programs in mainland China and Brazil.
    @Override
    public URI address() {
        return URI.create("https://partner.shopeemobile.com");
    }

    @Override
    public Limits limits() {
        return ShopeeLimits.DECLARED;
    }

    /// Source: "Endpoints by job" and "Buyer-data rules" of the contract.
    @Override
    public Map<ApiFeature, Offer> features() {
        Map<ApiFeature, Offer> features = new EnumMap<>(ApiFeature.class);
        features.put(ApiFeature.READ_ORDERS, Offer.USED);
        features.put(ApiFeature.READ_LISTINGS, Offer.USED);
        features.put(ApiFeature.CREATE_LISTINGS, Offer.ALLOWED);
        features.put(ApiFeature.WRITE_STOCK, Offer.USED);
        features.put(ApiFeature.WRITE_PRICES, Offer.USED);
        features.put(ApiFeature.ARRANGE_SHIPMENT, Offer.ALLOWED);
        features.put(ApiFeature.PRINT_LABELS, Offer.ALLOWED);
        features.put(ApiFeature.CANCEL_ORDERS, Offer.ALLOWED);
        features.put(ApiFeature.RETURNS, Offer.ALLOWED);
        features.put(ApiFeature.SETTLEMENTS, Offer.ALLOWED);
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
