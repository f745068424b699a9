package com.erpsmartcloud.bench;

import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.push.Availability;
import com.erpsmartcloud.marketplace.push.ChannelNumbers;
import com.erpsmartcloud.marketplace.push.Publisher;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.search.SearchIndex;
import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.workspace.Company;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.jdbi.v3.core.Handle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A real company, encrypted on disk, with stores, products, listings mapped to them, and stock,
/// wired as the program wires it.
final class BenchCompany implements AutoCloseable {

    private static final String UNITS =
            """
            SELECT b.product_id, b.warehouse_id, b.available
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id
            """;

    /// Whether what is written is put into the search index too, as the program does.
    enum Index {
        NONE,
        KEPT
    }

    private final Company company;
    private final Reservations reservations = new Reservations();
    private final Ledger ledger = new Ledger(reservations);
    private final Mapping mapping = new Mapping();
    private final Publisher publisher = new Publisher((Availability) BenchCompany::available);
    private final OrderImport orders;
    private final List<UUID> stores = new ArrayList<>();

    private BenchCompany(Company company) {
        this.company = company;
        Problems problems = new Problems();
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        reservations.listen((tx, keys, shortages) -> {
            problems.refresh(tx, shortages);
            publisher.plan(tx, keys.stream().map(StockKey::productId).distinct().toList());
        });
        mapping.listen(effects);
        mapping.listen(publisher::mapped);
        this.orders = new OrderImport(effects, problems, publisher);
    }

    static BenchCompany create(Path folder, int stores, int products, Instant connected)
            throws Exception {
        return create(folder, stores, products, connected, Index.KEPT);
    }

    static BenchCompany create(
            Path folder, int stores, int products, Instant connected, Index index)
            throws Exception {
        Files.createDirectories(folder);
        OpenVault vault = Vault.in(folder, Now.SYSTEM, Optional.empty()).createDemo();
        BenchCompany made = new BenchCompany(open(folder, vault, Company.Expect.NEW));
        if (index == Index.KEPT) {
            new SearchIndex().follow(made.store());
        }
        try {
            made.fill(stores, products, connected);
        } catch (RuntimeException e) {
            // The writer's thread would keep Java from ending.
            made.close();
            throw e;
        }
        return made;
    }

    /// Opens what [#create] made.
    static Company open(Path folder) throws Exception {
        Unlocking demo = Vault.in(folder, Now.SYSTEM, Optional.empty()).unlockDemo();
        if (demo instanceof Unlocking.Unlocked unlocked) {
            return open(folder, unlocked.vault(), Company.Expect.EXISTING);
        }
        throw new IllegalStateException("the demo vault did not open: " + demo);
    }

    private static Company open(Path folder, OpenVault vault, Company.Expect expect) {
        return Company.open(new CompanyFolder(folder), vault, expect, "benchmark", Now.SYSTEM);
    }

    Store store() {
        return company.store();
    }

    Publisher publisher() {
        return publisher;
    }

    ChannelNumbers channelNumbers() {
        return new ChannelNumbers(store(), BenchCompany::available);
    }

    List<UUID> stores() {
        return stores;
    }

    /// Takes a page as the puller does.
    void take(UUID store, List<OrderFact> page) {
        store().writeBuffered("sync", "orders.import", tx -> orders.take(tx, store, page));
    }

    @Override
    public void close() {
        company.close();
    }

    private void fill(int count, int products, Instant connected) {
        UUID warehouse =
                store().write("owner", "set up", tx -> Warehouses.add(tx, "MAIN", "Main", "UTC"));
        store().writeBuffered(
                        "owner",
                        "set up",
                        tx -> {
                            addProducts(tx, products, warehouse);
                            return true;
                        });
        for (int i = 0; i < count; i++) {
            String name = "Store " + i;
            stores.add(
                    store().writeBuffered(
                                    "owner",
                                    "set up",
                                    tx -> addStore(tx, name, products, warehouse, connected)));
        }
        store().checkpoint();
    }

    /// One product in fifty has too little stock, so that some orders go short.
    private void addProducts(Tx tx, int products, UUID warehouse) {
        Catalogue catalogue = new Catalogue();
        List<StockMovement> stock = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            String sku = OrderFeed.article(i);
            UUID id = catalogue.add(tx, NewProduct.simple(sku, "Кружка " + i, List.of()));
            stock.add(
                    new StockMovement(
                            tx.ids().fresh(),
                            id,
                            warehouse,
                            Optional.empty(),
                            StockKind.ON_HAND,
                            i % 50 == 0 ? 1 : 5000,
                            StockReason.FOUND,
                            "",
                            Optional.empty(),
                            ""));
        }
        ledger.post(tx, stock);
    }

    private UUID addStore(Tx tx, String name, int products, UUID warehouse, Instant connected) {
        UUID id = tx.ids().fresh();
        tx.insert(
                Tables.STORE
                        .row()
                        .with("id", id)
                        .with("marketplace", "OZON")
                        .with("name", name)
                        .with("currency", "RUB")
                        .with("zone", "Europe/Moscow")
                        .with("base_url", "http://127.0.0.1:1")
                        .with("account", name)
                        .with("default_warehouse", warehouse)
                        .with("paused", false)
                        .with("colour", "")
                        .with("left_at", Optional.empty())
                        .with("connected_at", connected));
        tx.insert(
                Tables.STORE_WAREHOUSE
                        .row()
                        .with("id", tx.ids().fresh())
                        .with("store_id", id)
                        .with("external_id", OrderFeed.WAREHOUSE)
                        .with("external_name", "Main")
                        .with("warehouse_id", warehouse)
                        .with("usable", true)
                        .with("held", false));
        List<ListingFact> listings = new ArrayList<>();
        List<StockFact> shown = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            listings.add(listing(i, connected));
            shown.add(shown(i, connected));
        }
        new ListingImport(mapping).take(tx, id, listings);
        mapping.mapEqual(tx, id);
        publisher.shown(tx, id, shown);
        return id;
    }

    private static ListingFact listing(int product, Instant at) {
        return new ListingFact(
                "p" + product,
                "sku" + product,
                OrderFeed.article(product),
                "Кружка керамическая, рисунок " + product + ", 330 мл",
                List.of(),
                new Money(19_900 + product * 10L, Currency.getInstance("RUB")),
                "price_sent",
                true,
                false,
                at);
    }

    private static StockFact shown(int product, Instant at) {
        return new StockFact(
                "p" + product,
                OrderFeed.article(product),
                OrderFeed.WAREHOUSE,
                product % 50 == 0 ? 1 : 5000,
                0,
                at);
    }

    private static List<Availability.Units> available(Handle handle, Collection<UUID> products) {
        return handle.createQuery(UNITS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Availability.Units(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getLong(3)))
                .list();
    }
}
