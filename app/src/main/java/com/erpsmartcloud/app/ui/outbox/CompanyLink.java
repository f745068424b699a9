package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The way out of this computer, told from how the last rounds went.
public final class CompanyLink implements Link {

    private static final String UNREACHABLE = "sync.error.unreachable";

    /// An order is first seen within this time of its own.
    private static final Duration BEFORE = Duration.ofDays(2);

    private final Workspace workspace;

    public CompanyLink(Workspace workspace) {
        this.workspace = workspace;
    }

    /// Cut when every store that was tried could not be reached; since the last time one could.
    @Override
    public Optional<Instant> cutSince() {
        List<SyncState> states = workspace.syncStates().all();
        boolean cut = states.stream().anyMatch(s -> s.errorKey().equals(UNREACHABLE));
        if (!cut) {
            return Optional.empty();
        }
        return states.stream()
                .flatMap(s -> s.lastOk().stream())
                .max(Instant::compareTo)
                .or(() ->
                        states.stream().flatMap(s -> s.lastTry().stream()).min(Instant::compareTo));
    }

    /// Orders are asked for by their day, because an order that was not touched since is in no
    /// later page.
    @Override
    public void readAgain(Quarantine.Kept row, BooleanSupplier stop) throws ConnectorException {
        MarketplaceStore store = workspace.stores().byId(row.store()).orElseThrow();
        PullProgress progress =
                new PullProgress() {
                    @Override
                    public void rows(Resource resource, long done) {}

                    @Override
                    public boolean cancelled() {
                        return stop.getAsBoolean();
                    }
                };
        if (row.resource() == Resource.ORDERS) {
            Instant now = workspace.now().instant();
            workspace.sync().history(store, row.since().minus(BEFORE), now, progress);
        } else {
            workspace.sync().syncNow(store, Resource.LISTINGS, progress);
        }
    }

    @Override
    public void tryNow() {
        workspace.sync().start();
        workspace.sync().wake();
    }
}
