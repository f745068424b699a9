package com.erpsmartcloud.marketplace.pull;

/// Where a pull says how far it is, and asks whether to go on.
public interface PullProgress {

    PullProgress SILENT =
            new PullProgress() {
                @Override
                public void rows(Resource resource, long done) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    void rows(Resource resource, long done);

    /// Asked between pages; what was read so far stays, and the next pull goes on from there.
    boolean cancelled();
}
