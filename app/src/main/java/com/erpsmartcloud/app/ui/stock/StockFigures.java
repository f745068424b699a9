package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockTotals;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The figures around the stock list in words: how many in each view, the sums below.
record StockFigures(Texts texts, StockSummary summary) {

    String subtitle() {
        return texts.get(
                "stock.subtitle",
                summary.count(StockQuery.Tab.ALL),
                (long) summary.warehouses().size());
    }

    /// Where no marketplace holds anything, nothing is said of it.
    List<ViewTab> tabs(StockQuery.Tab chosen) {
        return Stream.of(
                        StockQuery.Tab.ALL,
                        StockQuery.Tab.OVERSOLD,
                        StockQuery.Tab.LOW,
                        StockQuery.Tab.OUT,
                        StockQuery.Tab.HELD)
                .filter(tab ->
                        tab != StockQuery.Tab.HELD || tab == chosen || summary.count(tab) > 0)
                .map(this::tab)
                .toList();
    }

    void showTotals(StockQuery query, TotalsBar bar) {
        StockTotals totals = summary.totals();
        bar.show(
                texts.get("stock.rows", totals.rows(), Text.of(StockWords.of(sort(query)))),
                query.asOf().isPresent()
                        ? List.of(sum("stock.on-hand", totals.onHand()))
                        : query.tab() == StockQuery.Tab.HELD
                                ? List.of(sum("stock.held.sum", totals.held()))
                                : List.of(
                                        sum("stock.on-hand", totals.onHand()),
                                        sum("stock.reserved", totals.reserved()),
                                        sum("stock.available", totals.available())));
    }

    /// The past is sorted by name unless by SKU.
    private static StockQuery.Sort sort(StockQuery query) {
        return query.asOf().isPresent() && query.sort() != StockQuery.Sort.SKU
                ? StockQuery.Sort.NAME
                : query.sort();
    }

    private ViewTab tab(StockQuery.Tab tab) {
        return new ViewTab(
                tab.name(),
                Text.of(StockWords.of(tab)),
                OptionalLong.of(summary.count(tab)),
                tab == StockQuery.Tab.OVERSOLD);
    }

    private TotalsBar.Sum sum(String nameKey, long units) {
        return new TotalsBar.Sum(texts.get(nameKey), texts.formats().number(units), "");
    }
}
