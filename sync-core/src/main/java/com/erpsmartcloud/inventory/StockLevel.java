package com.erpsmartcloud.inventory;

/// What there is of a product in a warehouse, in units.
///
/// @param onHand what lies there; below zero is an error state
/// @param reserved what open orders have taken
public record StockLevel(long onHand, long promoHeld, long quarantine, long safety, long reserved) {

    public static final StockLevel NONE = new StockLevel(0, 0, 0, 0, 0);

    /// What can still be sold. May be negative: then it is the oversold quantity, and it is shown
    /// so.
    ///
    /// Source: domain rule C.1.
    public long available() {
        return onHand - reserved - promoHeld - quarantine - safety;
    }

    /// What orders may take, before they took any.
    public long capacity() {
        return onHand - promoHeld - quarantine - safety;
    }

    public StockLevel plus(StockKind kind, long quantity) {
        return switch (kind) {
            case ON_HAND ->
                    new StockLevel(
                            Math.addExact(onHand, quantity),
                            promoHeld,
                            quarantine,
                            safety,
                            reserved);
            case PROMO_HELD ->
                    new StockLevel(
                            onHand,
                            Math.addExact(promoHeld, quantity),
                            quarantine,
                            safety,
                            reserved);
            case QUARANTINE ->
                    new StockLevel(
                            onHand,
                            promoHeld,
                            Math.addExact(quarantine, quantity),
                            safety,
                            reserved);
            case SAFETY ->
                    new StockLevel(
                            onHand,
                            promoHeld,
                            quarantine,
                            Math.addExact(safety, quantity),
                            reserved);
        };
    }

    public StockLevel withReserved(long units) {
        return new StockLevel(onHand, promoHeld, quarantine, safety, units);
    }

    /// Units of one kind.
    public long of(StockKind kind) {
        return switch (kind) {
            case ON_HAND -> onHand;
            case PROMO_HELD -> promoHeld;
            case QUARANTINE -> quarantine;
            case SAFETY -> safety;
        };
    }
}
