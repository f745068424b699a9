package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.money.Money;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stores of a company on model marketplaces, with their first fetch done.
public final class ModelStores {

    private static final Currency RUB = Currency.getInstance("RUB");

    private ModelStores() {}

    /// @param account tells stores of one marketplace apart
    /// @param ours the warehouse all of theirs stand for
    public static void connect(
            Workspace company,
            ModelMarketplace market,
            String name,
            String account,
            UUID ours,
            List<ListingFact> listings)
            throws Exception {
        UUID id =
                company.stores()
                        .add(
                                "owner",
                                new Stores.NewStore(
                                        market.marketplace,
                                        name,
                                        "RUB",
                                        ZoneOffset.UTC,
                                        URI.create("http://127.0.0.1:1"),
                                        account,
                                        Optional.empty()),
                                Map.of("key", "1"));
        MarketplaceStore store = company.stores().byId(id).orElseThrow();
        company.stores()
                .keepWarehouses(
                        id,
                        market.warehouses(company.stores().access(store).orElseThrow()),
                        Optional.of(ours));
        market.listingPages.add(new Page<>(listings, List.of(), Optional.empty()));
        company.sync().beginFrom("owner", store, PullProgress.SILENT);
    }

    /// A listing as a marketplace reports it at that time.
    public static ListingFact listing(String article, String title, Instant at) {
        return new ListingFact(
                "p" + article,
                "s" + article,
                article,
                title,
                List.of(),
                new Money(499_00, RUB),
                "price_sent",
                true,
                false,
                at);
    }

    /// A paid sale of that listing which is still to be shipped.
    public static OrderFact sale(String id, ListingFact listing, long units, Instant at) {
        OrderFact like = TestCompany.order(1);
        return new OrderFact(
                id,
                id,
                Optional.empty(),
                like.rawStatus(),
                "",
                like.state(),
                at,
                Optional.of(at),
                like.shipBy(),
                at,
                Optional.of("W"),
                "",
                "",
                Optional.empty(),
                List.of(
                        new OrderLineFact(
                                1,
                                listing.externalSku(),
                                listing.article(),
                                listing.title(),
                                units,
                                listing.price())),
                "");
    }
}
