package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.workspace.Workspace;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stores screen's way to the marketplaces of an open company.
public final class CompanyStoreDoor implements StoreDoor {

    private final Workspace workspace;
    private final Jobs jobs;

    public CompanyStoreDoor(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    @Override
    public Facts ask(MarketplaceStore store) throws ConnectorException {
        MarketplaceConnector connector = workspace.sync().connector(store).orElseThrow();
        StoreAccess access = workspace.storeKeys().access(store, connector);
        Authorization.SignIn signIn = connector.authorization().check(access);
        Duration offset = connector.clockOffset(access);
        workspace.signIns().keep(store.id(), signIn, offset);
        return new Facts(signIn, offset);
    }

    @Override
    public Authorization.SignIn test(StoreAccess access) throws ConnectorException {
        return workspace
                .sync()
                .connector(access.marketplace())
                .orElseThrow()
                .authorization()
                .check(access);
    }

    @Override
    public URI address(Marketplace marketplace) {
        return workspace.sync().connector(marketplace).orElseThrow().address();
    }

    /// The first round brings listings and orders in; an empty catalogue begins from them.
    @Override
    public void connected(UUID store, int days) {
        jobs.start(
                progress -> {
                    workspace.sync().syncNow(Duration.ofDays(days), stoppedBy(progress));
                    Optional<MarketplaceStore> known = workspace.stores().byId(store);
                    if (known.isPresent() && workspace.hasNoProducts()) {
                        workspace.sync().beginFrom("owner", known.get(), stoppedBy(progress));
                    }
                    workspace.sync().start();
                    return store;
                },
                _ -> {},
                _ -> workspace.sync().start());
    }

    @Override
    public History history(MarketplaceStore store, Days days, Jobs.Progress progress)
            throws ConnectorException {
        OrderPuller.Pulled pulled =
                workspace
                        .sync()
                        .history(
                                store,
                                days.first().atStartOfDay(days.zone()).toInstant(),
                                days.last().plusDays(1).atStartOfDay(days.zone()).toInstant(),
                                stoppedBy(progress));
        return new History(pulled.orders(), pulled.changed());
    }

    @Override
    public String sync(MarketplaceStore store, Resource only, Jobs.Progress progress) {
        return workspace.sync().syncNow(store, only, stoppedBy(progress)).errorKey();
    }

    @Override
    public List<Limits.Used> used(MarketplaceStore store) {
        return workspace
                .sync()
                .connector(store)
                .map(connector -> connector.used(store.id()))
                .orElse(List.of());
    }

    @Override
    public Optional<Allowed> allows(Marketplace marketplace) {
        return workspace
                .sync()
                .connector(marketplace)
                .map(it -> new Allowed(it.limits(), it.features()));
    }

    @Override
    public void sync(UUID store) {
        workspace.sync().start();
        workspace.sync().wake(store);
    }

    @Override
    public void syncAll() {
        workspace.sync().start();
        workspace.sync().wake();
    }

    private static PullProgress stoppedBy(Jobs.Progress progress) {
        return new PullProgress() {
            @Override
            public void rows(Resource resource, long done) {
                if (resource == Resource.ORDERS) {
                    progress.report(done, 0, "stores.history.read");
                }
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
