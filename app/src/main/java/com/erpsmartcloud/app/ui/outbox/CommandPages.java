package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.table.PageSource;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.Outbox;

/// The commands of one view.
record CommandPages(Outbox outbox, Outbox.View view) implements PageSource<Command> {

    @Override
    public Page<Command> page(long offset, int limit) {
        return new Page<>(outbox.page(view, offset, limit), outbox.counts().getOrDefault(view, 0L));
    }
}
