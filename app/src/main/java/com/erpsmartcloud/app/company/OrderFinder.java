package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.Finder;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds orders and products for the search field.
final class OrderFinder implements Finder {

    private final Workspace workspace;

    OrderFinder(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public List<Found> find(String text, int limit) {
        List<Found> found = new ArrayList<>();
        workspace
                .orders()
                .find(text, limit)
                .forEach(order ->
                        found.add(
                                new Found(
                                        "find.orders",
                                        "bi-bag-check",
                                        order.externalId(),
                                        order.firstItem(),
                                        Place.of(ScreenName.ORDERS, order.id().toString()))));
        StockQuery products =
                new StockQuery(
                        StockQuery.Tab.ALL,
                        Set.of(),
                        text,
                        StockQuery.Sort.SKU,
                        StockQuery.Direction.ASCENDING);
        workspace
                .stock()
                .page(products, 0, limit)
                .forEach(row ->
                        found.add(
                                new Found(
                                        "find.products",
                                        "bi-box-seam",
                                        row.sku(),
                                        row.name(),
                                        Place.of(ScreenName.STOCK, row.sku()))));
        return found;
    }
}
