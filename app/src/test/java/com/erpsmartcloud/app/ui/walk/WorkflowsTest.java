package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.orders.OrderPlace;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderView;
import com.erpsmartcloud.orders.ProblemKind;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/// The most used ways through the program, done by hand in the demo company, and how many keys and
/// clicks each takes: the figures of `docs/workflows.md`.
class WorkflowsTest {

    private static final String ME = "owner";
    private static final int ALL = 1000;

    @TempDir static Path folder;
    private static RunningCompany running;
    private static Workspace company;
    private Hands hands;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(20, 60),
                        PullProgress.SILENT);
        company = running.workspace();
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @BeforeEach
    void sitDown() {
        hands = new Hands(running);
    }

    @AfterEach
    void getUp() {
        hands.close();
    }

    @Test
    void anOrderByPhoneIsTypedInOneLine() {
        String sku = product(0).sku();
        company.manualOrders().create(ME, company.manualOrders().propose(sku + ", Anna Weber"));
        String begun = shortest(sku);
        long before = orders(OrderTab.ALL).size();

        hands.go(new Place("orders"));
        hands.press(KeyCode.CONTROL, KeyCode.N);
        hands.type(begun + " 2,an");
        hands.press(KeyCode.ENTER);

        assertThat(orders(OrderTab.ALL)).hasSize(Math.toIntExact(before + 1));
        assertThat(hands.clicks()).isZero();
        assertThat(hands.keys()).isEqualTo(begun.length() + 7).isLessThanOrEqualTo(12);
    }

    @Test
    void allOrdersToProcessAreTaggedAtOnceAndTheTagsTakenBack() {
        List<OrderRow> before = orders(OrderTab.TO_PROCESS);
        assertThat(before).isNotEmpty();

        hands.go(OrderPlace.of(OrderTab.TO_PROCESS));
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.press(KeyCode.CONTROL, KeyCode.T);
        hands.type("gift");
        hands.press(KeyCode.ENTER);
        assertThat(orders(OrderTab.TO_PROCESS)).allMatch(row -> row.tags().size() == 1);
        assertThat(hands.keys()).isEqualTo(7);

        hands.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(orders(OrderTab.TO_PROCESS)).allMatch(row -> row.tags().isEmpty());
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void theTagOfThisMorningIsPutOnOnceMoreInThreeKeys() {
        OrderTag gift = company.orderTags().add(ME, "morning", OrderTag.Colour.ACCENT);
        company.orderTags().put(ME, List.of(orders(OrderTab.SHIPPED).getFirst().id()), gift.id());

        hands.go(OrderPlace.of(OrderTab.TO_PROCESS));
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.press(KeyCode.CONTROL, KeyCode.T);
        hands.press(KeyCode.ENTER);
        assertThat(orders(OrderTab.TO_PROCESS)).allMatch(row -> row.tags().equals(List.of(gift)));
        assertThat(hands.keys()).isEqualTo(3);
        assertThat(hands.clicks()).isZero();
        hands.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(orders(OrderTab.TO_PROCESS)).allMatch(row -> row.tags().isEmpty());
    }

    @Test
    void anOrderWaitsAndGoesOn() {
        OrderRow first = orders(OrderTab.TO_PROCESS).getFirst();

        hands.go(OrderPlace.of(OrderTab.TO_PROCESS));
        hands.clickInRow(first.externalId(), ".check-box");
        hands.press(KeyCode.CONTROL, KeyCode.H);
        hands.clickOn(".menu-row", "Hold, keep");
        assertThat(row(first).hold()).isPresent();
        assertThat(hands.keys()).isEqualTo(1);
        assertThat(hands.clicks()).isEqualTo(2);

        hands.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(row(first).hold()).isEmpty();
    }

    @Test
    void anOrderIsFoundByItsNumberAndItsBuyerRevealed() {
        OrderRow order =
                orders(OrderTab.ALL).stream()
                        .filter(row -> company.orders().detail(row.id()).orElseThrow().hasBuyer())
                        .findFirst()
                        .orElseThrow();
        int end = order.externalId().length();
        String known = order.externalId().substring(0, end - 2);

        hands.go(new Place("today"));
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type(known);
        hands.press(KeyCode.ENTER);
        assertThat(hands.sees(".side-panel", order.externalId())).isTrue();
        assertThat(hands.keys()).isEqualTo(known.length() + 2);

        hands.press(KeyCode.ALT, KeyCode.R);
        String buyer = company.buyers().reveal(ME, order.id()).orElseThrow().name();
        assertThat(hands.sees(".side-panel", buyer)).isTrue();
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void anActOfTheScreenIsDoneByItsName() {
        hands.go(OrderPlace.of(OrderTab.TO_PROCESS));
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type("hold");
        hands.picture("search-act");
        hands.press(KeyCode.ENTER);
        assertThat(hands.sees(".menu-row", "Hold, keep")).isTrue();
        hands.press(KeyCode.ESCAPE);
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void aBuyerIsLookedForFromTheSearchAndStaysMasked() {
        String sku = product(0).sku();
        company.manualOrders().create(ME, company.manualOrders().propose(sku + ", Olga Quist"));

        hands.go(new Place("today"));
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type("quist");
        assertThat(hands.sees(".palette-row", "in all stores")).isTrue();
        hands.picture("search-buyer");
        hands.press(KeyCode.ENTER);
        assertThat(hands.sees(".buyer-found", "Orders: 1.")).isTrue();
        assertThat(hands.sees(".buyer-found", "Quist")).isFalse();
    }

    @Test
    void anOrderIsOpenedAsAPageFromTheSearch() {
        OrderRow order = orders(OrderTab.ALL).getFirst();
        hands.go(new Place("today"));
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type(order.externalId());
        hands.press(KeyCode.TAB);
        hands.picture("search-acts");
        assertThat(hands.sees(".palette-row", "Open as page")).isTrue();
        hands.press(KeyCode.SHIFT, KeyCode.TAB);
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.sees(".palette")).isFalse();
        assertThat(hands.sees(".side-panel", order.externalId())).isTrue();
        assertThat(hands.sees(".orders-table")).isFalse();
    }

    @Test
    void aFilterIsKeptAsAView() {
        hands.go(OrderPlace.of(OrderTab.ALL));
        hands.press(KeyCode.CONTROL, KeyCode.F);
        hands.type("bowl");
        hands.press(KeyCode.CONTROL, KeyCode.S);
        hands.type("bowls");
        hands.press(KeyCode.ENTER);

        assertThat(company.orderViews().all()).extracting(OrderView::name).contains("bowls");
        assertThat(hands.sees(".view-tab", "bowls")).isTrue();
        assertThat(hands.keys()).isEqualTo(12);
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void anOversoldOrderIsMendedInItsRow() {
        OrderRow oversold = oversell();
        hands.go(OrderPlace.of(OrderTab.PROBLEM));
        hands.clickInRow(oversold.externalId(), ".small-control");
        hands.clickOn(".menu-row", "East");

        assertThat(row(oversold).problem()).isEmpty();
        assertThat(hands.clicks()).isEqualTo(2);
        assertThat(hands.keys()).isZero();
    }

    @Test
    void stockOfASkuIsExplainedAndSetFromTheSearch() {
        String sku = product(1).sku();
        StockRow before = stock(sku);

        hands.go(new Place("today"));
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type(sku.toLowerCase(Locale.ROOT));
        hands.press(KeyCode.ENTER);
        int toFind = hands.keys();
        hands.press(KeyCode.ALT, KeyCode.W);
        assertThat(hands.sees(".popover", before.warehouse())).isTrue();
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.F2);
        hands.type("123456");
        assertThat(hands.sees(".edit-field")).as("while it is typed").isTrue();
        hands.press(KeyCode.ENTER);
        hands.press(KeyCode.ENTER);

        assertThat(company.stock().row(before.key()).orElseThrow().level().onHand())
                .isEqualTo(123_456);
        assertThat(toFind).isEqualTo(sku.length() + 2);
        assertThat(hands.keys() - toFind).isEqualTo(11);
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void whatIsTypedOnAFigureChangesItAndIsTakenBack() {
        StockRow first = company.stock().page(StockQuery.of(StockQuery.Tab.ALL), 0, 1).getFirst();
        long before = first.level().onHand();

        hands.go(new Place("stock"));
        hands.type("+6");
        hands.press(KeyCode.ENTER);
        hands.press(KeyCode.ENTER);
        assertThat(company.stock().row(first.key()).orElseThrow().level().onHand())
                .isEqualTo(before + 6);
        assertThat(hands.keys()).isEqualTo(4);

        hands.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(company.stock().row(first.key()).orElseThrow().level().onHand())
                .isEqualTo(before);
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void pricesOfAllListingsAreRaisedAndTakenBack() {
        List<Money> before = prices();

        hands.go(new Place("listings"));
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        hands.type("+5%");
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(prices()).isEqualTo(raised(before));
        assertThat(hands.keys()).isEqualTo(6);

        hands.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(prices()).isEqualTo(before);
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(hands.sees(".bulk-panel")).as("the keys are in the list again").isTrue();
        assertThat(hands.clicks()).isZero();
    }

    @Test
    void aListingIsMappedWithOneKey() {
        ListingRow listing = listings().getFirst();
        ListingRow.Mapped sold = listing.mapped().orElseThrow();
        company.mappingEdit().unmap(ME, listing.id());

        hands.go(new Place("mapping"));
        hands.press(KeyCode.DIGIT1);

        assertThat(company.listings().row(listing.id()).flatMap(ListingRow::mapped))
                .map(ListingRow.Mapped::product)
                .contains(sold.product());
        assertThat(hands.keys()).isEqualTo(1);
        assertThat(hands.clicks()).isZero();
    }

    /// More is ordered than there is in the warehouse it goes from; another one has enough.
    private static OrderRow oversell() {
        ProductRow product = product(2);
        UUID order =
                company.manualOrders()
                        .create(ME, company.manualOrders().propose(product.sku() + " 100000, Otto"))
                        .id();
        company.placeEdit().addWarehouse(ME, "EAST", "East", "Europe/Moscow");
        UUID east =
                company.places().warehouses().stream()
                        .filter(w -> w.code().equals("EAST"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        StockKey there = new StockKey(product.id(), east);
        company.stockEdit().adjust(ME, there, StockKind.ON_HAND, 200_000, StockReason.FOUND, "");
        OrderRow row = company.orders().rows(List.of(order)).getFirst();
        assertThat(row.problem()).contains(ProblemKind.NO_STOCK);
        return row;
    }

    private static ProductRow product(int at) {
        return company.products().page(ProductQuery.of(ProductQuery.Tab.ALL), at, 1).getFirst();
    }

    private static List<OrderRow> orders(OrderTab tab) {
        return company.orders().page(OrderQuery.of(tab), 0, ALL);
    }

    private static OrderRow row(OrderRow order) {
        return company.orders().rows(List.of(order.id())).getFirst();
    }

    private static StockRow stock(String sku) {
        return company.stock()
                .page(StockQuery.of(StockQuery.Tab.ALL).fitting(sku), 0, 1)
                .getFirst();
    }

    private static List<ListingRow> listings() {
        return company.listings().page(ListingQuery.of(ListingQuery.Tab.ALL), 0, ALL);
    }

    private static List<Money> prices() {
        return listings().stream().map(ListingRow::price).toList();
    }

    /// By a twentieth: all of them are whole amounts.
    private static List<Money> raised(List<Money> prices) {
        return prices.stream()
                .map(price -> new Money(price.minor() * 105 / 100, price.currency()))
                .toList();
    }

    /// The fewest first letters that name one product only.
    private static String shortest(String sku) {
        return IntStream.range(1, sku.length())
                .mapToObj(i -> sku.substring(0, i).toLowerCase(Locale.ROOT))
                .filter(begun -> company.manualOrders().propose(begun).isReady())
                .findFirst()
                .orElse(sku);
    }
}
