package com.erpsmartcloud.app.company;

import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Order;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What goes wrong in a seller's days, for people to find in the demo: made where it is made in
/// life, at the marketplaces, and never in our own tables.
final class DemoFindings {

    /// A status that no contract names.
    private static final String UNKNOWN_STATUS = "awaiting_customs";

    /// A few units are easily gone twice.
    private static final long FEW = 4;

    private final Sandbox sandbox;

    DemoFindings(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /// An order with an unknown status, and one whose row nobody can read. Both are old: nobody
    /// fetches them again by himself.
    void beforeFirstSync(DemoStore store) {
        Market market = sandbox.market(store.sandbox());
        List<Order> orders = market.orders();
        if (store != DemoStore.OZON || orders.size() < 2) {
            return;
        }
        String path = "/v4/posting/fbs/list";
        market.set(
                Fault.of(FaultKind.UNKNOWN_STATUS)
                        .on(path)
                        .with("posting", orders.get(orders.size() / 3).orderId())
                        .with("value", UNKNOWN_STATUS));
        market.set(
                Fault.of(FaultKind.MALFORMED_ROW)
                        .on(path)
                        .with("row", orders.get(orders.size() / 2).orderId()));
    }

    /// Two buyers in two stores take the same last units before either store knows of the other.
    void oversell(List<DemoStore> stores) {
        if (stores.size() < 2) {
            return;
        }
        Market one = sandbox.market(stores.get(0).sandbox());
        Market other = sandbox.market(stores.get(1).sandbox());
        Map<String, Long> there =
                other.listings().stream()
                        .collect(Collectors.toMap(Listing::sku, Listing::quantity, (a, _) -> a));
        Optional<Listing> few =
                one.listings().stream()
                        .filter(l -> l.quantity() > 0 && l.quantity() <= FEW)
                        .filter(l -> there.getOrDefault(l.sku(), 0L) == l.quantity())
                        .findFirst();
        few.ifPresent(listing -> {
            one.buy(listing.sku(), listing.quantity());
            other.buy(listing.sku(), listing.quantity());
        });
    }
}
