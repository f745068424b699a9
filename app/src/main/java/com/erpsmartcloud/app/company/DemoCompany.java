package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.sandbox.market.Market;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// A made-up company that sells the same goods in stores on several marketplaces, which run on this
/// computer and answer over real HTTP.
public final class DemoCompany {

    public static final String NAME = "Northlight Goods";

    /// The name of its first store.
    public static final String STORE = DemoStore.OZON.look().name();

    private static final String PAGE = "consentPage";

    private DemoCompany() {}

    /// All marketplaces it sells on, in their usual size.
    public static SandboxOptions options() {
        return DemoStore.options();
    }

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
            Sandbox sandbox = Sandbox.start(folder.sandbox(), options.withEase(DemoStore.EASE));
            RunningCompany running = RunningCompany.of(company, Optional.of(sandbox));
            point(running.workspace(), sandbox, options, progress);
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

    /// The marketplaces have other ports at each start, and at the first one they are not known at
    /// all.
    private static void point(
            Workspace workspace, Sandbox sandbox, SandboxOptions options, PullProgress progress) {
        List<DemoStore> fresh = new ArrayList<>();
        try {
            for (DemoStore each : DemoStore.of(options)) {
                DemoStore.Key key = each.key(sandbox);
                Optional<MarketplaceStore> known = store(workspace, each);
                if (known.isEmpty()) {
                    add(workspace, each, key);
                    fresh.add(each);
                } else if (!known.get().baseUrl().equals(key.baseUrl())) {
                    move(workspace.stores(), known.get(), key);
                }
            }
            if (!fresh.isEmpty()) {
                furnish(workspace, sandbox, fresh, progress);
            }
        } catch (ConnectorException e) {
            throw new IllegalStateException("A demo marketplace did not answer", e);
        }
    }

    private static Optional<MarketplaceStore> store(Workspace workspace, DemoStore of) {
        return workspace.stores().all().stream()
                .filter(store -> store.marketplace() == of.marketplace())
                .findFirst();
    }

    static void add(Workspace workspace, DemoStore each, DemoStore.Key key)
            throws ConnectorException {
        DemoStore.Key opened =
                key.signedIn(workspace.sync().connector(each.marketplace()).orElseThrow());
        UUID id = workspace.stores().add("system", each.store(opened), opened.credentials());
        workspace.stores().look("system", id, each.look());
    }

    /// Tokens stay: only where the marketplace asks the seller has moved along.
    private static void move(Stores stores, MarketplaceStore store, DemoStore.Key key) {
        stores.moveTo(store.id(), key.baseUrl());
        String page = key.credentials().getOrDefault(PAGE, "");
        Optional<StoreAccess> access = stores.access(store);
        if (!page.isEmpty() && access.isPresent()) {
            Map<String, String> credentials = new HashMap<>(access.get().credentials());
            credentials.put(PAGE, page);
            stores.renew("system", store.id(), credentials);
        }
    }

    /// Warehouses, orders, and a catalogue if there is none yet.
    private static void furnish(
            Workspace workspace, Sandbox sandbox, List<DemoStore> fresh, PullProgress progress)
            throws ConnectorException {
        DemoFindings findings = new DemoFindings(sandbox);
        for (DemoStore each : fresh) {
            DemoWarehouses.lead(workspace, store(workspace, each).orElseThrow());
        }
        fresh.forEach(findings::beforeFirstSync);
        sync(workspace, progress);
        sandbox.clearFaults();
        if (workspace.hasNoProducts()) {
            workspace
                    .sync()
                    .beginFrom(
                            "system", store(workspace, fresh.getFirst()).orElseThrow(), progress);
            // What a marketplace offers too much of, because it no longer reserves it, is lowered
            // at once, and so are the others, which now share one stock.
            sync(workspace, progress);
            DemoCatalogue.complete(workspace, grams(sandbox.market(fresh.getFirst().sandbox())));
            // Where the day begins late it is still yesterday.
            DemoRates.set(
                    workspace,
                    LocalDate.ofInstant(Now.SYSTEM.instant(), ZoneOffset.UTC).minusDays(1));
            findings.oversell(fresh);
            sync(workspace, progress);
        }
    }

    private static Map<String, Integer> grams(Market market) {
        return market.listings().stream()
                .collect(Collectors.toMap(Listing::sku, Listing::grams, (a, _) -> a));
    }

    private static void sync(Workspace workspace, PullProgress progress) {
        List<SyncOutcome> outcomes = workspace.sync().syncNow(progress);
        if (!outcomes.stream().allMatch(SyncOutcome::wentThrough)) {
            throw new IllegalStateException("A demo marketplace did not answer: " + outcomes);
        }
    }
}
