package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.Bulk;
import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.CatalogueFromListings;
import com.erpsmartcloud.catalog.H2ListingReader;
import com.erpsmartcloud.catalog.H2ProductReader;
import com.erpsmartcloud.catalog.KitListings;
import com.erpsmartcloud.catalog.ListingDrift;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.ListingReader;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.MappingEdit;
import com.erpsmartcloud.catalog.MappingQueue;
import com.erpsmartcloud.catalog.ProductEdit;
import com.erpsmartcloud.catalog.ProductReader;
import com.erpsmartcloud.inbox.Inbox;
import com.erpsmartcloud.inventory.Assembly;
import com.erpsmartcloud.inventory.H2StockReader;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.MovementUndo;
import com.erpsmartcloud.inventory.PlaceEdit;
import com.erpsmartcloud.inventory.PlaceReader;
import com.erpsmartcloud.inventory.PreorderUndo;
import com.erpsmartcloud.inventory.Preorders;
import com.erpsmartcloud.inventory.ProductCosts;
import com.erpsmartcloud.inventory.Promotions;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockImport;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StocktakeReader;
import com.erpsmartcloud.inventory.Stocktakes;
import com.erpsmartcloud.inventory.TransferReader;
import com.erpsmartcloud.inventory.Transfers;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.OrderSink;
import com.erpsmartcloud.marketplace.Pause;
import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.Lags;
import com.erpsmartcloud.marketplace.pull.ListingPuller;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.DriftWatch;
import com.erpsmartcloud.marketplace.push.Drifts;
import com.erpsmartcloud.marketplace.push.HeldStock;
import com.erpsmartcloud.marketplace.push.Leash;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.push.OutboxSender;
import com.erpsmartcloud.marketplace.push.PriceUndo;
import com.erpsmartcloud.marketplace.push.PriceWishes;
import com.erpsmartcloud.marketplace.push.PublishedList;
import com.erpsmartcloud.marketplace.push.Publisher;
import com.erpsmartcloud.marketplace.push.PushLog;
import com.erpsmartcloud.marketplace.push.StoreLease;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.rules.RuleReader;
import com.erpsmartcloud.marketplace.rules.RuleUndo;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.marketplace.stores.SignIns;
import com.erpsmartcloud.marketplace.stores.StoreConsent;
import com.erpsmartcloud.marketplace.stores.StoreKeys;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.orders.BuyerReveal;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderActs;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.OrderNotes;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTags;
import com.erpsmartcloud.orders.OwnEffects;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.SavedViews;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.orders.manual.ManualOrders;
import com.erpsmartcloud.orders.manual.ManualUndo;
import com.erpsmartcloud.orders.mend.Mends;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.network.BlockedHosts;
import com.erpsmartcloud.privacy.network.NetworkReader;
import com.erpsmartcloud.privacy.policy.FeedVerifier;
import com.erpsmartcloud.privacy.policy.Notices;
import com.erpsmartcloud.privacy.policy.Policies;
import com.erpsmartcloud.privacy.sharing.ExternalLinks;
import com.erpsmartcloud.privacy.sharing.Sharing;
import com.erpsmartcloud.privacy.support.SupportLetters;
import com.erpsmartcloud.privacy.telemetry.Telemetry;
import com.erpsmartcloud.reports.H2TodayReader;
import com.erpsmartcloud.reports.TodayReader;
import com.erpsmartcloud.search.CompanySearch;
import com.erpsmartcloud.search.SearchIndex;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.Rates;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.Undo;

import java.time.Duration;
import java.util.Currency;
import java.util.List;

/// An open company with everything wired, by hand, in this one place. Close it when done; nothing
/// of it works after.
public final class Workspace implements AutoCloseable {

    private final Company company;
    private final Store store;
    private final Stores stores;
    private final StoreWarehouses storeWarehouses;
    private final StoreKeys storeKeys;
    private final SyncStates states;
    private final Ledger ledger;
    private final StockEdit stockEdit;
    private final Promotions promotions;
    private final Preorders preorders;
    private final OwnEffects ownEffects;
    private final Transfers transfers;
    private final Stocktakes stocktakes;
    private final StockImport stockImport;
    private final Mapping mapping;
    private final Catalogue catalogue = new Catalogue();
    private final OrderImport orderImport;
    private final ManualOrders manual;
    private final RuleEdit rules;
    private final ChannelNumbers channelNumbers;
    private final Drifts drifts;
    private final Undo undo;
    private final FirstStock firstStock;
    private final SyncEngine sync;
    private final Outbox outbox;
    private final Consents consents;
    private final Telemetry telemetry;
    private final Notices notices;
    private final Policies policies;
    private final DailyBackup daily;
    private final Repeated ends;
    private final PrivacyRights privacyRights;
    private final Now now;

    /// @param connectors one for each marketplace that can be reached
    public Workspace(Company company, List<MarketplaceConnector> connectors, Now now) {
        this(company, connectors, now, Pause.SYSTEM);
    }

    /// @param pause how a round waits before it tries again
    public Workspace(Company company, List<MarketplaceConnector> connectors, Now now, Pause pause) {
        this.company = company;
        this.store = company.store();
        this.now = now;
        new SearchIndex().follow(store);
        new ListingDrift().follow(store);
        Reservations reservations = new Reservations();
        this.ledger = new Ledger(reservations);
        Problems problems = new Problems();
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        Publisher publisher = new Publisher(new StockOfProducts());
        this.drifts = new Drifts(store, publisher);
        this.channelNumbers = new ChannelNumbers(store, new StockOfProducts());
        this.mapping = new Mapping();
        reservations.listen((tx, keys, shortages) -> {
            problems.refresh(tx, shortages);
            publisher.plan(tx, keys.stream().map(StockKey::productId).distinct().toList());
        });
        mapping.listen(effects);
        mapping.listen(publisher::mapped);
        this.daily = new DailyBackup(company.backups(), now, !company.wasClosedWell());
        this.privacyRights = new PrivacyRights(company, reservations, List.of(), now);
        this.stores = new Stores(store, company.sealer());
        this.storeWarehouses = new StoreWarehouses(store);
        storeWarehouses.follow(publisher::mapped);
        this.storeKeys = new StoreKeys(stores, now);
        this.states = new SyncStates(store);
        this.stockEdit = new StockEdit(store, ledger);
        this.promotions = new Promotions(store, ledger);
        this.preorders = new Preorders(store, reservations);
        this.ends = new Repeated("ends", this::end);
        this.ownEffects = new OwnEffects(effects, problems);
        this.transfers = new Transfers(store, ledger);
        this.stocktakes = new Stocktakes(store, ledger);
        this.stockImport = new StockImport(store, ledger);
        this.orderImport = new OrderImport(effects, problems, publisher);
        this.rules = new RuleEdit(store, publisher::plan);
        RuleUndo ruleUndo = new RuleUndo(rules);
        KitListings kits = new KitListings(mapping);
        kits.reserveByComponents(store);
        this.undo =
                new Undo(store)
                        .with(Tables.CHANNEL_RULE, ruleUndo)
                        .with(Tables.CHANNEL_RULE_COVER, ruleUndo)
                        .with(Tables.CHANNEL_RULE_WAREHOUSE, ruleUndo)
                        .with(Tables.STOCK_MOVEMENT, new MovementUndo(ledger))
                        .with(Tables.PREORDER_STOCK, new PreorderUndo(reservations))
                        .with(Tables.LISTING_MAPPING, new FieldUndo(mapping::tell))
                        .with(Tables.KIT_COMPONENT, kits)
                        .with(Tables.ORDER_OWN, new FieldUndo(ownEffects::follow))
                        .with(Tables.OUTBOX_COMMAND, new PriceUndo())
                        .with(Tables.ORDER, new ManualUndo(orderImport));
        this.manual = new ManualOrders(store, orderImport, mapping);
        this.outbox = new Outbox(store);
        this.consents = new Consents(store, Device.name(store.device()));
        this.telemetry = new Telemetry(store, Device.program());
        this.notices = new Notices(store);
        this.policies = new Policies(store, consents, FeedVerifier.bundled(), notices, now);
        this.firstStock =
                new FirstStock(store, new CatalogueFromListings(catalogue, mapping), ledger);
        OrderPuller orders = new OrderPuller(store, states, orderImport, now);
        ListingPuller listings =
                new ListingPuller(
                        store,
                        stores,
                        states,
                        new ListingImport(mapping),
                        new HeldStock(new DriftWatch(publisher)));
        OutboxSender sender = new OutboxSender(store, publisher, StoreLease.ALONE, now);
        this.sync =
                new SyncEngine(
                        store,
                        stores,
                        storeKeys,
                        states,
                        connectors,
                        orders,
                        listings,
                        sender,
                        new Leash(store, publisher),
                        firstStock,
                        now,
                        pause);
    }

    public Company company() {
        return company;
    }

    public Store store() {
        return store;
    }

    public Stores stores() {
        return stores;
    }

    /// Which of ours the warehouses of a store stand for.
    public StoreWarehouses storeWarehouses() {
        return storeWarehouses;
    }

    /// What opens a store, with tokens that work.
    public StoreKeys storeKeys() {
        return storeKeys;
    }

    /// Connecting stores whose marketplace asks the seller on a page of its own.
    public StoreConsent storeConsent() {
        return new StoreConsent(stores);
    }

    public SyncStates syncStates() {
        return states;
    }

    /// How far the first fetches of the stores have come.
    public FirstFetches firstFetches() {
        return new FirstFetches(store);
    }

    /// What the marketplaces last said of the stores' keys.
    public SignIns signIns() {
        return new SignIns(store);
    }

    public Lags lags() {
        return new Lags(store);
    }

    /// What came up while nobody looked.
    public Inbox inbox() {
        return new Inbox(store, now);
    }

    public Leaving leaving() {
        return new Leaving(store);
    }

    public Now now() {
        return now;
    }

    public SyncEngine sync() {
        return sync;
    }

    public Quarantine quarantine() {
        return new Quarantine(store);
    }

    public Outbox outbox() {
        return outbox;
    }

    public OrderReader orders() {
        return new H2OrderReader(store, now);
    }

    /// Where orders go that a marketplace told, for those who bring many in at once.
    public OrderSink orderSink() {
        return orderImport;
    }

    public OrderActs orderActs() {
        return new OrderActs(store, ownEffects);
    }

    public ManualOrders manualOrders() {
        return manual;
    }

    public Mends mends() {
        return new Mends(store, orders(), orderActs(), stockEdit, mapping, manual);
    }

    public SavedViews orderViews() {
        return new SavedViews(store);
    }

    public OrderTags orderTags() {
        return new OrderTags(store);
    }

    public OrderNotes orderNotes() {
        return new OrderNotes(store);
    }

    public CompanySearch search() {
        return new CompanySearch(store);
    }

    public BuyerReveal buyers() {
        return new BuyerReveal(store);
    }

    /// What there is, how long it stays, and the rights of those it is about.
    public PrivacyRights privacyRights() {
        return privacyRights;
    }

    public StockReader stock() {
        return new H2StockReader(store);
    }

    public Assembly assembly() {
        return new Assembly(store, ledger);
    }

    public StockEdit stockEdit() {
        return stockEdit;
    }

    /// Units held back for promotions.
    public Promotions promotions() {
        return promotions;
    }

    /// Stock that is offered before it is there.
    public Preorders preorders() {
        return preorders;
    }

    public PlaceReader places() {
        return new PlaceReader(store);
    }

    public PlaceEdit placeEdit() {
        return new PlaceEdit(store);
    }

    public Transfers transfers() {
        return transfers;
    }

    public TransferReader transferReader() {
        return new TransferReader(store);
    }

    public Stocktakes stocktakes() {
        return stocktakes;
    }

    public StocktakeReader stocktakeReader() {
        return new StocktakeReader(store, new ProductCosts());
    }

    public StockImport stockImport() {
        return stockImport;
    }

    public ProductReader products() {
        return new H2ProductReader(store);
    }

    public ProductEdit productEdit() {
        return new ProductEdit(store, catalogue, mapping);
    }

    public ListingReader listings() {
        return new H2ListingReader(store);
    }

    public MappingQueue mappingQueue() {
        return new MappingQueue(store);
    }

    public MappingEdit mappingEdit() {
        return new MappingEdit(store, mapping, catalogue);
    }

    /// The currency of amounts that are entered without one.
    public Currency usualCurrency() {
        return companySettings().home();
    }

    public Bulk bulk() {
        return new Bulk(store, new PriceWishes()::want);
    }

    public ChannelNumbers channelNumbers() {
        return channelNumbers;
    }

    /// Figures that stores show and that are not ours.
    public Drifts drifts() {
        return drifts;
    }

    /// What every store shows, wants and holds back.
    public PublishedList publishedList() {
        return new PublishedList(store, channelNumbers);
    }

    /// Every figure that was sent to a store.
    public PushLog pushLog() {
        return new PushLog(store);
    }

    public RuleReader ruleReader() {
        return new RuleReader(store);
    }

    public RuleEdit channelRules() {
        return rules;
    }

    public Undo undo() {
        return undo;
    }

    public TodayReader today() {
        return new H2TodayReader(store, now);
    }

    /// Name, currency, numbering and quiet hours of the company.
    public CompanySettings companySettings() {
        return new CompanySettings(store);
    }

    public Rates rates() {
        return new Rates(store);
    }

    /// What the seller agreed to, refused and took back; marketing topics and the age among it.
    public Consents consents() {
        return consents;
    }

    public Telemetry telemetry() {
        return telemetry;
    }

    /// Versions of the privacy policy: which one holds, which one comes, what was answered.
    public Policies policies() {
        return policies;
    }

    public Notices notices() {
        return notices;
    }

    /// What the seller wrote to support.
    public SupportLetters supportLetters() {
        return new SupportLetters(store);
    }

    /// With whom data is shared. There is no account yet, so no processor gets anything.
    public Sharing sharing() {
        return new Sharing(store, stores, states, consents, networkLog(), () -> false);
    }

    public ExternalLinks externalLinks() {
        return new ExternalLinks(store);
    }

    /// What protects this company at this moment.
    public SecurityFacts security() {
        return Installation.facts(company);
    }

    /// Every request that left this computer, or tried to.
    public NetworkReader networkLog() {
        return new NetworkReader(store, company.networkLog());
    }

    public BlockedHosts blockedHosts() {
        return company.blockedHosts();
    }

    public Backups backups() {
        return company.backups();
    }

    /// Whether the catalogue is still empty.
    public boolean hasNoProducts() {
        return firstStock.isFirst();
    }

    /// Begins to take a backup a day, until closed.
    public void keepBackups() {
        daily.start();
    }

    /// Begins to look at the retention schedule every hour, until closed.
    public void keepRetention() {
        privacyRights.keepRetention();
    }

    /// Begins to look at once, and then every minute, for what has ended, until closed.
    public void keepEnds() {
        ends.start(Duration.ZERO, Duration.ofMinutes(1));
    }

    private void end() {
        promotions.releaseEnded(now.instant());
        preorders.endDue(now.instant());
    }

    /// Stops syncing, then closes the company and forgets its keys.
    @Override
    public void close() {
        sync.close();
        daily.close();
        ends.close();
        privacyRights.close();
        company.close();
    }
}
