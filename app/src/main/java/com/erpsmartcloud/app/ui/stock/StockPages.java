package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockRow;

/// The pages of one stock list. The rows are counted with the first page only: counting a long list
/// takes longer than reading a page of it.
final class StockPages implements PageSource<StockRow> {

    private final StockReader stock;
    private final StockQuery query;
    private volatile long total;

    StockPages(StockReader stock, StockQuery query) {
        this.stock = stock;
        this.query = query;
    }

    @Override
    public Page<StockRow> page(long offset, int limit) {
        if (offset == 0) {
            total = stock.totals(query).rows();
        }
        return new Page<>(stock.page(query, offset, limit), total);
    }
}
