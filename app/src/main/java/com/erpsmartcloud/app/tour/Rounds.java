package com.erpsmartcloud.app.tour;

import static com.erpsmartcloud.app.tour.Steps.holds;

import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Rounds of all stores, each of which has to go through.
record Rounds(Workspace workspace) {

    private static final Duration LONGEST_REST = Duration.ofSeconds(120);
    private static final int MOST = 100_000;

    void once() {
        for (SyncOutcome outcome : workspace.sync().syncNow(PullProgress.SILENT)) {
            holds(outcome.wentThrough(), outcome.name() + " stopped: " + outcome.detail());
        }
    }

    /// A marketplace takes a new figure for the same product only after a rest: what it puts off
    /// goes out when it is due, as it does by itself in the window.
    ///
    /// @param article whose figures are waited for
    void untilNothingWaits(String article) throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST_REST);
        once();
        Optional<Instant> due = nextDue(article);
        while (due.isPresent() && due.get().isBefore(last) && Instant.now().isBefore(last)) {
            Thread.sleep(Duration.between(Instant.now(), due.get()).plusMillis(50).abs());
            once();
            due = nextDue(article);
        }
    }

    /// A marketplace's own search may find an order only some seconds after it was made.
    ///
    /// @param orders numbers of orders or parcels
    void untilHere(List<String> orders) throws InterruptedException {
        until(() -> orders.stream().allMatch(this::isHere));
    }

    /// At least once; gives up after a while.
    void until(BooleanSupplier reached) throws InterruptedException {
        Instant last = Instant.now().plus(LONGEST_REST);
        once();
        while (!reached.getAsBoolean() && Instant.now().isBefore(last)) {
            Thread.sleep(500);
            once();
        }
    }

    private boolean isHere(String order) {
        return count(order) > 0;
    }

    /// How often an order or parcel is here, by the marketplace's id: what it is shown as may be
    /// the number of the purchase it belongs to.
    long count(String order) {
        return workspace
                .store()
                .read(h ->
                        h.createQuery("SELECT COUNT(*) FROM customer_order WHERE external_id = ?")
                                .bind(0, order)
                                .mapTo(Long.class)
                                .one());
    }

    private Optional<Instant> nextDue(String article) {
        return workspace.outbox().page(Outbox.View.WAITING, 0, MOST).stream()
                .filter(c -> c.title().equals(article))
                .map(Command::dueAt)
                .min(Comparator.naturalOrder());
    }
}
