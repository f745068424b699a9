package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;

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

    List<ViewTab> tabs() {
        return Stream.of(
                        StockQuery.Tab.ALL,
                        StockQuery.Tab.OVERSOLD,
                        StockQuery.Tab.LOW,
                        StockQuery.Tab.OUT)
                .map(this::tab)
                .toList();
    }

    void showTotals(StockQuery query, TotalsBar bar) {
        bar.show(
                texts.get(
                        "stock.rows", summary.totals().rows(), Text.of(StockWords.of(sort(query)))),
                query.asOf().isPresent()
                        ? List.of(sum("stock.on-hand", summary.totals().onHand()))
                        : List.of(
                                sum("stock.on-hand", summary.totals().onHand()),
                                sum("stock.reserved", summary.totals().reserved()),
                                sum("stock.available", summary.totals().available())));
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
