package com.erpsmartcloud.inventory;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.stream.Stream;

/// Where the rows of a view of the stock list come from. What there is none of is not asked for:
/// with 50,000 products that is a third of the time.
final class StockKinds {

    /// @param balance a table with the columns of `stock_balance`
    /// @param places a table with the columns of `warehouse`
    /// @param only the condition for which of its rows `b` of products `p` are meant
    record Source(StockRow.Kind kind, String balance, String places, String only) {}

    private static final StockKinds COUNTED =
            new StockKinds(
                    new Source(StockRow.Kind.COUNTED, "stock_balance", "warehouse", ""), List.of());

    private static final StockKinds WITH_KITS =
            new StockKinds(
                    new Source(
                            StockRow.Kind.COUNTED,
                            "stock_balance",
                            "warehouse",
                            " AND " + KitStock.COUNTED),
                    List.of(new Source(StockRow.Kind.KIT, KitStock.BALANCE, "warehouse", "")));

    static final StockKinds HELD =
            new StockKinds(
                    new Source(StockRow.Kind.HELD, HeldBalance.BALANCE, HeldBalance.PLACES, ""),
                    List.of());

    private final Source main;
    private final List<Source> beside;

    private StockKinds(Source main, List<Source> beside) {
        this.main = main;
        this.beside = List.copyOf(beside);
    }

    static StockKinds of(Handle handle, StockQuery.Tab tab) {
        return tab == StockQuery.Tab.HELD ? HELD : own(handle);
    }

    static StockKinds own(Handle handle) {
        return KitStock.isAny(handle) ? WITH_KITS : COUNTED;
    }

    /// Of these rows there may be many.
    Source main() {
        return main;
    }

    /// Of these there are few.
    List<Source> beside() {
        return beside;
    }

    Stream<Source> all() {
        return Stream.concat(Stream.of(main), beside.stream());
    }
}
