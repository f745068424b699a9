package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.inventory.StockQuery;

import java.util.Arrays;
import java.util.Optional;

/// Where in the stock screen: a view, or one article.
///
/// @param tab the view; all for an article
/// @param sku what is looked for, empty for everything
public record StockPlace(StockQuery.Tab tab, String sku) {

    private static final String TAB = "tab:";

    public static Place of(StockQuery.Tab tab) {
        return Place.of(ScreenName.STOCK, TAB + tab.name());
    }

    public static Place of(String sku) {
        return Place.of(ScreenName.STOCK, sku);
    }

    /// @param detail of [Place#detail()]
    static StockPlace read(String detail) {
        Optional<StockQuery.Tab> tab =
                Arrays.stream(StockQuery.Tab.values())
                        .filter(each -> detail.equals(TAB + each.name()))
                        .findFirst();
        return tab.map(known -> new StockPlace(known, ""))
                .orElseGet(() -> new StockPlace(StockQuery.Tab.ALL, detail));
    }
}
