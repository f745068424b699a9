package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;
import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.VisibleState;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.util.List;
import java.util.Set;

/// Selling: an order arrives, the network goes, stock is edited, the network comes back.
final class SellingTour {

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final Market market;
    private final MarketplaceStore store;
    private final Rounds rounds;
    private final Steps steps;
    private String sku = "";
    private String parcel = "";

    SellingTour(RunningCompany running, Steps steps) {
        this.workspace = running.workspace();
        this.sandbox = running.sandbox().orElseThrow();
        this.store =
                workspace.stores().all().stream()
                        .filter(it -> it.marketplace() == Marketplace.OZON)
                        .findFirst()
                        .orElseThrow();
        this.market = running.market(store).orElseThrow();
        this.rounds = new Rounds(workspace);
        this.steps = steps;
    }

    /// @return the article that was sold
    String run() {
        steps.step("an order arrives", this::anOrderArrives);
        steps.step("stock reserved", this::stockIsReserved);
        steps.step("network cut", this::theNetworkGoes);
        steps.step("stock edited offline", this::stockIsEdited);
        steps.step("network back", this::theNetworkComesBack);
        steps.step("an order is cancelled", this::anOrderIsCancelled);
        steps.step("ledger", this::theLedgerAddsUp);
        return sku;
    }

    private String anOrderArrives() {
        Listing chosen =
                market.listings().stream()
                        .filter(l -> l.quantity() >= 3 && rows(l.sku()).size() == 1)
                        .findFirst()
                        .orElseThrow();
        sku = chosen.sku();
        Purchase purchase = market.buy(sku, 2);
        holds(purchase instanceof Purchase.Bought, "the buyer was refused: " + purchase);
        parcel = ((Purchase.Bought) purchase).orderId();
        rounds.once();
        List<OrderRow> found = workspace.orders().find(parcel, 1);
        holds(found.size() == 1, "parcel " + parcel + " did not arrive");
        return parcel + " for 2 of " + sku + ", state " + found.getFirst().state();
    }

    private String stockIsReserved() {
        StockRow row = row();
        same(
                row.level().available(),
                quantity(),
                "available and the marketplace's figure of " + sku);
        holds(row.level().reserved() >= 2, "only " + row.level().reserved() + " reserved");
        return "available " + row.level().available() + ", reserved " + row.level().reserved();
    }

    private String theNetworkGoes() throws Exception {
        sandbox.connect(false);
        List<SyncOutcome> outcomes = workspace.sync().syncNow(PullProgress.SILENT);
        for (SyncOutcome outcome : outcomes) {
            same(outcome.errorKey(), "sync.error.unreachable", outcome.name());
        }
        return outcomes.size() + " stores are out of reach";
    }

    private String stockIsEdited() {
        long before = quantity();
        StockRow row = row();
        StockOutcome outcome =
                workspace
                        .stockEdit()
                        .adjust(
                                "owner",
                                row.key(),
                                StockKind.ON_HAND,
                                5,
                                StockReason.FOUND,
                                "tour");
        holds(outcome instanceof StockOutcome.Posted, "the edit was refused: " + outcome);
        same(row().level().available(), before + 5, "available after the edit");
        same(waiting(sku), stores(), "waiting commands for " + sku);
        same(quantity(), before, "the marketplace's figure while the network is gone");
        return before + " -> " + (before + 5) + " waits in the outbox";
    }

    private String theNetworkComesBack() throws Exception {
        sandbox.connect(true);
        rounds.untilNothingWaits(sku);
        same(row().level().available(), quantity(), "available and the marketplace's figure");
        same(waiting(sku), 0L, "waiting commands for " + sku);
        return "the marketplace shows " + quantity();
    }

    private String anOrderIsCancelled() throws InterruptedException {
        long reserved = row().level().reserved();
        market.cancel(parcel);
        rounds.untilNothingWaits(sku);
        OrderRow order = workspace.orders().find(parcel, 1).getFirst();
        same(order.state(), VisibleState.CANCELLED, "state of " + parcel);
        same(row().level().reserved(), reserved - 2, "reserved units");
        same(row().level().available(), quantity(), "available and the marketplace's figure");
        return "2 units are free again, the marketplace shows " + quantity();
    }

    private String theLedgerAddsUp() {
        same(
                workspace.store().read(StockCheck::differences),
                List.of(),
                "balances that are not their movements");
        same(workspace.store().firstBrokenAuditLine().isPresent(), false, "a broken audit line");
        return "every balance is the sum of its movements, the audit chain holds";
    }

    private long quantity() {
        return market.listings().stream()
                .filter(l -> l.sku().equals(sku))
                .findFirst()
                .orElseThrow()
                .quantity();
    }

    /// How many stores sell the article and are told of its new quantity.
    private long stores() {
        return workspace
                .store()
                .read(h ->
                        h.createQuery(
                                        "SELECT COUNT(*) FROM listing l JOIN listing_mapping m ON"
                                            + " m.id = l.id WHERE l.article = ? AND m.product_id IS"
                                            + " NOT NULL AND l.sellable")
                                .bind(0, sku)
                                .mapTo(Long.class)
                                .one());
    }

    private long waiting(String article) {
        return workspace.outbox().page(Outbox.View.WAITING, 0, 1000).stream()
                .filter(c -> c.title().equals(article))
                .count();
    }

    private StockRow row() {
        return rows(sku).getFirst();
    }

    private List<StockRow> rows(String article) {
        StockQuery query =
                new StockQuery(
                        StockQuery.Tab.ALL,
                        Set.of(),
                        article,
                        StockQuery.Sort.SKU,
                        StockQuery.Direction.ASCENDING);
        return workspace.stock().page(query, 0, 50).stream()
                .filter(r -> r.sku().equals(article))
                .toList();
    }
}
