package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.privacy.erase.StoreChoice;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
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
        return EnumSet.allOf(Way.class);
    }

    @Override
    public Leaving.Holdings holdings(UUID store) {
        return workspace.leaving().holdings(store);
    }

    @Override
    public Receipt keep(UUID store) {
        String name = workspace.stores().byId(store).orElseThrow().name();
        Leaving.Holdings before = workspace.leaving().leave(actor, store);
        return new Receipt(name, Way.KEEP, workspace.now().instant(), before, 0, 0);
    }

    @Override
    public IdentityCheck identity() {
        return workspace.privacyRights().identity(Optional.empty());
    }

    @Override
    public Receipt remove(UUID store, Way way, IdentityCheck.Proof by) throws IOException {
        StoreChoice choice =
                switch (way) {
                    case KEEP -> throw new IllegalArgumentException("nothing is to be removed");
                    case PSEUDONYMISE -> StoreChoice.REMOVE_BUYERS;
                    case ERASE -> StoreChoice.ERASE_ALL;
                };
        String name = workspace.stores().byId(store).orElseThrow().name();
        Leaving.Holdings before = holdings(store);
        var _ = workspace.privacyRights().storeErasure().run(actor, store, choice, by, name);
        Leaving.Holdings after = holdings(store);
        return new Receipt(
                name,
                way,
                workspace.now().instant(),
                before,
                before.buyers() - after.buyers(),
                before.orders() - after.orders());
    }
}
