package com.erpsmartcloud.reports;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.Deadline;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.ProblemKind;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What a seller needs to know first, computed from the company's own file.
///
/// @param asOf the moment all of it is true for
/// @param dayEnds when the user's day ends
/// @param toShip orders to be handed over before the day ends, late ones included
/// @param dueInFour of them, those due within four hours
/// @param late orders past their deadline
/// @param oldestLate the longest overdue deadline
/// @param problems orders that need a person
/// @param sales sold since the day began, per currency, largest first
/// @param atHome all of it in the company's own currency; empty while nothing of it can be
///   converted
/// @param outOfStock products with nothing left to sell
/// @param oversold of them, those with more sold than there is
/// @param hours parcels by the hour of their deadline: what is late, then the rest of today
/// @param firstProblems a few of the problems, oldest first
public record Today(
        Instant asOf,
        Instant dayEnds,
        long toShip,
        long dueInFour,
        long late,
        Optional<Instant> oldestLate,
        long problems,
        List<Sales> sales,
        Optional<AtHome> atHome,
        long outOfStock,
        long oversold,
        List<Hour> hours,
        List<ProblemRow> firstProblems,
        List<StoreAge> stores) {

    public Today {
        sales = List.copyOf(sales);
        hours = List.copyOf(hours);
        firstProblems = List.copyOf(firstProblems);
        stores = List.copyOf(stores);
    }

    /// The orders counted by [#toShip].
    public OrderQuery toShipOrders() {
        return OrderQuery.due(Deadline.before(dayEnds));
    }

    /// The orders counted by [#late].
    public OrderQuery lateOrders() {
        return OrderQuery.due(Deadline.before(asOf));
    }

    /// @param lastWeek sold on the same weekday a week ago, up to the same time of day
    public record Sales(Money today, Money lastWeek, long orders) {}

    /// What was sold in several currencies, in the company's own, at the newest rates of today or
    /// before. A week ago is taken at the same rates: the change is that of the sales alone.
    ///
    /// @param sum of what could be converted
    /// @param currencies how many are in it
    /// @param without currencies that have no rate, left out
    public record AtHome(Sales sum, int currencies, List<Currency> without) {

        public AtHome {
            without = List.copyOf(without);
        }
    }

    /// @param hour hour of the day in the user's zone, 0 to 23, or [#LATE]
    /// @param toProcess not assembled yet
    /// @param toShip assembled, waiting for hand-over
    public record Hour(int hour, long toProcess, long toShip) {

        /// Stands for all hours gone by: what should have been handed over before.
        public static final int LATE = -1;
    }

    public record ProblemRow(
            UUID orderId,
            Marketplace marketplace,
            String orderNumber,
            ProblemKind kind,
            String detail,
            String item) {}

    /// @param lastOk when its orders last came in; empty if never
    /// @param errorKey what is wrong, as a key for texts; empty if nothing is
    /// @param keyEnds when its key ends, as far as the marketplace told
    public record StoreAge(
            UUID storeId,
            Marketplace marketplace,
            String name,
            Optional<Instant> lastOk,
            String errorKey,
            Optional<Instant> keyEnds) {}
}
