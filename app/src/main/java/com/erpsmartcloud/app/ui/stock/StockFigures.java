package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.TotalsBar;
import com.erpsmartcloud.app.ui.control.ViewTab;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockTotals;
import com.erpsmartcloud.money.Money;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The figures around the stock list in words: how many in each view, the sums below.
record StockFigures(Texts texts, StockSummary summary) {

    private static final int MOST_CURRENCIES = 3;

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
        bar.show(
                texts.get(
                        "stock.rows", summary.totals().rows(), Text.of(StockWords.of(sort(query)))),
                Stream.concat(units(query), value()).toList());
    }

    private Stream<TotalsBar.Sum> units(StockQuery query) {
        StockTotals totals = summary.totals();
        if (query.asOf().isPresent()) {
            return Stream.of(sum("stock.on-hand", totals.onHand()));
        }
        if (query.tab() == StockQuery.Tab.HELD) {
            return Stream.of(sum("stock.held.sum", totals.held()));
        }
        return Stream.of(
                sum("stock.on-hand", totals.onHand()),
                sum("stock.reserved", totals.reserved()),
                sum("stock.available", totals.available()));
    }

    /// The name stands before the first currency alone.
    private Stream<TotalsBar.Sum> value() {
        List<Money> known = summary.value().known();
        long unknown = summary.value().unknown();
        String name =
                unknown > 0 ? texts.get("stock.value.some", unknown) : texts.get("stock.value");
        return IntStream.range(0, Math.min(known.size(), MOST_CURRENCIES))
                .mapToObj(i ->
                        new TotalsBar.Sum(
                                i == 0 ? name : "",
                                texts.formats().amount(known.get(i)),
                                known.get(i).currency().getCurrencyCode()));
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
