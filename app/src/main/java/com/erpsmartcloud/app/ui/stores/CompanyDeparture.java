package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.workspace.Workspace;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// [Departure] from an open company.
public final class CompanyDeparture implements Departure {

    private final Workspace workspace;
    private final String actor;

    public CompanyDeparture(Workspace workspace, String actor) {
        this.workspace = workspace;
        this.actor = actor;
    }

    @Override
    public Set<Way> ways() {
        return EnumSet.of(Way.KEEP);
    }

    @Override
    public Leaving.Holdings holdings(UUID store) {
        return workspace.leaving().holdings(store);
    }

    @Override
    public Receipt leave(UUID store, Way way) {
        if (!ways().contains(way)) {
            throw new IllegalArgumentException("this company cannot " + way);
        }
        String name = workspace.stores().byId(store).orElseThrow().name();
        Leaving.Holdings before = workspace.leaving().leave(actor, store);
        return new Receipt(name, way, workspace.now().instant(), before, 0, 0);
    }
}
