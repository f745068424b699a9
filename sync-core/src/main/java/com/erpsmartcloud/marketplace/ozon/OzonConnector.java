package com.erpsmartcloud.marketplace.ozon;

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
import com.erpsmartcloud.marketplace.wire.AnswerClock;
import com.erpsmartcloud.net.Http;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Ozon's Seller API with a key of the seller's own, credentials `clientId` and `apiKey`.
///
/// One for the whole program; safe for threads. Every call blocks its thread while it waits for its
/// turn and for the answer. Nothing is repeated here: see
/// [com.erpsmartcloud.marketplace.RetryDecision].
public final class OzonConnector implements MarketplaceConnector {

    private final RateGovernor governor;
    private final AnswerClock clock = new AnswerClock();
    private final OzonAuthorization authorization;
    private final OzonOrders orders;
    private final OzonListings listings;
    private final OzonStock stock;
    private final OzonPrices prices;

    /// @param governor shared by all connectors of the program
    public OzonConnector(Http http, RateGovernor governor) {
        this.governor = governor;
        OzonApi api = new OzonApi(http, governor, clock);
        authorization = new OzonAuthorization(api);
        orders = new OzonOrders(api);
        listings = new OzonListings(api);
        stock = new OzonStock(api);
        prices = new OzonPrices(api);
    }

    @Override
    public Marketplace marketplace() {
        return Marketplace.OZON;
    }

    /// Source: "Base URL" of the Seller API.
    @Override
    public URI address() {
        return URI.create("https://api-seller.ozon.ru");
    }

    @Override
    public Limits limits() {
        return OzonLimits.DECLARED;
    }

    /// Source: "Methods per job" and "Buyer data" of the contract: names and addresses come with
    /// parcels that the seller brings to the buyer himself; news need a public address.
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
    public Duration clockOffset(StoreAccess store) {
        return clock.offset(store.storeId());
    }

    @Override
    public List<Limits.Used> used(UUID store) {
        return governor.used(store);
    }
}
