package com.erpsmartcloud.app.ui.products;

import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductReader;
import com.erpsmartcloud.catalog.ProductRow;

/// The pages of one list of products. The rows are counted with the first page only.
final class ProductPages implements PageSource<ProductRow> {

    private final ProductReader products;
    private final ProductQuery query;
    private volatile long total;

    ProductPages(ProductReader products, ProductQuery query) {
        this.products = products;
        this.query = query;
    }

    @Override
    public Page<ProductRow> page(long offset, int limit) {
        if (offset == 0) {
            total = products.count(query);
        }
        return new Page<>(products.page(query, offset, limit), total);
    }
}
