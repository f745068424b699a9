package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What the stock list shows.
///
/// @param warehouses only these; empty for all
/// @param text part of a SKU or name, or a whole barcode; empty for all
/// @param asOf stock as it was then; empty for now. The past has no views and is sorted by name or
///   SKU: what orders had taken is not kept
public record StockQuery(
        Tab tab,
        Set<UUID> warehouses,
        String text,
        Sort sort,
        Direction direction,
        Optional<Instant> asOf) {

    public StockQuery(Tab tab, Set<UUID> warehouses, String text, Sort sort, Direction direction) {
        this(tab, warehouses, text, sort, direction, Optional.empty());
    }

    /// The same list at another moment.
    public StockQuery at(Optional<Instant> moment) {
        return new StockQuery(tab, warehouses, text, sort, direction, moment);
    }

    /// The same list of other products.
    public StockQuery fitting(String words) {
        return new StockQuery(tab, warehouses, words, sort, direction, asOf);
    }

    public StockQuery {
        warehouses = Set.copyOf(warehouses);
    }

    public enum Tab {
        ALL,
        /// More sold than there is.
        OVERSOLD,
        /// Nothing left to sell.
        OUT,
        /// Few left to sell.
        LOW,
        /// What lies in places of marketplaces; the other views are of our own warehouses.
        HELD
    }

    public enum Sort {
        NAME,
        SKU,
        ON_HAND,
        RESERVED,
        AVAILABLE
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public static StockQuery of(Tab tab) {
        return new StockQuery(tab, Set.of(), "", Sort.AVAILABLE, Direction.ASCENDING);
    }
}
