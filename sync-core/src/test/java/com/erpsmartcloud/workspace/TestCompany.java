package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockEdit;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockOutcome;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.pull.OrderPuller;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/// A real, encrypted company with one product, one store, and as many orders as a test brings in.
final class TestCompany implements AutoCloseable {

    static final String BUYER = "Прасковья Zimmermann";
    static final int PAGE = 100;

    private static final Currency RUB = Currency.getInstance("RUB");
    static final Instant DAY = Instant.parse("2026-11-20T09:00:00Z");

    final Company company;
    private final OrderImport orders;
    private final StockEdit edit;

    private TestCompany(Company company) {
        this.company = company;
        Reservations reservations = new Reservations();
        Problems problems = new Problems();
        Ledger ledger = new Ledger(reservations);
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        reservations.listen((tx, _, shortages) -> problems.refresh(tx, shortages));
        this.orders = new OrderImport(effects, problems, SaleSink.NONE);
        this.edit = new StockEdit(company.store(), ledger);
    }

    /// A company that anybody with the folder can open: no password to be derived.
    static TestCompany create(Path folder) {
        try {
            return create(folder, Vault.in(folder, Now.SYSTEM, Optional.empty()).createDemo());
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    static TestCompany create(Path folder, OpenVault vault) {
        CompanyFolder place = new CompanyFolder(folder);
        TestCompany made =
                new TestCompany(Company.open(place, vault, Company.Expect.NEW, "test", Now.SYSTEM));
        made.furnish();
        return made;
    }

    static TestCompany open(Path folder) {
        return open(folder, unlock(folder));
    }

    static TestCompany open(Path folder, OpenVault vault) {
        CompanyFolder place = new CompanyFolder(folder);
        return new TestCompany(
                Company.open(place, vault, Company.Expect.EXISTING, "test", Now.SYSTEM));
    }

    static TestCompany of(Company company) {
        return new TestCompany(company);
    }

    static OpenVault unlock(Path folder) {
        try {
            Unlocking unlocking = Vault.in(folder, Now.SYSTEM, Optional.empty()).unlockDemo();
            return ((Unlocking.Unlocked) unlocking).vault();
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    /// Makes what every test needs: a warehouse, a store, and a product with stock.
    void furnish() {
        store().write(
                        "owner",
                        "set up",
                        tx -> {
                            UUID warehouse = Warehouses.add(tx, "MAIN", "Main", "Europe/Moscow");
                            UUID id = storeId(store());
                            tx.insert(
                                    Tables.STORE
                                            .row()
                                            .with("id", id)
                                            .with("marketplace", "OZON")
                                            .with("name", "Test")
                                            .with("currency", "RUB")
                                            .with("zone", "Europe/Moscow")
                                            .with("base_url", "http://127.0.0.1:1")
                                            .with("account", "1")
                                            .with("default_warehouse", warehouse)
                                            .with("paused", false)
                                            .with("colour", "")
                                            .with("left_at", Optional.empty())
                                            .with("connected_at", DAY));
                            new Catalogue().add(tx, NewProduct.simple("MUG", "Mug", List.of()));
                            Mapping mapping = new Mapping();
                            new ListingImport(mapping).take(tx, id, List.of(listing()));
                            return id;
                        });
        adjust("first", 1_000_000);
    }

    private static ListingFact listing() {
        return new ListingFact(
                "pMUG",
                "sMUG",
                "MUG",
                "Mug",
                List.of(),
                new Money(49_900, RUB),
                "price_sent",
                true,
                false,
                DAY);
    }

    private static UUID storeId(Store store) {
        return store.ids().derived(Instant.EPOCH, "test store");
    }

    Store store() {
        return company.store();
    }

    /// Brings in a page of [#PAGE] orders with two lines each, durably.
    void importPage(int page) {
        store().write("sync", "orders.import", tx -> orders.take(tx, storeId(store()), page(page)));
    }

    /// Fetches orders for its store, at a moment that stands still.
    OrderPuller puller(Instant now) {
        return new OrderPuller(store(), new SyncStates(store()), orders, () -> now);
    }

    StoreAccess access() {
        return new StoreAccess(
                storeId(store()), Marketplace.OZON, URI.create("http://127.0.0.1:1"), Map.of());
    }

    private static List<OrderFact> page(int page) {
        return IntStream.range(page * PAGE, (page + 1) * PAGE)
                .mapToObj(TestCompany::order)
                .toList();
    }

    /// @param number seconds after [#DAY] at which it was made
    static OrderFact order(int number) {
        Instant at = DAY.plusSeconds(number);
        String id = "order-" + number;
        return new OrderFact(
                id,
                id,
                Optional.empty(),
                "awaiting_packaging",
                "",
                new OrderState(
                        Payment.PAID,
                        Fulfilment.TO_PROCESS,
                        CancelReturn.NONE,
                        SettlementState.ESTIMATED),
                at,
                Optional.of(at),
                Optional.of(at.plusSeconds(86_400)),
                at,
                Optional.empty(),
                "Ozon",
                "",
                Optional.of(buyer()),
                List.of(line(1), line(2)),
                "{\"posting_number\":\"" + id + "\"}");
    }

    private static BuyerFact buyer() {
        return new BuyerFact(BUYER, "+7 900 000 00 00", "RU", "Moscow", "Moscow", "Tverskaya 1");
    }

    private static OrderLineFact line(int number) {
        return new OrderLineFact(number, "sMUG", "MUG", "Mug", 1, new Money(49_900, RUB));
    }

    /// @param note finds the movement again
    void adjust(String note, long quantity) {
        StockOutcome outcome =
                edit.adjust("owner", key(), StockKind.ON_HAND, quantity, StockReason.FOUND, note);
        if (!(outcome instanceof StockOutcome.Posted)) {
            throw new AssertionError(outcome);
        }
    }

    private StockKey key() {
        return new StockKey(
                one(UUID.class, "SELECT id FROM product"),
                one(UUID.class, "SELECT id FROM warehouse"));
    }

    <T> T one(Class<T> type, String sql, Object... values) {
        return store().read(h -> {
            var query = h.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.mapTo(type).one();
        });
    }

    long count(String sql, Object... values) {
        return one(Long.class, sql, values);
    }

    long orders() {
        return count("SELECT COUNT(*) FROM customer_order");
    }

    @Override
    public void close() {
        company.close();
    }
}
