package com.erpsmartcloud.workspace;

import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkEdit;
import com.erpsmartcloud.catalog.BulkRows;
import com.erpsmartcloud.catalog.BulkSource;
import com.erpsmartcloud.catalog.Formula;
import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.Rounding;
import com.erpsmartcloud.catalog.SupplierCode;
import com.erpsmartcloud.inventory.Sheet;
import com.erpsmartcloud.inventory.SheetColumns;
import com.erpsmartcloud.inventory.SheetException;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StocktakeScope;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.money.ExchangeRate;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderNote;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderView;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.QuietHours;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a person may do all day, drawn at random. Not each draw can be done as things stand; then
/// nothing happens.
final class PersonalActs {

    private static final String ME = "owner";
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final String PRODUCTS = "SELECT id FROM product ORDER BY id";
    private static final String GOODS =
            "SELECT id FROM product WHERE kind = 'SIMPLE' AND NOT archived ORDER BY id";
    private static final String KITS = "SELECT id FROM product WHERE kind = 'KIT' ORDER BY id";
    private static final String WAREHOUSES =
            "SELECT id FROM warehouse WHERE NOT archived ORDER BY id";
    private static final String BINS = "SELECT id FROM bin ORDER BY id";
    private static final String LISTINGS = "SELECT id FROM listing ORDER BY id";
    private static final String ORDERS = "SELECT id FROM customer_order ORDER BY id";

    enum Kind {
        STOCK,
        PRODUCTS,
        MAPPING,
        ORDERS,
        SETTINGS,
        IMPORTS,
        BULK
    }

    private final Workspace company;
    private final Kind kind;
    private final Random random;
    private int drawn;

    PersonalActs(Workspace company, Kind kind, Random random) {
        this.company = company;
        this.kind = kind;
        this.random = random;
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
        PersonalActs some = new PersonalActs(company, Kind.PRODUCTS, new Random(1));
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
    void one() {
        drawn++;
        switch (kind) {
            case STOCK -> stock();
            case PRODUCTS -> product();
            case MAPPING -> mapping();
            case ORDERS -> orders();
            case SETTINGS -> settings();
            case IMPORTS -> imports();
            case BULK -> bulk();
        }
    }

    private void stock() {
        switch (random.nextInt(20)) {
            case 0 ->
                    company.stockEdit()
                            .reverse(ME, any("SELECT id FROM stock_movement ORDER BY id"), "");
            case 1 -> {
                StockKey key = key(GOODS);
                List<UUID> there =
                        company.store()
                                .read(h ->
                                        h.createQuery("SELECT id FROM bin WHERE warehouse_id = ?")
                                                .bind(0, key.warehouseId())
                                                .mapTo(UUID.class)
                                                .list());
                there.stream().findAny().ifPresent(b -> company.stockEdit().pickFrom(ME, key, b));
            }
            case 2 -> company.assembly().assemble(ME, key(KITS), random.nextInt(1, 4));
            case 3 -> {
                if (ids(WAREHOUSES).size() < 4) {
                    company.placeEdit().addWarehouse(ME, "W" + drawn, "New", "Europe/Moscow");
                }
            }
            case 4 ->
                    company.placeEdit().renameWarehouse(ME, any(WAREHOUSES), "X" + drawn, "Other");
            case 5 -> {
                if (ids(WAREHOUSES).size() > 2) {
                    company.placeEdit().archiveWarehouse(ME, any(WAREHOUSES));
                }
            }
            case 6 -> company.placeEdit().addBin(ME, any(WAREHOUSES), "B-" + drawn);
            case 7 -> company.placeEdit().archiveBin(ME, any(BINS));
            case 8 -> company.placeEdit().reviveBin(ME, any(BINS));
            case 9, 10, 11, 12 -> transfer();
            case 13, 14, 15, 16 -> stocktake();
            default ->
                    company.stockEdit()
                            .adjust(
                                    ME,
                                    key(GOODS),
                                    random.nextInt(4) == 0
                                            ? StockKind.QUARANTINE
                                            : StockKind.ON_HAND,
                                    random.nextInt(-9, 20),
                                    StockReason.CORRECTION,
                                    "");
        }
    }

    private void transfer() {
        List<UUID> all = ids("SELECT id FROM stock_transfer ORDER BY id");
        if (all.isEmpty() || random.nextInt(4) == 0) {
            UUID from = any(WAREHOUSES);
            UUID to = any(WAREHOUSES);
            if (!from.equals(to)) {
                company.transfers().draft(ME, from, to, "", Map.of(any(GOODS), 2L));
            }
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 -> company.transfers().plan(ME, one, any(GOODS), random.nextInt(5));
            case 1 -> company.transfers().receiveRest(ME, one);
            case 2 -> company.transfers().close(ME, one);
            case 3 -> company.transfers().discard(ME, one);
            default -> company.transfers().send(ME, one);
        }
    }

    private void stocktake() {
        List<UUID> all = ids("SELECT id FROM stocktake ORDER BY id");
        if (all.isEmpty() || random.nextInt(5) == 0) {
            company.stocktakes().start(ME, StocktakeScope.full(any(WAREHOUSES)));
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(6)) {
            case 0 -> company.stocktakes().review(ME, one);
            case 1 -> company.stocktakes().post(ME, one);
            case 2 -> company.stocktakes().cancel(ME, one);
            case 3 ->
                    company.stocktakes()
                            .scan(ME, one, "GOOD-1", Optional.empty(), random.nextInt(1, 5));
            default -> {
                List<UUID> lines = ids("SELECT id FROM stocktake_line ORDER BY id");
                if (!lines.isEmpty()) {
                    company.stocktakes()
                            .count(
                                    ME,
                                    one,
                                    lines.get(random.nextInt(lines.size())),
                                    OptionalLong.of(random.nextInt(30)));
                }
            }
        }
    }

    private void product() {
        switch (random.nextInt(5)) {
            case 0 -> {
                if (ids(GOODS).size() > 4) {
                    company.productEdit().archive(ME, List.of(any(PRODUCTS), any(PRODUCTS)));
                }
            }
            case 1 -> company.productEdit().restore(ME, List.of(any(PRODUCTS), any(PRODUCTS)));
            case 2 -> {
                if (ids(PRODUCTS).size() < 12) {
                    company.productEdit()
                            .add(
                                    ME,
                                    form(
                                            "NEW-" + drawn,
                                            random.nextBoolean()
                                                    ? ProductKind.KIT
                                                    : ProductKind.SIMPLE));
                }
            }
            default -> {
                UUID product = any(PRODUCTS);
                boolean kit = ids(KITS).contains(product);
                company.productEdit()
                        .save(
                                ME,
                                product,
                                form("S-" + drawn, kit ? ProductKind.KIT : ProductKind.SIMPLE));
            }
        }
    }

    private ProductForm form(String sku, ProductKind of) {
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

    private Money rub() {
        return new Money(random.nextInt(1, 100_000), RUB);
    }

    private void mapping() {
        switch (random.nextInt(6)) {
            case 0 -> company.mappingEdit().unmap(ME, any(LISTINGS));
            case 1 -> company.mappingEdit().ignore(ME, any(LISTINGS));
            case 2 -> company.mappingEdit().create(ME, any(LISTINGS));
            default -> company.mappingEdit().map(ME, any(LISTINGS), any(PRODUCTS));
        }
    }

    private void orders() {
        List<UUID> some = List.of(any(ORDERS), any(ORDERS));
        switch (random.nextInt(13)) {
            case 0 -> company.orderTags().add(ME, "tag " + drawn, OrderTag.Colour.ACCENT);
            case 1, 2 -> tag().ifPresent(tag -> company.orderTags().put(ME, some, tag.id()));
            case 3 -> tag().ifPresent(tag -> company.orderTags().takeOff(ME, some, tag.id()));
            case 4 -> tag().ifPresent(tag -> company.orderTags().remove(ME, tag));
            case 5 -> company.orderNotes().add(ME, some, "note " + drawn);
            case 6 -> {
                List<UUID> notes = ids("SELECT id FROM order_note ORDER BY id");
                if (!notes.isEmpty()) {
                    UUID note = notes.get(random.nextInt(notes.size()));
                    company.orderNotes()
                            .remove(ME, new OrderNote(note, "", "", Instant.EPOCH), "1");
                }
            }
            case 7 ->
                    company.orderActs()
                            .hold(
                                    ME,
                                    some,
                                    random.nextBoolean() ? HoldKind.KEEP : HoldKind.RELEASE);
            case 8 -> company.orderActs().goOn(ME, some);
            case 9 -> company.orderActs().shipFrom(ME, some, any(WAREHOUSES));
            case 10 ->
                    company.manualOrders()
                            .create(ME, company.manualOrders().propose("MUG 2, Anna"));
            case 11 -> company.manualOrders().cancel(ME, some);
            default -> view();
        }
    }

    private Optional<OrderTag> tag() {
        List<OrderTag> all = company.orderTags().all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void view() {
        List<OrderView> all = company.orderViews().all();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            company.orderViews()
                    .add(
                            ME,
                            new OrderView(
                                    UUID.randomUUID(),
                                    "View " + drawn,
                                    0,
                                    OrderTab.ALL,
                                    "mug",
                                    OrderFilter.NONE,
                                    List.of(),
                                    List.of()));
            return;
        }
        OrderView one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> company.orderViews().remove(ME, one);
            case 1 -> company.orderViews().turn(ME, one, OrderView.Mark.START);
            case 2 -> company.orderViews().turn(ME, one, OrderView.Mark.PINNED);
            default -> company.orderViews().change(ME, one.named("View " + drawn));
        }
    }

    private void settings() {
        switch (random.nextInt(4)) {
            case 0 ->
                    company.companySettings()
                            .save(
                                    ME,
                                    new CompanyProfile(
                                            "Company " + drawn,
                                            random.nextBoolean()
                                                    ? Optional.of(RUB)
                                                    : Optional.empty(),
                                            new Numbering("M", random.nextInt(1, 900), "T", "C"),
                                            random.nextBoolean()
                                                    ? Optional.of(
                                                            new QuietHours(
                                                                    LocalTime.of(22, 0),
                                                                    LocalTime.of(
                                                                            random.nextInt(9), 0)))
                                                    : Optional.empty()));
            case 1 -> {
                List<ExchangeRate> all = company.rates().all();
                if (all.size() > 3 && random.nextInt(3) == 0) {
                    company.rates().remove(ME, all.get(random.nextInt(all.size())));
                } else {
                    company.rates()
                            .put(
                                    ME,
                                    new ExchangeRate(
                                            Currency.getInstance("USD"),
                                            RUB,
                                            BigDecimal.valueOf(random.nextInt(5000, 9000), 2),
                                            LocalDate.of(2026, 11, random.nextInt(1, 9)),
                                            "bank"));
                }
            }
            case 2 ->
                    company.stores()
                            .look(
                                    ME,
                                    any("SELECT id FROM marketplace_store ORDER BY id"),
                                    new Stores.Look("Store " + drawn, "", ZoneId.of("UTC")));
            default -> rule();
        }
    }

    private void rule() {
        List<UUID> all = ids("SELECT id FROM channel_rule ORDER BY id");
        if (all.isEmpty() || random.nextInt(3) == 0) {
            company.channelRules().add(ME, draft());
            return;
        }
        UUID one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(5)) {
            case 0 -> company.channelRules().remove(ME, one);
            case 1 -> company.channelRules().rest(ME, one);
            case 2 -> company.channelRules().wake(ME, one);
            case 3 -> company.channelRules().order(ME, one, all.reversed());
            default -> company.channelRules().change(ME, one, draft());
        }
    }

    private RuleEdit.Draft draft() {
        return new RuleEdit.Draft(
                "Rule " + drawn,
                random.nextInt(1, 9),
                new ChannelFormula(
                        BigDecimal.valueOf(random.nextInt(101)),
                        random.nextInt(5),
                        BigDecimal.ZERO,
                        RoundTo.FLOOR,
                        0,
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                List.of(random.nextBoolean() ? RuleCover.ALL : RuleCover.product(any(PRODUCTS))),
                Set.of(any(WAREHOUSES)),
                random.nextBoolean());
    }

    private void imports() {
        List<UUID> goods = ids(GOODS);
        StringBuilder text = new StringBuilder();
        for (String sku : texts("SELECT sku FROM product WHERE kind = 'SIMPLE' ORDER BY sku")) {
            if (random.nextInt(goods.size()) < 3) {
                String sign = List.of("", "+", "-").get(random.nextInt(3));
                text.append(sku).append('\t').append(sign).append(random.nextInt(40)).append('\n');
            }
        }
        try {
            Sheet sheet = Sheet.pasted(text.toString());
            company.stockImport()
                    .apply(
                            ME,
                            "stock-" + drawn + ".csv",
                            company.stockImport()
                                    .check(sheet, SheetColumns.guess(sheet), any(WAREHOUSES))
                                    .changes(),
                            StockReason.CORRECTION);
        } catch (SheetException e) {
            // Nothing was drawn for the table.
        }
    }

    private void bulk() {
        BulkColumn column = BulkColumn.values()[random.nextInt(BulkColumn.values().length)];
        List<UUID> all = ids(column.isOfListings() ? LISTINGS : PRODUCTS);
        List<UUID> rows = all.stream().filter(_ -> random.nextInt(3) == 0).toList();
        BulkSource source =
                column == BulkColumn.PRODUCT_NAME
                        ? new BulkSource.Typed(
                                rows.stream()
                                        .collect(Collectors.toMap(id -> id, _ -> "Name " + drawn)))
                        : new BulkSource.ByFormula(
                                Formula.read(
                                                random.nextInt(3) == 0
                                                        ? "+5 %"
                                                        : "=" + random.nextInt(10, 999))
                                        .orElseThrow(),
                                Rounding.NONE);
        company.bulk().apply(ME, new BulkEdit(new BulkRows.Chosen(rows), column, source, RUB));
    }

    private StockKey key(String products) {
        return new StockKey(any(products), any(WAREHOUSES));
    }

    private UUID any(String query) {
        List<UUID> all = ids(query);
        return all.get(random.nextInt(all.size()));
    }

    private List<UUID> ids(String query) {
        return company.store().read(h -> h.createQuery(query).mapTo(UUID.class).list());
    }

    private List<String> texts(String query) {
        return company.store().read(h -> h.createQuery(query).mapTo(String.class).list());
    }
}
