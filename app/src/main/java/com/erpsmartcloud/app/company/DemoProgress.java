package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;

/// How far the making of the demo company is: what takes long is the first fetch of its orders.
record DemoProgress(Jobs.Progress progress) implements PullProgress {

    /// Orders of the demo's first fetch, to say how far it is.
    private static final long DEMO_ORDERS = 5_000;

    @Override
    public void rows(Resource resource, long done) {
        if (resource == Resource.ORDERS) {
            progress.report(done, DEMO_ORDERS, "first.busy.demo");
        }
    }

    @Override
    public boolean cancelled() {
        return progress.cancelled();
    }
}
