package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/// The rounds of one store, one after the other.
final class Lane implements PullProgress {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final UUID storeId;
    private final Stores stores;
    private final MarketplaceConnector connector;
    private final StoreSync sync;
    private final ReentrantLock oneRound = new ReentrantLock();
    private final ReentrantLock bell = new ReentrantLock();
    private final Condition rung = bell.newCondition();
    private boolean asked;
    private boolean begun;
    private volatile boolean stopped;
    private volatile boolean running;

    Lane(UUID storeId, Stores stores, MarketplaceConnector connector, StoreSync sync) {
        this.storeId = storeId;
        this.stores = stores;
        this.connector = connector;
        this.sync = sync;
    }

    SyncOutcome round(Duration backfill, PullProgress progress) {
        return round(backfill, Optional.empty(), progress);
    }

    SyncOutcome round(Duration backfill, Optional<Resource> only, PullProgress progress) {
        oneRound.lock();
        running = true;
        try {
            MarketplaceStore store = stores.byId(storeId).orElseThrow();
            return sync.round(store, connector, backfill, only, untilPaused(progress));
        } finally {
            running = false;
            oneRound.unlock();
        }
    }

    /// Sends lower figures, as soon as the round that runs has ended.
    ///
    /// @return whether the store answered
    boolean lower(PullProgress progress) {
        oneRound.lock();
        try {
            return sync.lower(stores.byId(storeId).orElseThrow(), connector, progress);
        } finally {
            oneRound.unlock();
        }
    }

    /// A store that is paused stops between two pages; what was read stays, and it goes on there.
    private PullProgress untilPaused(PullProgress progress) {
        return new PullProgress() {
            @Override
            public void rows(Resource resource, long done) {
                progress.rows(resource, done);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled()
                        || stores.byId(storeId).map(MarketplaceStore::paused).orElse(true);
            }
        };
    }

    /// @return false if it runs by itself already
    synchronized boolean begin() {
        boolean first = !begun;
        begun = true;
        return first;
    }

    void keepGoing(Duration pause) {
        while (!stopped) {
            try {
                Optional<MarketplaceStore> store = stores.byId(storeId);
                if (store.isPresent() && !store.get().paused()) {
                    round(SyncEngine.USUAL_BACKFILL, this);
                }
            } catch (RuntimeException e) {
                if (!stopped) {
                    LOG.error("a round of store {} failed", storeId, e);
                }
            }
            waitFor(pause);
        }
    }

    void wake() {
        bell.lock();
        try {
            asked = true;
            rung.signalAll();
        } finally {
            bell.unlock();
        }
    }

    /// The round that writes answers into the outbox must not wake itself.
    void wakeForOutbox() {
        if (!running) {
            wake();
        }
    }

    void stop() {
        stopped = true;
        wake();
    }

    boolean isRunning() {
        return running;
    }

    @Override
    public void rows(Resource resource, long done) {}

    @Override
    public boolean cancelled() {
        return stopped;
    }

    private void waitFor(Duration pause) {
        bell.lock();
        try {
            long left = pause.toNanos();
            while (!asked && !stopped && left > 0) {
                left = rung.awaitNanos(left);
            }
            asked = false;
        } catch (InterruptedException e) {
            // Nobody interrupts a lane; if somebody does all the same, it is taken for the bell.
            LOG.warn("the lane of store {} was interrupted", storeId);
        } finally {
            bell.unlock();
        }
        if (!stopped) {
            // Several edits in a row become one call.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }
}
