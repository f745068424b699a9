package com.erpsmartcloud.app.company;

import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.sandbox.OzonAccess;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.SyncOutcome;
import com.erpsmartcloud.workspace.Workspace;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A made-up company that sells on a marketplace running on this computer, answering over real
/// HTTP.
public final class DemoCompany {

    /// The name of its store; a proper name, the same in every language.
    public static final String STORE = "Север RU";

    public static final String NAME = "Northlight Goods";

    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private DemoCompany() {}

    /// Opens the demo company of a folder, made first if there is none.
    ///
    /// @throws IOException if the folder cannot be used
    /// @throws VaultException if its keys are damaged
    public static RunningCompany open(
            CompanyFolder folder, SandboxOptions options, PullProgress progress)
            throws IOException, VaultException {
        return open(folder, options, progress, Company.Expect.EXISTING);
    }

    /// @param existing how one that is there already is opened
    public static RunningCompany open(
            CompanyFolder folder,
            SandboxOptions options,
            PullProgress progress,
            Company.Expect existing)
            throws IOException, VaultException {
        boolean exists = folder.isTaken();
        if (!exists) {
            folder.begin();
        }
        OpenVault vault = vault(folder, exists);
        Company company =
                Company.open(
                        folder,
                        vault,
                        exists ? existing : Company.Expect.NEW,
                        Holder.words(),
                        Now.SYSTEM);
        try {
            Sandbox sandbox = Sandbox.start(folder.sandbox(), options);
            RunningCompany running = RunningCompany.of(company, Optional.of(sandbox));
            point(running.workspace(), sandbox.ozon(), progress);
            return running;
        } catch (IOException | RuntimeException e) {
            company.close();
            throw e;
        }
    }

    private static OpenVault vault(CompanyFolder folder, boolean exists) throws VaultException {
        Vault vault = Vault.in(folder.root(), Now.SYSTEM, Optional.empty());
        if (!exists) {
            return vault.createDemo();
        }
        return switch (vault.unlockDemo()) {
            case Unlocking.Unlocked unlocked -> unlocked.vault();
            case Unlocking.WrongSecret _, Unlocking.MustWait _, Unlocking.NotPossible _ ->
                    throw new IllegalStateException(
                            "The company in " + folder.root() + " is not a demo company.");
        };
    }

    /// The marketplace has another port at each start, and at the first one it is not known at all.
    private static void point(Workspace workspace, OzonAccess ozon, PullProgress progress) {
        Stores stores = workspace.stores();
        Optional<MarketplaceStore> known = stores.all().stream().findFirst();
        if (known.isPresent()) {
            if (!known.get().baseUrl().equals(ozon.baseUrl())) {
                stores.moveTo(known.get().id(), ozon.baseUrl());
            }
            return;
        }
        UUID id =
                stores.add(
                        "system",
                        new Stores.NewStore(
                                Marketplace.OZON,
                                STORE,
                                "RUB",
                                ZONE,
                                ozon.baseUrl(),
                                ozon.clientId(),
                                Optional.empty()),
                        Map.of("clientId", ozon.clientId(), "apiKey", ozon.apiKey()));
        makeWarehouses(workspace, stores.byId(id).orElseThrow());
        List<SyncOutcome> first = workspace.sync().syncNow(progress);
        if (!first.stream().allMatch(SyncOutcome::wentThrough)) {
            throw new IllegalStateException("The demo marketplace did not answer: " + first);
        }
        try {
            workspace.sync().beginFrom("system", stores.byId(id).orElseThrow(), progress);
            // What the marketplace offers too much of, because it no longer reserves it, is lowered
            // at once.
            workspace.sync().syncNow(progress);
        } catch (ConnectorException e) {
            throw new IllegalStateException("The demo marketplace did not answer", e);
        }
    }

    /// One of ours for each that the marketplace knows.
    private static void makeWarehouses(Workspace workspace, MarketplaceStore store) {
        Stores stores = workspace.stores();
        try {
            List<WarehouseFact> facts =
                    workspace
                            .sync()
                            .connector(store)
                            .orElseThrow()
                            .listings()
                            .warehouses(stores.access(store).orElseThrow());
            for (int i = 0; i < facts.size(); i++) {
                WarehouseFact fact = facts.get(i);
                String code = "W" + (i + 1);
                UUID ours =
                        workspace
                                .store()
                                .write(
                                        "system",
                                        "demo.warehouse",
                                        tx -> Warehouses.add(tx, code, fact.name(), ZONE.getId()));
                stores.keepWarehouses(store.id(), List.of(fact), Optional.of(ours));
            }
        } catch (ConnectorException e) {
            throw new IllegalStateException("The demo marketplace did not answer", e);
        }
    }
}
