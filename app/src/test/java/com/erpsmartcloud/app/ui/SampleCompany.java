package com.erpsmartcloud.app.ui;

import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.ListingImport;
import com.erpsmartcloud.catalog.Mapping;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.inventory.Ledger;
import com.erpsmartcloud.inventory.Reservations;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockMovement;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.marketplace.SaleSink;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderImport;
import com.erpsmartcloud.orders.Problems;
import com.erpsmartcloud.orders.StockEffects;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreLocation;
import com.erpsmartcloud.store.StoreOpener;
import com.erpsmartcloud.store.Tables;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A real company file with the goods and orders a seller has on an ordinary Tuesday: long names in
/// three alphabets, late orders, missing stock, a listing nobody linked.
public final class SampleCompany implements AutoCloseable {

    public static final Instant NOW = TestDesk.NOW.instant();

    private static final OrderState TO_PROCESS = state(Fulfilment.TO_PROCESS);
    private static final OrderState TO_SHIP = state(Fulfilment.TO_SHIP);

    private final Store store;
    private final UUID warehouse;
    private final Mapping mapping = new Mapping();
    private final Catalogue catalogue = new Catalogue();
    private final ListingImport listings = new ListingImport(mapping);
    private final Ledger ledger;
    private final OrderImport orders;
    private final Map<String, UUID> stores = new LinkedHashMap<>();

    private SampleCompany(Path folder) {
        StoreLocation place =
                new StoreLocation(folder, "jdbc:h2:" + folder.resolve("company").toAbsolutePath());
        store = new StoreOpener(place, new byte[32], TestDesk.NOW).open();
        Reservations reservations = new Reservations();
        Problems problems = new Problems();
        ledger = new Ledger(reservations);
        StockEffects effects = new StockEffects(ledger, reservations, problems);
        reservations.listen((tx, _, shortages) -> problems.refresh(tx, shortages));
        mapping.listen(effects);
        orders = new OrderImport(effects, problems, SaleSink.NONE);
        warehouse =
                store.write(
                        "owner",
                        "set up",
                        tx -> Warehouses.add(tx, "MAIN", "Main", "Europe/Moscow"));
    }

    /// A company without a store.
    public static SampleCompany empty(Path folder) {
        return new SampleCompany(folder);
    }

    /// A company in the middle of its day.
    public static SampleCompany busy(Path folder) {
        SampleCompany company = new SampleCompany(folder);
        company.connect("OZON", "Север RU", "RUB", "Europe/Moscow");
        company.connect("SHOPEE", "Casa Norte BR", "BRL", "America/Sao_Paulo");
        company.connect("MERCADO_LIBRE", "Andina MX", "MXN", "America/Mexico_City");
        company.connect("TEMU", "Northlight EU", "EUR", "Europe/Berlin");
        company.goods();
        company.day();
        return company;
    }

    public Store store() {
        return store;
    }

    public UUID storeId(String name) {
        return Optional.ofNullable(stores.get(name)).orElseThrow();
    }

    /// A new order that is late already, so that it comes first.
    public void arrive(String number) {
        take(
                "Север RU",
                number,
                TO_PROCESS,
                -600,
                "Новый Покупатель",
                "RU",
                line("MUG-NORD-350", 1, 89_000));
    }

    /// A new order with a far deadline, so that it comes last.
    public void arriveLater(String number) {
        take(
                "Север RU",
                number,
                TO_PROCESS,
                9_000,
                "Новый Покупатель",
                "RU",
                line("MUG-NORD-350", 1, 89_000));
    }

    @Override
    public void close() {
        store.close();
    }

    private void goods() {
        product("Север RU", "MUG-NORD-350", "Кружка керамическая «Север»", 240);
        product(
                "Север RU",
                "PLD-FJORD-G",
                "Плед шерстяной «Фьорд», серый, 140 × 200 см, с бахромой",
                12);
        product("Север RU", "UMB-AUTO-B", "Зонт автоматический, чёрный", 3);
        product("Север RU", "SRV-IMP-1", "Сервиз фарфоровый «Императорский», 128 предметов", 2);
        product("Casa Norte BR", "KIT-ORG-6", "Kit organizador 6 peças", 40);
        product(
                "Casa Norte BR",
                "LMP-AUR-01",
                "Luminária de mesa Aurora com base de madeira de reflorestamento",
                9);
        product("Casa Norte BR", "BOX-FOLD-L", "折叠收纳箱 大号 灰色", 25);
        product("Andina MX", "BTL-750-STL", "Termo Andino 750 ml acero", 0);
        product("Andina MX", "AUD-BRISA-N", "Audífonos inalámbricos Brisa", 30);
        product("Northlight EU", "BRD-BAM-2", "Bamboo cutting board, set of 2", 18);
        product("Northlight EU", "CAS-FELT-2", "Reading glasses case, felt", 50);
        listing("Northlight EU", "LMP-FOLD-W", "Foldable desk lamp, white");
    }

    private void day() {
        take(
                "Север RU",
                "48213377-0192-1",
                TO_PROCESS,
                -130,
                "Иван Петров",
                "RU",
                line("MUG-NORD-350", 3, 89_000));
        take(
                "Север RU",
                "48213399-0011-1",
                TO_PROCESS,
                -25,
                "Екатерина Константинопольская",
                "RU",
                line("PLD-FJORD-G", 1, 419_000));
        take(
                "Casa Norte BR",
                "260714K8T51C",
                TO_PROCESS,
                138,
                "Maria Conceição",
                "BR",
                line("KIT-ORG-6", 1, 8_990));
        take(
                "Casa Norte BR",
                "260714K8RQ2M",
                TO_PROCESS,
                198,
                "Luís Santos",
                "BR",
                line("LMP-AUR-01", 1, 14_990),
                line("KIT-ORG-6", 2, 8_990));
        take(
                "Casa Norte BR",
                "260714K9D0TT",
                TO_PROCESS,
                258,
                "Carla Tavares",
                "BR",
                line("BOX-FOLD-L", 1, 5_890));
        take(
                "Andina MX",
                "2000008841203377",
                TO_PROCESS,
                348,
                "Rosa Gómez",
                "MX",
                line("BTL-750-STL", 2, 34_900));
        take(
                "Andina MX",
                "2000008841204410",
                TO_PROCESS,
                378,
                "Pedro Vega",
                "MX",
                line("AUD-BRISA-N", 1, 45_900));
        take(
                "Northlight EU",
                "PO-076-1190224",
                TO_PROCESS,
                438,
                "Sabine Weber",
                "DE",
                line("BRD-BAM-2", 1, 2_140));
        take(
                "Northlight EU",
                "PO-211-0847391",
                TO_PROCESS,
                498,
                "Jörg Müller",
                "DE",
                line("LMP-FOLD-W", 1, 2_490));
        take(
                "Northlight EU",
                "PO-076-1190231",
                TO_PROCESS,
                520,
                "Klara Böhm",
                "DE",
                line("CAS-FELT-2", 2, 790));
        take(
                "Север RU",
                "48213401-0193-2",
                TO_PROCESS,
                560,
                "Елена Королёва",
                "RU",
                line("PLD-FJORD-G", 1, 419_000));
        take(
                "Север RU",
                "48213466-0071-1",
                TO_PROCESS,
                680,
                "Анна Новикова",
                "RU",
                line("UMB-AUTO-B", 1, 189_000));
        take(
                "Север RU",
                "48219999-0001-1",
                TO_PROCESS,
                2_900,
                "Общество с ограниченной ответственностью «Русская посуда»",
                "RU",
                line("SRV-IMP-1", 1, 999_999_999L));
        for (int i = 0; i < 38; i++) {
            int minutes = 60 + i * 17 % 840;
            String number = "4822" + (1_000 + i) + "-00" + (10 + i) + "-1";
            take(
                    "Север RU",
                    number,
                    i % 3 == 0 ? TO_SHIP : TO_PROCESS,
                    minutes,
                    "Ольга Смирнова",
                    "RU",
                    line("MUG-NORD-350", 1 + i % 3, 89_000));
        }
        take(
                "Север RU",
                "48100001-0001-1",
                state(Fulfilment.SHIPPED),
                -1_440,
                "Олег Дымов",
                "RU",
                line("MUG-NORD-350", 1, 89_000));
        take(
                "Север RU",
                "48100002-0001-1",
                state(Fulfilment.DELIVERED),
                -4_000,
                "Нина Юдина",
                "RU",
                line("MUG-NORD-350", 2, 89_000));
        take(
                "Север RU",
                "48100003-0001-1",
                state(Fulfilment.UNKNOWN),
                900,
                "Пётр Лебедев",
                "RU",
                line("MUG-NORD-350", 1, 89_000));
        take(
                "Casa Norte BR",
                "260713CANCEL",
                new OrderState(
                        Payment.PAID,
                        Fulfilment.TO_PROCESS,
                        CancelReturn.CANCELLED,
                        SettlementState.ESTIMATED),
                60,
                "Ana Prado",
                "BR",
                line("KIT-ORG-6", 1, 8_990));
    }

    private void connect(String marketplace, String name, String currency, String zone) {
        UUID id =
                store.write(
                        "owner",
                        "set up",
                        tx -> {
                            UUID fresh = tx.ids().fresh();
                            tx.insert(
                                    Tables.STORE
                                            .row()
                                            .with("id", fresh)
                                            .with("marketplace", marketplace)
                                            .with("name", name)
                                            .with("currency", currency)
                                            .with("zone", zone)
                                            .with("base_url", "http://127.0.0.1:1")
                                            .with("account", "1")
                                            .with("default_warehouse", warehouse)
                                            .with("paused", false)
                                            .with("colour", "")
                                            .with("left_at", Optional.empty())
                                            .with("connected_at", NOW.minus(Duration.ofDays(30))));
                            return fresh;
                        });
        stores.put(name, id);
    }

    private void product(String shop, String sku, String name, long onHand) {
        store.write(
                "owner",
                "set up",
                tx -> {
                    UUID id = catalogue.add(tx, NewProduct.simple(sku, name, List.of()));
                    titles.put(sku, name);
                    listings.take(tx, storeId(shop), List.of(offer(shop, sku, name)));
                    if (onHand != 0) {
                        ledger.post(
                                tx,
                                List.of(
                                        new StockMovement(
                                                tx.ids().fresh(),
                                                id,
                                                warehouse,
                                                Optional.empty(),
                                                StockKind.ON_HAND,
                                                onHand,
                                                StockReason.FOUND,
                                                "",
                                                Optional.empty(),
                                                "")));
                    }
                    return id;
                });
    }

    private final Map<String, String> titles = new LinkedHashMap<>();

    private void listing(String shop, String article, String title) {
        titles.put(article, title);
        store.write(
                "owner",
                "set up",
                tx -> listings.take(tx, storeId(shop), List.of(offer(shop, article, title))));
    }

    private ListingFact offer(String shop, String article, String title) {
        return new ListingFact(
                "p" + article,
                "s" + article,
                article,
                title,
                List.of(),
                new Money(1_000, currency(shop)),
                "on sale",
                true,
                false,
                NOW.minus(Duration.ofDays(1)));
    }

    private record Sold(String article, long units, long minor) {}

    private static Sold line(String article, long units, long minor) {
        return new Sold(article, units, minor);
    }

    private void take(
            String shop,
            String number,
            OrderState state,
            long minutesLeft,
            String buyer,
            String country,
            Sold... sold) {
        Instant ordered = NOW.minus(Duration.ofMinutes(20 + Math.floorMod(number.hashCode(), 480)));
        OrderLineFact[] lines = new OrderLineFact[sold.length];
        for (int i = 0; i < sold.length; i++) {
            Sold each = sold[i];
            lines[i] =
                    new OrderLineFact(
                            i + 1,
                            "s" + each.article(),
                            each.article(),
                            titles.getOrDefault(each.article(), each.article()),
                            each.units(),
                            new Money(each.minor(), currency(shop)));
        }
        String word =
                state.fulfilment() == Fulfilment.UNKNOWN ? "awaiting_moon" : "awaiting_packaging";
        OrderFact fact =
                new OrderFact(
                        number,
                        number,
                        shop.equals("Andina MX") ? List.of(number, "2000008841203391") : List.of(),
                        Optional.empty(),
                        word,
                        "",
                        state,
                        ordered,
                        Optional.of(ordered),
                        Optional.of(NOW.plus(Duration.ofMinutes(minutesLeft))),
                        ordered.plusSeconds(60),
                        Optional.empty(),
                        "Ozon Логистика",
                        "",
                        Optional.of(
                                new BuyerFact(
                                        buyer,
                                        "+7 900 000-00-00",
                                        country,
                                        "Московская область",
                                        "Химки",
                                        "Химки, ул. Лавочкина, 12, кв. 7")),
                        List.of(lines),
                        "{\"posting_number\":\""
                                + number
                                + "\",\"status\":\""
                                + word
                                + "\",\"products\":[{\"offer_id\":\""
                                + sold[0].article()
                                + "\",\"price\":\"890.00\",\"quantity\":"
                                + sold[0].units()
                                + "}],\"barcodes\":{},\"is_express\":false}");
        store.write("sync", "orders.import", tx -> orders.take(tx, storeId(shop), List.of(fact)));
    }

    private static Currency currency(String shop) {
        return Currency.getInstance(
                switch (shop) {
                    case "Casa Norte BR" -> "BRL";
                    case "Andina MX" -> "MXN";
                    case "Northlight EU" -> "EUR";
                    default -> "RUB";
                });
    }

    private static OrderState state(Fulfilment fulfilment) {
        return new OrderState(
                Payment.PAID, fulfilment, CancelReturn.NONE, SettlementState.ESTIMATED);
    }
}
