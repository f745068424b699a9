package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingReader;
import com.erpsmartcloud.catalog.ListingRow;

/// The pages of one list of listings. The rows are counted with the first page only.
final class ListingPages implements PageSource<ListingRow> {

    private final ListingReader listings;
    private final ListingQuery query;
    private volatile long total;

    ListingPages(ListingReader listings, ListingQuery query) {
        this.listings = listings;
        this.query = query;
    }

    @Override
    public Page<ListingRow> page(long offset, int limit) {
        if (offset == 0) {
            total = listings.count(query);
        }
        return new Page<>(listings.page(query, offset, limit), total);
    }
}
