package com.erpsmartcloud.sandbox.mercadolibre.world;

import com.erpsmartcloud.sandbox.mercadolibre.world.Parcel.Move;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Due;
import com.erpsmartcloud.sandbox.mercadolibre.world.Sale.Payment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lets time pass in a world: payments are decided, parcels go their way.
///
/// There is no timer. Whoever looks at the world lets pass what is due first, so nobody can tell
/// the difference and a test holds the clock.
public final class Course {

    private final World world;
    private final Journey journey;

    private final Taking taking;

    /// What changes when the units of an order leave the stock.
    public interface Taking {
        List<Fact> units(Sale sale, Instant at);
    }

    public Course(World world, Journey journey, Taking taking) {
        this.world = world;
        this.journey = journey;
        this.taking = taking;
    }

    /// Everything due until then has happened afterwards.
    public void runUntil(Instant now) {
        for (Sale sale : world.dueSales()) {
            runUntil(now, sale);
        }
        for (Parcel parcel : world.movingParcels()) {
            runUntil(now, parcel);
        }
    }

    /// Moves a parcel now.
    public Parcel move(Parcel parcel, Move move) {
        Parcel moved = moved(parcel, move);
        world.commit(List.of(moved));
        return moved;
    }

    /// The parcel after a move, with what comes next.
    public Parcel moved(Parcel parcel, Move move) {
        Parcel moved = parcel.moved(move);
        return moved.expecting(journey.after(moved));
    }

    private void runUntil(Instant now, Parcel start) {
        Parcel parcel = start;
        Optional<Move> due = dueMove(parcel, now);
        while (due.isPresent()) {
            parcel = move(parcel, due.get());
            due = dueMove(parcel, now);
        }
    }

    private static Optional<Move> dueMove(Parcel parcel, Instant now) {
        return parcel.next().filter(move -> !move.at().isAfter(now));
    }

    /// A payment in process is credited; the shipment waits for it no longer.
    private void runUntil(Instant now, Sale start) {
        Sale sale = start;
        Optional<Due> due = sale.due().filter(each -> !each.at().isAfter(now));
        while (due.isPresent()) {
            Instant at = due.get().at();
            Sale next =
                    sale.moved(due.get().status(), sale.tags(), "", payment(sale, due.get()), at);
            if (next.status() == Sale.Status.PAID) {
                commitPaid(next, at);
            } else {
                next = next.expecting(new Due(at.plus(Duration.ofMinutes(40)), Sale.Status.PAID));
                world.commit(List.of(next));
            }
            sale = next;
            due = sale.due().filter(each -> !each.at().isAfter(now));
        }
    }

    /// Only now the units leave the stock: an order that waits for its payment holds none.
    private void commitPaid(Sale paid, Instant at) {
        List<Fact> change = new ArrayList<>(taking.units(paid, at));
        change.add(paid);
        Optional<Parcel> parcel = paid.parcelId().flatMap(world::parcel);
        if (parcel.isPresent() && parcel.get().status().equals("pending")) {
            Move move = new Move(at, "handling", "waiting_for_label_generation");
            change.add(moved(parcel.get(), move));
        }
        world.commit(change);
    }

    private static Payment payment(Sale sale, Due due) {
        return due.status() == Sale.Status.PAID
                ? sale.payment().in("approved", "accredited", 0, due.at())
                : sale.payment().in("in_process", "pending_contingency", 0, due.at());
    }
}
