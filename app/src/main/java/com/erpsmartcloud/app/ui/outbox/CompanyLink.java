package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The way out of this computer, told from how the last rounds went.
public final class CompanyLink implements Link {

    private static final String UNREACHABLE = "sync.error.unreachable";

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

    @Override
    public void tryNow() {
        workspace.sync().start();
        workspace.sync().wake();
    }
}
