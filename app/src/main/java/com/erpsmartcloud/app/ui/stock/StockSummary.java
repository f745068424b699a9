package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockTotals;
import com.erpsmartcloud.inventory.StockValue;

import java.util.List;
import java.util.Map;

/// What stands around the stock list: counts of the views, sums of the one shown, the places.
///
/// @param places those that the view can be narrowed to
record StockSummary(
        Map<StockQuery.Tab, Long> counts,
        StockTotals totals,
        StockValue value,
        List<StockReader.Warehouse> warehouses,
        List<StockReader.Warehouse> places) {

    StockSummary {
        counts = Map.copyOf(counts);
        warehouses = List.copyOf(warehouses);
        places = List.copyOf(places);
    }

    static StockSummary read(StockReader stock, StockQuery query) {
        List<StockReader.Warehouse> ours = stock.warehouses();
        return new StockSummary(
                stock.counts(query),
                stock.totals(query),
                stock.value(query),
                ours,
                query.tab() == StockQuery.Tab.HELD ? stock.held() : ours);
    }

    long count(StockQuery.Tab tab) {
        return counts.getOrDefault(tab, 0L);
    }
}
