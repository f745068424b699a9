package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.orders.OrderRow;

import java.util.ArrayList;
import java.util.List;

/// The orders of a list as they go into a file: those that are restricted are kept and in no
/// report. To be read from its beginning, page after page; whole pages until the last.
final class Reported implements PageSource<OrderRow> {

    private final PageSource<OrderRow> all;
    private final List<OrderRow> over = new ArrayList<>();
    private long read;
    private boolean ended;

    Reported(PageSource<OrderRow> all) {
        this.all = all;
    }

    @Override
    public Page<OrderRow> page(long offset, int limit) throws Exception {
        if (offset == 0) {
            over.clear();
            read = 0;
            ended = false;
        }
        long total = 0;
        while (over.size() < limit && !ended) {
            Page<OrderRow> page = all.page(read, limit);
            total = page.total();
            read += page.rows().size();
            ended = page.rows().size() < limit;
            page.rows().stream().filter(row -> row.restricted().isEmpty()).forEach(over::add);
        }
        List<OrderRow> now = over.subList(0, Math.min(limit, over.size()));
        Page<OrderRow> found = new Page<>(now, total);
        now.clear();
        return found;
    }
}
