package com.erpsmartcloud.inventory;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Where the rows of the stock list come from: the balances, and what there is beside them. What
/// there is none of is not asked for, with 50,000 products that is a third of the time.
///
/// @param counted the balances
/// @param others beside them
record StockKinds(Source counted, List<Source> others) {

    /// @param balance a table with the columns of `stock_balance`
    /// @param places a table with the columns of `warehouse`
    /// @param only the condition for which of its rows `b` of products `p` are meant
    record Source(StockRow.Kind kind, String balance, String places, String only) {}

    private static final Source ALL_COUNTED =
            new Source(StockRow.Kind.COUNTED, "stock_balance", "warehouse", "");

    private static final Source BESIDE_KITS =
            new Source(
                    StockRow.Kind.COUNTED,
                    "stock_balance",
                    "warehouse",
                    " AND " + KitStock.COUNTED);

    private static final Source KITS =
            new Source(StockRow.Kind.KIT, KitStock.BALANCE, "warehouse", "");

    private static final Source HELD =
            new Source(StockRow.Kind.HELD, HeldBalance.BALANCE, HeldBalance.PLACES, "");

    static StockKinds of(Handle handle) {
        boolean kits = KitStock.isAny(handle);
        List<Source> others = new ArrayList<>();
        if (kits) {
            others.add(KITS);
        }
        if (HeldBalance.isAny(handle)) {
            others.add(HELD);
        }
        return new StockKinds(kits ? BESIDE_KITS : ALL_COUNTED, List.copyOf(others));
    }

    Stream<Source> all() {
        return Stream.concat(Stream.of(counted), others.stream());
    }
}
