package com.erpsmartcloud.inventory;

/// What a view of the stock list adds up to, in units. A kit is a row and adds no units: they are
/// its components'.
///
/// @param held by marketplaces, in none of the other figures
public record StockTotals(long rows, long onHand, long reserved, long available, long held) {

    static final StockTotals NONE = new StockTotals(0, 0, 0, 0, 0);

    /// Nothing is held.
    public StockTotals(long rows, long onHand, long reserved, long available) {
        this(rows, onHand, reserved, available, 0);
    }

    /// @param more what rows of this kind add up to
    StockTotals and(StockRow.Kind kind, StockTotals more) {
        return switch (kind) {
            case COUNTED ->
                    new StockTotals(
                            rows + more.rows,
                            onHand + more.onHand,
                            reserved + more.reserved,
                            available + more.available,
                            held);
            case KIT -> new StockTotals(rows + more.rows, onHand, reserved, available, held);
            case HELD ->
                    new StockTotals(
                            rows + more.rows, onHand, reserved, available, held + more.onHand);
        };
    }
}
