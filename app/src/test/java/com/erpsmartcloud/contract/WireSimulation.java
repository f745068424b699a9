package com.erpsmartcloud.contract;

import static com.erpsmartcloud.sandbox.market.FaultKind.CONFLICT;
import static com.erpsmartcloud.sandbox.market.FaultKind.CUT;
import static com.erpsmartcloud.sandbox.market.FaultKind.DUPLICATE_PAGE;
import static com.erpsmartcloud.sandbox.market.FaultKind.EMPTY_BODY;
import static com.erpsmartcloud.sandbox.market.FaultKind.ERROR_IN_OK;
import static com.erpsmartcloud.sandbox.market.FaultKind.HTML;
import static com.erpsmartcloud.sandbox.market.FaultKind.LATE_ROW;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_ANSWER;
import static com.erpsmartcloud.sandbox.market.FaultKind.LOST_REQUEST;
import static com.erpsmartcloud.sandbox.market.FaultKind.PARTIAL_FAILURE;
import static com.erpsmartcloud.sandbox.market.FaultKind.RATE_LIMIT;
import static com.erpsmartcloud.sandbox.market.FaultKind.SERVER_ERROR;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.sandbox.market.Cancelled;
import com.erpsmartcloud.sandbox.market.Fault;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.market.Order;
import com.erpsmartcloud.sandbox.market.Purchase;
import com.erpsmartcloud.workspace.SyncOutcome;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// The whole program with four stores, against marketplaces that answer over real HTTP: buyers,
/// cancellations, lost answers, pages served twice, restarts and times without a network.
///
/// After every step no unit may be offered twice, and what the program keeps has to hold together.
/// Stores take their turns one after another, so that a seed repeats what happens; only our own ids
/// are drawn anew, so which store gets an odd unit may differ.
final class WireSimulation {

    private static final List<FaultKind> FAULTS =
            List.of(
                    LOST_ANSWER,
                    LOST_ANSWER,
                    LOST_REQUEST,
                    CUT,
                    DUPLICATE_PAGE,
                    DUPLICATE_PAGE,
                    SERVER_ERROR,
                    EMPTY_BODY,
                    HTML,
                    ERROR_IN_OK,
                    RATE_LIMIT,
                    PARTIAL_FAILURE,
                    CONFLICT);

    private static final long FEW = 6;
    private static final long SHELF = 12;
    private static final int MOST_ROUNDS = 40;

    private final SeveralStores company;
    private final List<MarketplaceUnderTest> markets;
    private final SharedClock clock;
    private final long seed;
    private final Random random;
    private final TwoSides sides;
    private final Set<MarketplaceUnderTest> unplugged = new HashSet<>();
    private final Map<What, Long> done = new EnumMap<>(What.class);
    private long step;

    enum What {
        BOUGHT,
        UNITS,
        TURNED_AWAY,
        CANCELLED,
        RECEIVED,
        ROUND,
        FAILED_ROUND,
        FIGURE_SENT,
        FAULT,
        LATE_ORDER,
        OFFLINE,
        RESTART,
        LOOKED
    }

    WireSimulation(
            SeveralStores company, List<MarketplaceUnderTest> markets, SharedClock clock, long seed)
            throws Exception {
        this.company = company;
        this.markets = markets;
        this.clock = clock;
        this.seed = seed;
        this.random = new Random(seed);
        company.workspace()
                .channelRules()
                .add(
                        "test",
                        new RuleEdit.Draft(
                                "one stock for all",
                                1,
                                ChannelFormula.ALL,
                                List.of(RuleCover.ALL),
                                Set.of(),
                                true));
        settle();
        this.sides = new TwoSides(company, markets);
    }

    void run(long steps) throws Exception {
        for (long end = step + steps; step < end; ) {
            step++;
            clock.of(Duration.ofMillis(1 + random.nextInt(2_000)));
            act();
            sides.broken().ifPresent(this::fail);
            count(What.LOOKED);
        }
        end();
    }

    private void act() throws Exception {
        int dice = random.nextInt(1_000);
        MarketplaceUnderTest market = markets.get(random.nextInt(markets.size()));
        if (dice < 360) {
            buy(market);
        } else if (dice < 790) {
            round(market);
        } else if (dice < 880) {
            cancel(market);
        } else if (dice < 920) {
            receive();
        } else if (dice < 970) {
            fault(market);
        } else if (dice < 985) {
            late(market);
        } else if (dice < 997) {
            plug(market);
        } else {
            company.restart();
            count(What.RESTART);
        }
    }

    private void buy(MarketplaceUnderTest market) {
        List<String> articles = sides.articles(market);
        long units = random.nextInt(8) == 0 ? 2 : 1;
        Purchase purchase =
                market.market().buy(articles.get(random.nextInt(articles.size())), units);
        if (purchase instanceof Purchase.Bought) {
            count(What.BOUGHT);
            done.merge(What.UNITS, units, Long::sum);
        } else {
            count(What.TURNED_AWAY);
        }
    }

    private void round(MarketplaceUnderTest market) {
        SyncOutcome outcome =
                company.workspace()
                        .sync()
                        .syncNow(company.store(market), Resource.STOCK, PullProgress.SILENT);
        count(outcome.wentThrough() ? What.ROUND : What.FAILED_ROUND);
        done.merge(What.FIGURE_SENT, (long) outcome.sent(), Long::sum);
    }

    private void cancel(MarketplaceUnderTest market) {
        List<Order> orders = market.market().orders();
        if (!orders.isEmpty()) {
            Order order = orders.get(random.nextInt(orders.size()));
            if (market.market().cancel(order.orderId()) == Cancelled.DONE) {
                count(What.CANCELLED);
            }
        }
    }

    /// Fills the shelf of a product that runs out.
    private void receive() {
        Map<UUID, Long> available = sides.available();
        List<UUID> few =
                sides.products().stream()
                        .filter(product -> available.getOrDefault(product, 0L) < FEW)
                        .toList();
        if (!few.isEmpty()) {
            UUID product = few.get(random.nextInt(few.size()));
            put(product, SHELF);
            count(What.RECEIVED);
        }
    }

    private void put(UUID product, long units) {
        UUID warehouse = company.workspace().places().warehouses().getFirst().id();
        company.workspace()
                .stockEdit()
                .adjust(
                        "test",
                        new StockKey(product, warehouse),
                        StockKind.ON_HAND,
                        units,
                        StockReason.RECEIVED,
                        "");
        sides.received(product, units);
    }

    private void fault(MarketplaceUnderTest market) {
        if (random.nextInt(4) == 0) {
            market.market().clearFaults();
            return;
        }
        Fault fault = Fault.of(FAULTS.get(random.nextInt(FAULTS.size())));
        market.market().set(fault.times(1 + random.nextInt(3)).atPercent(60));
        count(What.FAULT);
    }

    /// An order that the list lacks when it is asked for right after. No list is late for longer
    /// than the marketplaces promise.
    private void late(MarketplaceUnderTest market) {
        buy(market);
        market.market().set(Fault.of(LATE_ROW).with("calls", 1));
        round(market);
        market.market().clearFaults();
        count(What.LATE_ORDER);
    }

    private void plug(MarketplaceUnderTest market) throws IOException {
        if (unplugged.remove(market)) {
            market.market().connect();
        } else if (random.nextInt(3) == 0) {
            market.market().disconnect();
            unplugged.add(market);
            count(What.OFFLINE);
        }
    }

    /// Everything is mended, and both sides are the same.
    private void end() throws Exception {
        for (MarketplaceUnderTest market : unplugged) {
            market.market().connect();
        }
        unplugged.clear();
        markets.forEach(market -> market.market().clearFaults());
        clock.of(Duration.ofMinutes(11));
        settle();
        sides.broken().ifPresent(this::fail);
        sides.different().ifPresent(this::fail);
    }

    /// Rounds until nothing is left to say.
    private void settle() throws Exception {
        List<SyncOutcome> last = List.of();
        for (int i = 0, quiet = 0; quiet < 2; i++) {
            clock.of(Duration.ofSeconds(61));
            last = company.round();
            boolean still = last.stream().allMatch(one -> one.wentThrough() && one.sent() == 0);
            quiet = still ? quiet + 1 : 0;
            if (i == MOST_ROUNDS) {
                fail("the stores do not come to rest: " + last);
            }
        }
    }

    Map<What, Long> done() {
        return Map.copyOf(done);
    }

    private void count(What what) {
        done.merge(what, 1L, Long::sum);
    }

    private void fail(String what) {
        throw new AssertionError("step %d of seed %d: %s".formatted(step, seed, what));
    }
}
