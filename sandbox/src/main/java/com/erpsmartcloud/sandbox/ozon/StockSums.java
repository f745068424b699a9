package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Stock;
import com.erpsmartcloud.sandbox.ozon.world.World;

import java.util.ArrayList;
import java.util.List;

/// Stock of a product summed over the warehouses of one scheme.
///
/// @param scheme fbs or rfbs
record StockSums(String scheme, long sku, long present, long reserved, List<Long> warehouses) {

    /// One sum for each scheme the product lies in; fbs always.
    static List<StockSums> of(World world, Product product, List<Stock> stocks) {
        List<StockSums> sums = new ArrayList<>();
        for (String scheme : List.of("fbs", "rfbs")) {
            List<Stock> of =
                    stocks.stream().filter(each -> schemeOf(world, each).equals(scheme)).toList();
            if (scheme.equals("fbs") || !of.isEmpty()) {
                sums.add(
                        new StockSums(
                                scheme,
                                product.sku(),
                                of.stream().mapToLong(Stock::present).sum(),
                                of.stream().mapToLong(Stock::reserved).sum(),
                                of.stream().map(Stock::warehouseId).toList()));
            }
        }
        return sums;
    }

    private static String schemeOf(World world, Stock stock) {
        return world.warehouse(stock.warehouseId()).orElseThrow().scheme();
    }
}
