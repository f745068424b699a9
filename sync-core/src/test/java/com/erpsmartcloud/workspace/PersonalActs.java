package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.SupplierCode;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.money.Money;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// What a person may do all day, drawn at random. Not each draw can be done as things stand; then
/// nothing happens.
abstract class PersonalActs {

    static final String ME = "owner";
    static final Currency RUB = Currency.getInstance("RUB");
    static final String PRODUCTS = "SELECT id FROM product ORDER BY id";
    static final String GOODS =
            "SELECT id FROM product WHERE kind = 'SIMPLE' AND NOT archived ORDER BY id";
    static final String KITS = "SELECT id FROM product WHERE kind = 'KIT' ORDER BY id";
    static final String WAREHOUSES = "SELECT id FROM warehouse WHERE NOT archived ORDER BY id";
    static final String BINS = "SELECT id FROM bin ORDER BY id";
    static final String LISTINGS = "SELECT id FROM listing ORDER BY id";
    static final String ORDERS = "SELECT id FROM customer_order ORDER BY id";

    enum Kind {
        STOCK,
        PRODUCTS,
        MAPPING,
        ORDERS,
        SETTINGS,
        IMPORTS,
        BULK
    }

    final Workspace company;
    final Random random;

    /// So many acts were tried: no two things are called alike.
    int drawn;

    PersonalActs(Workspace company, Random random) {
        this.company = company;
        this.random = random;
    }

    static PersonalActs of(Workspace company, Kind kind, Random random) {
        return switch (kind) {
            case STOCK -> new StockActs(company, random);
            case PRODUCTS -> new ProductActs(company, random);
            case MAPPING -> new MappingActs(company, random);
            case ORDERS -> new OrderActs(company, random);
            case SETTINGS -> new SettingsActs(company, random);
            case IMPORTS -> new ImportActs(company, random);
            case BULK -> new BulkActs(company, random);
        };
    }

    static List<ListingFact> listings() {
        return IntStream.range(0, 6)
                .mapToObj(i ->
                        new ListingFact(
                                "p" + i,
                                "s" + i,
                                "ART-" + i,
                                "Thing " + i,
                                List.of("46012345678" + (10 + i)),
                                new Money(100_00 + i, RUB),
                                "price_sent",
                                true,
                                false,
                                TestCompany.DAY))
                .toList();
    }

    /// Orders, goods, kits and a second warehouse with bins to begin with.
    static void furnish(Workspace company) {
        company.store()
                .write(
                        "sync",
                        "orders",
                        tx ->
                                company.orderSink()
                                        .take(
                                                tx,
                                                company.stores().all().getFirst().id(),
                                                IntStream.range(0, 4)
                                                        .mapToObj(TestCompany::order)
                                                        .toList()));
        for (int i = 0; i < 5; i++) {
            company.productEdit()
                    .add(ME, ProductForm.of("GOOD-" + i, "Good " + i, ProductKind.SIMPLE));
        }
        PersonalActs some = of(company, Kind.PRODUCTS, new Random(1));
        for (int i = 0; i < 2; i++) {
            company.productEdit().add(ME, some.form("KIT-" + i, ProductKind.KIT));
        }
        company.placeEdit().addWarehouse(ME, "EAST", "East", "Europe/Moscow");
        UUID warehouse = some.ids(WAREHOUSES).getFirst();
        company.placeEdit().addBin(ME, warehouse, "A-1");
        company.placeEdit().addBin(ME, warehouse, "A-2");
        company.manualOrders().create(ME, company.manualOrders().propose("MUG 1, Anna"));
    }

    /// Tries one act.
    final void one() {
        drawn++;
        act();
    }

    abstract void act();

    final ProductForm form(String sku, ProductKind of) {
        return new ProductForm(
                sku,
                "Name " + random.nextInt(100),
                of,
                Optional.empty(),
                "",
                random.nextBoolean() ? Optional.of(rub()) : Optional.empty(),
                Optional.of(rub()),
                random.nextBoolean() ? OptionalLong.of(250) : OptionalLong.empty(),
                List.of("47" + random.nextInt(10_000_000), "48" + random.nextInt(10_000_000)),
                List.of(new SupplierCode("Supplier " + random.nextInt(3), "C" + drawn)),
                of == ProductKind.KIT
                        ? List.of(new KitPart(any(GOODS), random.nextInt(1, 4)))
                        : List.of());
    }

    final Money rub() {
        return new Money(random.nextInt(1, 100_000), RUB);
    }

    final StockKey key(String products) {
        return new StockKey(any(products), any(WAREHOUSES));
    }

    final UUID any(String query) {
        List<UUID> all = ids(query);
        return all.get(random.nextInt(all.size()));
    }

    final List<UUID> ids(String query) {
        return company.store().read(h -> h.createQuery(query).mapTo(UUID.class).list());
    }

    final List<String> texts(String query) {
        return company.store().read(h -> h.createQuery(query).mapTo(String.class).list());
    }
}
