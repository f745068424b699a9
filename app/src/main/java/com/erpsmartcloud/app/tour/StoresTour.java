package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;
import static com.erpsmartcloud.app.tour.Steps.same;

import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.inventory.StockCheck;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.Workspace;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Several stores that sell the same goods: what is sold in one is gone in all.
final class StoresTour {

    private static final int BUYERS_EACH = 4;

    private final Workspace workspace;
    private final RunningCompany running;
    private final List<MarketplaceStore> stores;
    private final Rounds rounds;
    private final Steps steps;
    private final BothSides sides;

    /// Articles whose figures have just changed. A marketplace makes the next change of the same
    /// one wait for half a minute.
    private final Set<String> changed;

    private String shared = "";

    /// @param changed the article that was sold before
    StoresTour(RunningCompany running, Steps steps, BothSides sides, String changed) {
        this.changed = new HashSet<>(Set.of(changed));
        this.running = running;
        this.workspace = running.workspace();
        this.stores = workspace.stores().all();
        this.rounds = new Rounds(workspace);
        this.steps = steps;
        this.sides = sides;
    }

    void run() {
        steps.step("units shared among stores", this::share);
        for (MarketplaceStore store : stores) {
            steps.step("sold in " + store.name() + ", gone in all", () -> soldIn(store));
        }
        steps.step("race for the last units", this::race);
        steps.step("both sides of every store", this::equal);
    }

    /// Shares are raised a minute after they were made: better asked for late.
    void raceForShared() {
        steps.step("race for units that stores share", this::sharedRace);
    }

    private String soldIn(MarketplaceStore store) throws InterruptedException {
        String sku = common(3, Long.MAX_VALUE);
        changed.add(sku);
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

    /// What was shown everywhere is lowered at once. Shares are raised when a minute of orders has
    /// shown that nothing was sold unseen.
    private String share() throws InterruptedException {
        StockRow row = row(scarce());
        long available = row.level().available();
        workspace
                .channelRules()
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                "Shared: " + row.sku(),
                                1,
                                ChannelFormula.ALL,
                                List.of(RuleCover.product(row.key().productId())),
                                Set.of(),
                                true));
        rounds.until(() -> offered(row.sku()) <= available);
        long offered = offered(row.sku());
        holds(offered <= available, offered + " of " + available + " are offered");
        shared = row.sku();
        return row.sku() + ": " + available + " in " + stores.size() + " stores, none twice";
    }

    /// Each unit is offered in one store only, so that no two buyers can have the same one, however
    /// close they come.
    private String sharedRace() throws Exception {
        String sku = shared;
        long before = row(sku).level().available();
        rounds.until(() -> offered(sku) == before);
        long offered = offered(sku);
        holds(offered > 0 && offered <= before, offered + " of " + before + " are offered");
        List<RaceCall.Attempt> attempts =
                RaceCall.run(
                        running.sandbox().orElseThrow().controlUrl(),
                        sku,
                        BUYERS_EACH * stores.size());
        List<String> won =
                attempts.stream().map(RaceCall.Attempt::order).flatMap(Optional::stream).toList();
        holds(won.size() <= offered, won.size() + " of " + offered + " were sold");
        rounds.untilHere(won);
        long left = row(sku).level().available();
        same(left, before - won.size(), "available after the race");
        rounds.until(() -> offered(sku) <= left);
        holds(offered(sku) <= left, offered(sku) + " of " + left + " are offered");
        return attempts.size()
                + " buyers for "
                + before
                + " of "
                + sku
                + ": "
                + won.size()
                + " orders "
                + RaceCall.won(attempts)
                + ", available "
                + left
                + ", no unit sold twice";
    }

    private long offered(String sku) {
        return stores.stream().mapToLong(each -> Math.max(0, quantity(each, sku))).sum();
    }

    private String equal() {
        return sides.compare();
    }

    private String common(long least, long most) {
        return first().filter(l -> l.quantity() >= least && l.quantity() <= most)
                .map(Listing::sku)
                .filter(sku -> !changed.contains(sku))
                .filter(this::isAlike)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article that all stores show alike"));
    }

    /// The one with the fewest units that still go round.
    private String scarce() {
        return first().filter(l -> l.quantity() >= stores.size())
                .sorted(Comparator.comparingLong(Listing::quantity))
                .map(Listing::sku)
                .filter(this::isAlike)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no article that all stores show alike"));
    }

    private Stream<Listing> first() {
        return sides.market(stores.getFirst()).listings().stream();
    }

    /// Whether every store sells it and shows the same, out of one warehouse.
    private boolean isAlike(String sku) {
        return rows(sku).size() == 1
                && stores.stream()
                        .allMatch(each -> quantity(each, sku) == row(sku).level().available());
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
