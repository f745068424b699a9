package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ApiFeature;
import com.erpsmartcloud.marketplace.ApiFeature.Offer;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.ListingSource;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.PriceTarget;
import com.erpsmartcloud.marketplace.RateGovernor;
import com.erpsmartcloud.marketplace.StockTarget;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.net.Http;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Mercado Libre's API with an app of the seller's own: credentials `clientId`, `clientSecret`,
/// `userId`, and tokens.
///
/// One for the whole program; safe for threads. Every call blocks its thread while it waits for its
/// turn and for the answer. Nothing is repeated here but a write of stock that somebody else
/// overtook: see [com.erpsmartcloud.marketplace.RetryDecision].
public final class MeliConnector implements MarketplaceConnector {

    private final RateGovernor governor;
    private final AnswerClock clock = new AnswerClock();
    private final MeliTokens tokens;
    private final MeliSeller seller;
    private final MeliOrders orders;
    private final MeliListings listings;
    private final MeliStock stock;
    private final MeliPrices prices;

    /// @param governor shared by all connectors of the program
    public MeliConnector(Http http, RateGovernor governor) {
        this.governor = governor;
        MeliApi api = new MeliApi(http, governor, clock);
        MeliItems items = new MeliItems(api);
        tokens = new MeliTokens(api);
        seller = new MeliSeller(api);
        MeliWarehouses warehouses = new MeliWarehouses(api, seller);
        orders = new MeliOrders(api, seller);
        listings = new MeliListings(api, items, warehouses);
        stock = new MeliStock(api, items, seller, new UserProducts(api, warehouses));
        prices = new MeliPrices(api, items);
    }

    @Override
    public Marketplace marketplace() {
        return Marketplace.MERCADO_LIBRE;
    }

    /// Source: "Hosts and sites" of the contract: one for all countries.
    @Override
    public URI address() {
        return URI.create("https://api.mercadolibre.com");
    }

    @Override
    public Limits limits() {
        return MeliLimits.DECLARED;
    }

    /// Source: "Jobs", "Notifications" and "Buyer data protection" of the contract. Notices need an
    /// address on the internet; whether a seller may cancel by API is not said.
    @Override
    public Map<ApiFeature, Offer> features() {
        Map<ApiFeature, Offer> features = new EnumMap<>(ApiFeature.class);
        features.put(ApiFeature.READ_ORDERS, Offer.USED);
        features.put(ApiFeature.READ_LISTINGS, Offer.USED);
        features.put(ApiFeature.CREATE_LISTINGS, Offer.ALLOWED);
        features.put(ApiFeature.WRITE_STOCK, Offer.USED);
        features.put(ApiFeature.WRITE_PRICES, Offer.USED);
        features.put(ApiFeature.ARRANGE_SHIPMENT, Offer.LIMITED);
        features.put(ApiFeature.PRINT_LABELS, Offer.ALLOWED);
        features.put(ApiFeature.CANCEL_ORDERS, Offer.UNKNOWN);
        features.put(ApiFeature.RETURNS, Offer.ALLOWED);
        features.put(ApiFeature.SETTLEMENTS, Offer.ALLOWED);
        features.put(ApiFeature.BUYER_ADDRESS, Offer.LIMITED);
        features.put(ApiFeature.NOTICES, Offer.LIMITED);
        features.put(ApiFeature.CHAT, Offer.LIMITED);
        return features;
    }

    @Override
    public Authorization authorization() {
        return seller;
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
