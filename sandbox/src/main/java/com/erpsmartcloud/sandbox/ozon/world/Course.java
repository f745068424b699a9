package com.erpsmartcloud.sandbox.ozon.world;

import com.erpsmartcloud.sandbox.ozon.world.Posting.Cancellation;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Move;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Lets time pass in a world: moves that are due happen, accepted prices come into force.
///
/// There is no timer. Whoever looks at the world lets pass what is due first, so nobody can tell
/// the difference and a test holds the clock.
public final class Course {

    private final World world;
    private final Journey journey;

    public Course(World world) {
        this.world = world;
        this.journey = new Journey(world.seller().seed());
    }

    /// Everything due until then has happened afterwards.
    public void runUntil(Instant now) {
        for (Product product : List.copyOf(world.products())) {
            product.pending()
                    .filter(pending -> !pending.at().isAfter(now))
                    .ifPresent(pending -> world.commit(List.of(product.repriced(pending))));
        }
        for (Posting posting : world.movingPostings()) {
            runUntil(now, posting);
        }
    }

    /// Moves a posting now; its goods leave the reserve where the move takes them out of the house.
    public Posting move(Posting posting, Move move) {
        Posting moved = posting.moved(move);
        Posting after = moved.expecting(journey.after(moved));
        List<Fact> change = new ArrayList<>();
        change.add(after);
        if (posting.status().isAtSeller() && !after.status().isAtSeller()) {
            change.addAll(stocks(posting, (stock, line) -> stock.handOver(line, move.at())));
        }
        world.commit(change);
        return after;
    }

    /// Cancels a posting; what has not left the seller becomes free again.
    public Posting cancel(Posting posting, Instant at, Cancellation reason) {
        Posting cancelled = posting.cancelled(at, reason);
        List<Fact> change = new ArrayList<>();
        change.add(cancelled);
        if (posting.status().isAtSeller()) {
            change.addAll(stocks(posting, (stock, units) -> stock.release(units, at)));
        }
        world.commit(change);
        return cancelled;
    }

    private void runUntil(Instant now, Posting start) {
        Posting posting = start;
        Optional<Move> due = dueMove(posting, now);
        while (due.isPresent()) {
            posting = move(posting, due.get());
            due = dueMove(posting, now);
        }
    }

    private static Optional<Move> dueMove(Posting posting, Instant now) {
        return posting.next().filter(move -> !move.at().isAfter(now));
    }

    private List<Stock> stocks(Posting posting, BiFunction<Stock, Long, Stock> change) {
        List<Stock> changed = new ArrayList<>();
        for (Line line : posting.lines()) {
            world.productBySku(line.sku())
                    .flatMap(product -> world.stock(product.id(), posting.warehouseId()))
                    .ifPresent(stock -> changed.add(change.apply(stock, line.quantity())));
        }
        return changed;
    }
}
