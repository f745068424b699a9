package com.erpsmartcloud.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Stock for screens. Pages, sorts, filters and counts in the database.
public interface StockReader {

    /// @param offset rows to leave out, 0 or more
    List<StockRow> page(StockQuery query, long offset, int limit);

    Map<StockQuery.Tab, Long> counts(StockQuery query);

    StockTotals totals(StockQuery query);

    /// What the same stock has cost.
    StockValue value(StockQuery query);

    Optional<StockRow> row(StockKey key);

    /// Movements of a product in a warehouse, newest first.
    List<LedgerRow> ledger(StockKey key, int limit);

    /// Where in its warehouse a product lies; what lies in no bin comes last.
    List<BinUnits> bins(StockKey key);

    /// Components of a kit, the one that allows fewest first; empty for what is no kit.
    List<KitShare> kit(StockKey key);

    /// What marketplaces hold of a product, by place and listing.
    List<HeldUnits> held(UUID product);

    /// @param warehouse the one of the row; a listing shows a number for each it is sold from
    Optional<WhyNumber> why(UUID listing, UUID warehouse);

    List<Warehouse> warehouses();

    /// Places of marketplaces in which something of ours lies.
    List<Warehouse> held();

    record Warehouse(UUID id, String code, String name) {}
}
