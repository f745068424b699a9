package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;
import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.Workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Several stores that sell the same goods: what is sold in one is gone in all.
final class StoresTour {

    private static final int BUYERS_EACH = 4;

    private final Workspace workspace;
    private final RunningCompany running;
    private final List<MarketplaceStore> stores;
    private final Rounds rounds;
    private final Steps steps;
    private final BothSides sides;

    StoresTour(RunningCompany running, Steps steps, BothSides sides) {
        this.running = running;
        this.workspace = running.workspace();
        this.stores = workspace.stores().all();
        this.rounds = new Rounds(workspace);
        this.steps = steps;
        this.sides = sides;
    }

    void run() {
        for (MarketplaceStore store : stores) {
            steps.step("sold in " + store.name() + ", gone in all", () -> soldIn(store));
        }
        steps.step("race for the last units", this::race);
        steps.step("both sides of every store", this::equal);
    }

    private String soldIn(MarketplaceStore store) throws InterruptedException {
        String sku = common(3, Long.MAX_VALUE);
        long before = quantity(store, sku);
        Purchase purchase = sides.market(store).buy(sku, 1);
        holds(purchase instanceof Purchase.Bought, "the buyer was refused: " + purchase);
        rounds.untilHere(((Purchase.Bought) purchase).parcels());
        rounds.untilNothingWaits(sku);
        for (String parcel : ((Purchase.Bought) purchase).parcels()) {
            same(rounds.count(parcel), 1L, "parcel " + parcel);
        }
        for (MarketplaceStore each : stores) {
            same(quantity(each, sku), before - 1, sku + " in " + each.name());
        }
        return sku + " " + before + " -> " + (before - 1) + " in " + stores.size() + " stores";
    }

    /// Each marketplace sells at most what it shows; nobody can hinder that two of them sell the
    /// same unit at the same moment. What counts: every sale is here, none twice, and what was sold
    /// too often is named at once and offered nowhere.
    private String race() throws Exception {
        String sku = common(1, 4);
        long before = row(sku).level().available();
        int buyers = BUYERS_EACH * stores.size();
        List<RaceCall.Attempt> attempts =
                RaceCall.run(running.sandbox().orElseThrow().controlUrl(), sku, buyers);
        same(attempts.size(), buyers, "buyers the control API tells of");
        Map<String, Integer> got = RaceCall.won(attempts);
        same(got.size(), stores.size(), "marketplaces in the race");
        List<String> won =
                attempts.stream().map(RaceCall.Attempt::order).flatMap(Optional::stream).toList();
        holds(won.size() >= before, "only " + won.size() + " of " + before + " were sold");
        rounds.untilHere(won);
        rounds.untilNothingWaits(sku);
        for (String order : won) {
            same(rounds.count(order), 1L, "orders here of " + order);
        }
        long left = row(sku).level().available();
        same(left, before - won.size(), "available after the race");
        for (MarketplaceStore each : stores) {
            same(quantity(each, sku), Math.max(0, left), sku + " in " + each.name());
        }
        same(workspace.store().read(StockCheck::differences), List.of(), "wrong balances");
        return attempts.size()
                + " buyers for "
                + before
                + " of "
                + sku
                + ": "
                + won.size()
                + " orders "
                + got
                + ", available "
                + left
                + ", shown nowhere";
    }

    private String equal() {
        return sides.compare();
    }

    /// An article that every store sells and shows alike, out of one warehouse.
    private String common(long least, long most) {
        MarketplaceStore first = stores.getFirst();
        return sides.market(first).listings().stream()
                .filter(l -> l.quantity() >= least && l.quantity() <= most)
                .map(Listing::sku)
                .filter(sku -> rows(sku).size() == 1)
                .filter(sku ->
                        stores.stream()
                                .allMatch(each ->
                                        quantity(each, sku) == row(sku).level().available()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article that all stores show alike"));
    }

    private long quantity(MarketplaceStore store, String sku) {
        return sides.market(store).listings().stream()
                .filter(l -> l.sku().equals(sku))
                .mapToLong(Listing::quantity)
                .findFirst()
                .orElse(-1);
    }

    private StockRow row(String sku) {
        return rows(sku).getFirst();
    }

    private List<StockRow> rows(String sku) {
        StockQuery query =
                new StockQuery(
                        StockQuery.Tab.ALL,
                        Set.of(),
                        sku,
                        StockQuery.Sort.SKU,
                        StockQuery.Direction.ASCENDING);
        return workspace.stock().page(query, 0, 50).stream()
                .filter(r -> r.sku().equals(sku))
                .toList();
    }
}
