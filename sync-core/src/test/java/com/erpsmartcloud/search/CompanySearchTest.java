package com.erpsmartcloud.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.Catalogue;
import com.erpsmartcloud.catalog.NewProduct;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.Undo;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class CompanySearchTest {

    private static final OrderState TO_SHIP =
            new OrderState(
                    Payment.PAID, Fulfilment.TO_SHIP, CancelReturn.NONE, SettlementState.ESTIMATED);

    @TempDir private Path folder;
    private TestShop shop;
    private CompanySearch search;
    private UUID lamp;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        new SearchIndex().follow(shop.store);
        search = new CompanySearch(shop.store);
        lamp = add("LMP-AUR-01", "Desk lamp Aurora, warm light", "4600104501011");
        add("LMP-SOL-4", "Garden lamp Sol", "4600104501028");
        add("MUG-330", "Кружка «Ёлка», 330 мл", "4600104501035");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aProductIsFoundBySkuBarcodeAndWordsOfItsName() {
        assertThat(titles("lmp-aur")).containsExactly("LMP-AUR-01");
        assertThat(titles("lmpaur01")).containsExactly("LMP-AUR-01");
        assertThat(titles("4600104501028")).containsExactly("LMP-SOL-4");
        assertThat(titles("46001045010")).hasSize(3);
        assertThat(titles("lamp desk")).containsExactly("LMP-AUR-01");
        assertThat(titles("ЕЛКА круж")).containsExactly("MUG-330");
        assertThat(titles("lamp mug")).isEmpty();
    }

    @Test
    void oneTypingErrorInAWordIsForgiven() {
        assertThat(titles("auroar")).containsExactly("LMP-AUR-01");
        assertThat(titles("gardn lmap")).containsExactly("LMP-SOL-4");
        assertThat(titles("lmpuar01")).containsExactly("LMP-AUR-01");
        assertThat(titles("кржка")).containsExactly("MUG-330");
        assertThat(titles("arorua")).isEmpty();
    }

    @Test
    void whatIsWrittenSoStandsWithoutItsNeighbours() {
        add("AURORE-1", "Aurore", "1");
        assertThat(titles("aurora")).containsExactly("LMP-AUR-01");
    }

    @Test
    void oneActMayBringMoreWordsThanAnArrayOfTheDatabaseHolds() {
        shop.store.write(
                "owner",
                "product.import",
                tx -> {
                    for (int i = 0; i < 1250; i++) {
                        String name =
                                IntStream.range(100_000 + i * 56, 100_000 + (i + 1) * 56)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining(" "));
                        new Catalogue().add(tx, NewProduct.simple("MANY-" + i, name, List.of()));
                    }
                    return true;
                });
        assertThat(titles("100000")).containsExactly("MANY-0");
        assertThat(titles("169999")).containsExactly("MANY-1249");
    }

    @Test
    void aListingIsFoundByItsTitleAndOpensTheProductItSells() {
        shop.product("BOX-1", 5);
        List<SearchHit> hits = search.find("listing box-1", 8);
        assertThat(hits)
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.kind()).isEqualTo(SearchHit.Kind.LISTING);
                    assertThat(hit.title()).isEqualTo("Listing BOX-1");
                    assertThat(hit.opens()).isEqualTo("BOX-1");
                });
    }

    @Test
    void anOrderIsFoundByBeginningEndAndWithATypingError() {
        shop.product("BOX-1", 5);
        order("48213399-0042-1", "TRK100200300");
        order("77777777-0001-1", "TRK555666777");
        assertThat(titles("48213399")).containsExactly("48213399-0042-1");
        assertThat(titles("4821339900421")).containsExactly("48213399-0042-1");
        assertThat(titles("99-0042-1")).containsExactly("48213399-0042-1");
        assertThat(titles("48213339-0042-1")).containsExactly("48213399-0042-1");
        assertThat(titles("48213399-0024-1")).containsExactly("48213399-0042-1");
        assertThat(titles("trk1002")).containsExactly("48213399-0042-1");
        assertThat(titles("666777")).containsExactly("77777777-0001-1");
        assertThat(titles("trk100200301")).containsExactly("48213399-0042-1");
        assertThat(search.find("666777", 8).getFirst().detail()).isEqualTo("TRK555666777");
    }

    @Test
    void anArticleFindsTheOrdersItIsIn() {
        shop.product("BOX-1", 5);
        UUID order = order("48213399-0042-1", "");
        assertThat(search.find("box-1", 8).getFirst().id()).isEqualTo(order);
    }

    @Test
    void anArticleFindsItsNewestOrdersWhenThereAreMany() {
        shop.product("BOX-1", 500);
        for (int i = 10; i < 50; i++) {
            shop.time = shop.time.plusSeconds(60);
            order("482133" + i + "-0042-1", "");
        }
        assertThat(titles("box-1"))
                .filteredOn(title -> title.endsWith("-0042-1"))
                .containsExactlyElementsOf(
                        IntStream.range(0, 8)
                                .mapToObj(i -> "482133" + (49 - i) + "-0042-1")
                                .toList());
    }

    @Test
    void ofManyRowsThoseWithAllTheWordsAreFound() {
        shop.store.write(
                "owner",
                "product.import",
                tx -> {
                    for (int i = 0; i < 2400; i++) {
                        String name =
                                "chair"
                                        + (i % 2 == 0 ? " oaken" : "")
                                        + (i % 3 == 0 ? " tall" : "")
                                        + (i % 2 == 1 ? " birch" : "")
                                        + " no"
                                        + i;
                        new Catalogue().add(tx, NewProduct.simple("MANY-" + i, name, List.of()));
                    }
                    return true;
                });
        assertThat(rows("chair", "oaken", "tall")).hasSize(400);
        assertThat(rows("tall", "chiar")).hasSize(800);
        assertThat(rows("chair", "oaken", "birch")).isEmpty();
        assertThat(rows("chair", "oaken", "no2398")).hasSize(1);
        assertThat(titles("chair oaken no2398")).containsExactly("MANY-2398");
    }

    private List<UUID> rows(String... words) {
        return shop.store.read(h ->
                new WordSearch(h, new Dictionary(h), Tables.PRODUCT).find(List.of(words), 1000));
    }

    @Test
    void aTrackingNumberThatComesLaterIsFound() {
        shop.product("BOX-1", 5);
        order("48213399-0042-1", "");
        assertThat(titles("424242")).isEmpty();
        shop.time = shop.time.plusSeconds(60);
        order("48213399-0042-1", "ZZ99424242");
        assertThat(titles("424242")).containsExactly("48213399-0042-1");
    }

    @Test
    void aPurchaseIsFoundByEachOfItsOrders() {
        shop.product("BOX-1", 5);
        shop.take(purchase("2000009713473608", "2000009713473610"));
        assertThat(titles("2000009713473610")).containsExactly("2000009713473608");
        assertThat(titles("20000097134736")).containsExactly("2000009713473608");
        assertThat(titles("473610")).containsExactly("2000009713473608");
        assertThat(search.find("473610", 8).getFirst().detail()).isEqualTo("2000009713473610");
        assertThat(titles("2000009713473601")).containsExactly("2000009713473608");
    }

    /// It was fetched before its other orders were kept.
    @Test
    void aPurchaseGetsItsOtherOrdersAtItsNextReading() {
        shop.product("BOX-1", 5);
        order("2000009713473608", "");
        assertThat(titles("473610")).isEmpty();
        shop.take(purchase("2000009713473608", "2000009713473610"));
        assertThat(titles("473610")).containsExactly("2000009713473608");
    }

    private OrderFact purchase(String first, String second) {
        OrderFact fact = fact(first, "", "");
        return TestShop.called(fact, List.of(first, second));
    }

    @Test
    void buyersAreNotFound() {
        shop.product("BOX-1", 5);
        shop.take(fact("48213399-0042-1", "", "Ivanova Marina"));
        assertThat(search.find("ivanova", 8)).isEmpty();
        assertThat(
                        shop.store.<Long>read(h ->
                                h.createQuery(
                                                "SELECT COUNT(*) FROM search_word WHERE word ="
                                                        + " 'ivanova'")
                                        .mapTo(Long.class)
                                        .one()))
                .isZero();
    }

    @Test
    void theIndexFollowsChangesAndUndo() {
        shop.store.write(
                "owner",
                "product.save",
                tx -> {
                    tx.undoable("product.save", "LMP-AUR-01", Tables.PRODUCT);
                    new Catalogue().rename(tx, lamp, "Reading light Boreal");
                    return true;
                });
        assertThat(titles("boreal")).containsExactly("LMP-AUR-01");
        assertThat(titles("aurora")).isEmpty();
        new Undo(shop.store).undo("owner");
        assertThat(titles("boreal")).isEmpty();
        assertThat(titles("aurora")).containsExactly("LMP-AUR-01");
    }

    @Test
    void whatIsRolledBackIsNotFound() {
        try {
            shop.store.write(
                    "owner",
                    "product.save",
                    tx -> {
                        new Catalogue().rename(tx, lamp, "Reading light Boreal");
                        throw new IllegalStateException("planned");
                    });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("planned");
        }
        add("NEW-1", "Something else", "77");
        assertThat(titles("boreal")).isEmpty();
        assertThat(titles("aurora")).containsExactly("LMP-AUR-01");
    }

    @Test
    void anOlderCompanyIsPutInAtItsFirstSearch() {
        shop.product("BOX-1", 5);
        order("48213399-0042-1", "TRK100200300");
        shop.store.write(
                "owner",
                "forget",
                tx -> {
                    tx.derive(Tables.SEARCH_ENTRY, "DELETE FROM search_entry");
                    tx.derive(Tables.SEARCH_WORD, "DELETE FROM search_word");
                    tx.derive(Tables.SEARCH_NEAR, "DELETE FROM search_near");
                    tx.derive(Tables.ORDER_CODE, "DELETE FROM order_code");
                    for (int table : List.of(1, 2, 8, 10, 36)) {
                        tx.derive(Tables.SEARCH_GAP, "INSERT INTO search_gap VALUES (?)", table);
                    }
                    return true;
                });
        assertThat(titles("aurora")).containsExactly("LMP-AUR-01");
        assertThat(titles("4600104501028")).containsExactly("LMP-SOL-4");
        assertThat(titles("0042-1")).containsExactly("48213399-0042-1");
        assertThat(titles("listing box")).containsExactly("Listing BOX-1");
    }

    @Test
    void whatIsSearchedForAheadIsWhatIsThere() {
        assertThat(search.ahead()).as("of a product").isEqualTo(6);
        shop.product("BOX-1", 5);
        order("48213399-0042-1", "");
        assertThat(search.ahead()).isEqualTo(9);
    }

    @Test
    void aheadOfAnEmptyCompanyThereIsNothing(@TempDir Path empty) {
        try (TestShop none = new TestShop(empty)) {
            assertThat(new CompanySearch(none.store).ahead()).isZero();
        }
    }

    @Test
    void oddTextsFindNothingAndBreakNothing() {
        for (String text : List.of("", "  ", "%", "!_", "'; --", "«»", "\uD83D\uDE00", "-")) {
            assertThat(search.find(text, 8)).as(text).isEmpty();
        }
        assertThat(search.find("x".repeat(5000), 8)).isEmpty();
        assertThat(search.find("lamp ".repeat(500), 8)).hasSize(2);
    }

    private UUID order(String number, String tracking) {
        shop.take(fact(number, tracking, ""));
        return shop.store.read(h ->
                h.createQuery("SELECT id FROM customer_order WHERE external_id = ?")
                        .bind(0, number)
                        .mapTo(UUID.class)
                        .one());
    }

    private OrderFact fact(String number, String tracking, String buyer) {
        OrderFact fact = shop.order(number, TO_SHIP, "awaiting", TestShop.line(1, "BOX-1", 1));
        return new OrderFact(
                fact.externalId(),
                fact.orderNumber(),
                fact.parentExternalId(),
                fact.rawStatus(),
                fact.rawSubstatus(),
                fact.state(),
                fact.orderedAt(),
                fact.paidAt(),
                fact.shipBy(),
                fact.asOf(),
                fact.warehouseExternalId(),
                fact.carrier(),
                tracking,
                buyer.isEmpty()
                        ? fact.buyer()
                        : java.util.Optional.of(
                                new com.erpsmartcloud.marketplace.BuyerFact(
                                        buyer, "", "", "", "RU", "")),
                fact.lines(),
                fact.raw());
    }

    private UUID add(String sku, String name, String barcode) {
        return shop.store.write(
                "owner",
                "product.add",
                tx -> new Catalogue().add(tx, NewProduct.simple(sku, name, List.of(barcode))));
    }

    private List<String> titles(String typed) {
        return search.find(typed, 8).stream().map(SearchHit::title).toList();
    }
}
