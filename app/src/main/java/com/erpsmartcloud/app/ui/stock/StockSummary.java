package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockTotals;

import java.util.List;
import java.util.Map;

/// What stands around the stock list: counts of the views, sums of the one shown, the places.
record StockSummary(
        Map<StockQuery.Tab, Long> counts,
        StockTotals totals,
        List<StockReader.Warehouse> warehouses) {

    StockSummary {
        counts = Map.copyOf(counts);
        warehouses = List.copyOf(warehouses);
    }

    static StockSummary read(StockReader stock, StockQuery query) {
        return new StockSummary(stock.counts(query), stock.totals(query), stock.warehouses());
    }

    long count(StockQuery.Tab tab) {
        return counts.getOrDefault(tab, 0L);
    }
}
