package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inventory.WarehouseRow;
import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.StoreConsent;
import com.erpsmartcloud.workspace.Workspace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// The stores screen's way to the marketplaces of an open company.
public final class CompanyStoreDoor implements StoreDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CompanyStoreDoor.class);
    private static final URI HERE = URI.create("http://127.0.0.1/");
    private static final String PAGE = "consentPage";

    private final Workspace workspace;

    public CompanyStoreDoor(Workspace workspace) {
        this.workspace = workspace;
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
    public StoreAnswer opened(StoreAccess access) throws ConnectorException {
        Authorization.SignIn signIn = connector(access.marketplace()).authorization().check(access);
        return answer(access.credential("clientId"), access, signIn);
    }

    @Override
    public List<StoreAnswer> opened(StoreAccess app, Map<String, String> answer)
            throws ConnectorException {
        return opened(
                new StoreConsent.Asked(app, Consent.begin(HERE), app.baseUrl()),
                new Consent.Answer.Agreed(answer));
    }

    @Override
    public List<StoreAnswer> opened(StoreConsent.Asked asked, Consent.Answer.Agreed answer)
            throws ConnectorException {
        return workspace
                .storeConsent()
                .found(connector(asked.app().marketplace()), asked, answer)
                .stream()
                .map(found -> answer(found.grant().account(), found.access(), found.signIn()))
                .toList();
    }

    /// A key that may not name warehouses opens a store all the same.
    private StoreAnswer answer(String account, StoreAccess access, Authorization.SignIn signIn) {
        List<WarehouseFact> warehouses;
        try {
            warehouses = connector(access.marketplace()).listings().warehouses(access);
        } catch (ConnectorException e) {
            LOG.info("{} does not name the warehouses of a new store", access.marketplace(), e);
            warehouses = List.of();
        }
        return new StoreAnswer(account, access, signIn, warehouses);
    }

    @Override
    public Asking ask(StoreAccess app, Optional<URI> redirect) throws ConnectorException {
        return BrowserConsent.ask(
                workspace.storeConsent(), connector(app.marketplace()), here(app), redirect);
    }

    /// Where the marketplace is on this computer, so is the page it asks on.
    private StoreAccess here(StoreAccess app) {
        Optional<String> page =
                onThisComputer(app.marketplace())
                        .flatMap(workspace.stores()::access)
                        .map(known -> known.credentials().getOrDefault(PAGE, ""))
                        .filter(known -> !known.isEmpty());
        if (page.isEmpty()) {
            return app;
        }
        Map<String, String> credentials = new HashMap<>(app.credentials());
        credentials.put(PAGE, page.get());
        return new StoreAccess(app.storeId(), app.marketplace(), app.baseUrl(), credentials);
    }

    @Override
    public boolean browse(URI page) {
        return SystemBrowser.open(page);
    }

    @Override
    public Set<Marketplace> reachable() {
        return Arrays.stream(Marketplace.values())
                .filter(each -> workspace.sync().connector(each).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Marketplace.class)));
    }

    @Override
    public List<WarehouseRow> warehouses() {
        return workspace.places().warehouses().stream().filter(each -> !each.archived()).toList();
    }

    /// In the demo a second store of a marketplace is where the first one is: on this computer.
    @Override
    public URI address(Marketplace marketplace) {
        return onThisComputer(marketplace)
                .map(MarketplaceStore::baseUrl)
                .orElseGet(() -> connector(marketplace).address());
    }

    @Override
    public Map<MarketplaceConnector.Region, URI> regions(Marketplace marketplace) {
        return onThisComputer(marketplace).isPresent()
                ? Map.of()
                : connector(marketplace).regions();
    }

    private Optional<MarketplaceStore> onThisComputer(Marketplace marketplace) {
        return workspace.stores().all().stream()
                .filter(store -> store.marketplace() == marketplace)
                .filter(store -> HERE.getHost().equals(store.baseUrl().getHost()))
                .findFirst();
    }

    private MarketplaceConnector connector(Marketplace marketplace) {
        return workspace.sync().connector(marketplace).orElseThrow();
    }

    /// Its first fetch runs in the store's own rounds, also after a restart; an empty catalogue
    /// begins from it.
    @Override
    public void connected(UUID store, int days) {
        workspace
                .stores()
                .byId(store)
                .ifPresent(known ->
                        workspace
                                .sync()
                                .plan(known, Duration.ofDays(days), workspace.hasNoProducts()));
        workspace.sync().start();
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
