package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.util.Objects.requireNonNull;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.marketplace.OrderState.Payment;
import com.erpsmartcloud.marketplace.OrderState.SettlementState;
import com.erpsmartcloud.orders.OrderFilter.Clause;
import com.erpsmartcloud.orders.OrderFilter.Match;
import com.erpsmartcloud.orders.OrderFilter.Sense;
import com.erpsmartcloud.orders.OrderQuery.Direction;
import com.erpsmartcloud.orders.OrderQuery.Sort;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

class OrderFilterTest {

    private static final List<String> COUNTRIES = List.of("RU", "BR", "DE");
    private static final List<String> SKUS = List.of("MUG-RED", "MUG-BLUE", "LAMP");

    @TempDir Path folder;

    private final long seed = Long.getLong("erp.history.seed", new Random().nextLong());
    private final Random dice = new Random(seed);
    private TestShop shop;
    private OrderReader orders;
    private OrderTag gift;
    private List<OrderRow> all = List.of();

    @BeforeEach
    void fill() {
        System.err.println("OrderFilterTest seed " + seed);
        shop = new TestShop(folder);
        orders = new H2OrderReader(shop.store, () -> shop.time);
        shop.product("MUG-RED", 3);
        shop.product("MUG-BLUE", 400);
        for (int i = 0; i < 60; i++) {
            shop.time = shop.time.plus(Duration.ofHours(dice.nextInt(1, 9)));
            shop.take(fact("n%02d".formatted(i)));
        }
        OrderTags tags = new OrderTags(shop.store);
        gift = tags.add("owner", "Gift", OrderTag.Colour.ACCENT);
        tags.put("owner", pick(), gift.id());
        OrderActs acts = new OrderActs(shop.store, shop.own);
        acts.hold("owner", pick(), HoldKind.KEEP);
        acts.hold("owner", pick(), HoldKind.RELEASE);
        all = orders.page(OrderQuery.of(OrderTab.ALL), 0, 100);
        assertThat(all).hasSize(60);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatTheDatabaseFindsIsWhatFits() {
        Map<OrderCondition, Predicate<OrderRow>> known = conditions();
        List<OrderCondition> list = new ArrayList<>(known.keySet());
        for (int i = 0; i < 250; i++) {
            List<Clause> clauses = new ArrayList<>();
            List<Predicate<OrderRow>> tests = new ArrayList<>();
            for (int n = dice.nextInt(1, 4); n > 0; n--) {
                OrderCondition condition = list.get(dice.nextInt(list.size()));
                Sense sense = Sense.values()[dice.nextInt(2)];
                clauses.add(new Clause(sense, condition));
                Predicate<OrderRow> fits = requireNonNull(known.get(condition));
                tests.add(sense == Sense.IS ? fits : fits.negate());
            }
            Match match = Match.values()[dice.nextInt(2)];
            Predicate<OrderRow> fits =
                    match == Match.ALL
                            ? row -> tests.stream().allMatch(t -> t.test(row))
                            : row -> tests.stream().anyMatch(t -> t.test(row));
            OrderTab tab = dice.nextBoolean() ? OrderTab.ALL : OrderTab.TO_PROCESS;
            OrderQuery query =
                    OrderQuery.of(tab)
                            .narrowed(new OrderFilter(match, clauses))
                            .sorted(
                                    List.of(
                                            new OrderSort(Sort.TOTAL, Direction.DESCENDING),
                                            new OrderSort(Sort.NUMBER, Direction.ASCENDING)));
            List<String> expected =
                    all.stream()
                            .filter(row ->
                                    tab == OrderTab.ALL || row.state() == VisibleState.TO_PROCESS)
                            .filter(fits)
                            .sorted(
                                    Comparator.<OrderRow>comparingLong(row -> -row.total().minor())
                                            .thenComparing(OrderRow::externalId))
                            .map(OrderRow::externalId)
                            .toList();
            String why = "seed " + seed + " " + query;
            assertEquals(expected, numbers(orders.page(query, 0, 100)), why);
            assertEquals(expected.size(), orders.count(query), why);
            assertEquals(expected, numbers(orders.rows(orders.ids(query, 100))), why);
            assertEquals(expected.size(), orders.counts(query).get(tab), why);
        }
    }

    @Test
    void totalsOfSomeOrdersAreTheirSums() {
        List<OrderRow> some = all.subList(5, 25);
        OrderTotals totals = orders.totals(some.stream().map(OrderRow::id).toList());
        assertThat(totals.orders()).isEqualTo(20);
        assertThat(totals.sums().getFirst().minor())
                .isEqualTo(some.stream().mapToLong(row -> row.total().minor()).sum());
    }

    @Test
    void aViewIsKeptWholeRenamedRemovedAndReadAgain() {
        SavedViews views = new SavedViews(shop.store);
        OrderFilter filter = OrderFilter.NONE.matching(Match.ANY);
        for (OrderCondition condition : conditions().keySet()) {
            filter = filter.plus(Clause.isNot(condition));
        }
        OrderView wanted =
                new OrderView(
                        UUID.randomUUID(),
                        " Brazil, gifts ",
                        7,
                        OrderTab.PROBLEM,
                        "48",
                        filter,
                        List.of(
                                new OrderSort(Sort.TOTAL, Direction.DESCENDING),
                                new OrderSort(Sort.ORDERED, Direction.ASCENDING)),
                        List.of("country", "total"));
        OrderView first = views.add("owner", wanted);
        OrderView second = views.add("owner", wanted.named("Second"));
        assertThat(first.name()).isEqualTo("Brazil, gifts");
        assertThat(views.all()).containsExactly(first, second);
        assertThat(second.place()).isEqualTo(1);
        views.change("owner", second.named("Other"));
        assertThat(views.all().getLast().name()).isEqualTo("Other");
        views.remove("owner", first);
        assertThat(views.all()).containsExactly(second.named("Other"));
        new com.erpsmartcloud.undo.Undo(shop.store).undo("owner");
        assertThat(views.all()).containsExactly(first, second.named("Other"));
        assertThat(orders.count(first.query())).isGreaterThanOrEqualTo(0);
    }

    @Test
    void aPinnedViewStandsFirstAndOnlyOneBegins() {
        SavedViews views = new SavedViews(shop.store);
        OrderView plain =
                new OrderView(
                        UUID.randomUUID(),
                        "First",
                        0,
                        OrderTab.ALL,
                        "",
                        OrderFilter.NONE,
                        List.of(),
                        List.of());
        OrderView first = views.add("owner", plain);
        OrderView second = views.add("owner", plain.named("Second"));
        OrderView pinned = views.turn("owner", second, OrderView.Mark.PINNED);
        assertThat(views.all()).containsExactly(pinned, first);

        views.turn("owner", first, OrderView.Mark.START);
        views.turn("owner", pinned, OrderView.Mark.START);
        assertThat(views.all())
                .filteredOn(each -> each.is(OrderView.Mark.START))
                .extracting(OrderView::name)
                .containsExactly("Second");
        new com.erpsmartcloud.undo.Undo(shop.store).undo("owner");
        assertThat(views.all())
                .filteredOn(each -> each.is(OrderView.Mark.START))
                .extracting(OrderView::name)
                .as("one act")
                .containsExactly("First");
    }

    @Test
    void aViewOfANewerProgramIsLeftOutAndNotShownByHalf() {
        String json =
                "{\"tab\":\"ALL\",\"text\":\"\",\"match\":\"ALL\",\"sorts\":[],\"columns\":[],"
                        + "\"clauses\":[[\"IS\",\"moon-phase\",\"full\"]]}";
        assertThat(ViewText.read(UUID.randomUUID(), "x", 0, json)).isEmpty();
        assertThat(ViewText.read(UUID.randomUUID(), "x", 0, "{}")).isEmpty();
        assertThat(ViewText.read(UUID.randomUUID(), "x", 0, "no json")).isEmpty();
        assertThat(ViewText.read(UUID.randomUUID(), "x", 0, json.replace("moon-phase", "country")))
                .isPresent();
    }

    private Map<OrderCondition, Predicate<OrderRow>> conditions() {
        Map<OrderCondition, Predicate<OrderRow>> known = new LinkedHashMap<>();
        known.put(new OrderCondition.Country("br"), row -> row.country().equals("BR"));
        known.put(
                new OrderCondition.InState(VisibleState.ON_HOLD),
                row -> row.state() == VisibleState.ON_HOLD);
        known.put(new OrderCondition.InStore(shop.storeId), _ -> true);
        known.put(
                new OrderCondition.RawStatus("TO_SHIP"), row -> row.rawStatus().equals("TO_SHIP"));
        known.put(new OrderCondition.Tagged(gift.id()), row -> row.tags().contains(gift));
        known.put(new OrderCondition.Held(Optional.empty()), row -> row.hold().isPresent());
        known.put(
                new OrderCondition.Held(Optional.of(HoldKind.KEEP)),
                row -> row.hold().filter(h -> h.kind() == HoldKind.KEEP).isPresent());
        known.put(
                new OrderCondition.HasProblem(ProblemKind.NOT_MAPPED),
                row -> problems(row).contains(ProblemKind.NOT_MAPPED));
        known.put(
                new OrderCondition.HasProblem(ProblemKind.NO_STOCK),
                row -> problems(row).contains(ProblemKind.NO_STOCK));
        known.put(
                new OrderCondition.SkuContains("mug-"),
                row -> row.firstArticle().startsWith("MUG-"));
        known.put(
                new OrderCondition.Total(Optional.of(60_000L), Optional.of(150_000L)),
                row -> row.total().minor() >= 60_000 && row.total().minor() <= 150_000);
        known.put(new OrderCondition.BuyerKnown(), row -> !row.buyer().isEmpty());
        known.put(
                new OrderCondition.OrderedWithin(5),
                row -> !row.orderedAt().isBefore(shop.time.minus(Duration.ofDays(5))));
        known.put(
                new OrderCondition.Ordered(
                        Optional.of(TestShop.CONNECTED.plus(Duration.ofDays(2))),
                        Optional.of(TestShop.CONNECTED.plus(Duration.ofDays(6)))),
                row ->
                        !row.orderedAt().isBefore(TestShop.CONNECTED.plus(Duration.ofDays(2)))
                                && row.orderedAt()
                                        .isBefore(TestShop.CONNECTED.plus(Duration.ofDays(6))));
        known.put(
                new OrderCondition.DueWithin(24),
                row ->
                        !row.shipBy().orElseThrow().isAfter(shop.time.plus(Duration.ofHours(24)))
                                && (row.state() == VisibleState.TO_PROCESS
                                        || row.state() == VisibleState.TO_SHIP
                                        || row.state() == VisibleState.ON_HOLD));
        return known;
    }

    private List<ProblemKind> problems(OrderRow row) {
        return orders.detail(row.id()).orElseThrow().problems().stream()
                .map(OrderDetail.Problem::kind)
                .toList();
    }

    private List<UUID> pick() {
        return orders.page(OrderQuery.of(OrderTab.ALL), 0, 100).stream()
                .filter(_ -> dice.nextInt(4) == 0)
                .map(OrderRow::id)
                .toList();
    }

    private static List<String> numbers(List<OrderRow> rows) {
        return rows.stream().map(OrderRow::externalId).toList();
    }

    private OrderFact fact(String number) {
        Fulfilment step =
                List.of(
                                Fulfilment.TO_PROCESS,
                                Fulfilment.TO_PROCESS,
                                Fulfilment.TO_SHIP,
                                Fulfilment.SHIPPED)
                        .get(dice.nextInt(4));
        OrderState state =
                new OrderState(Payment.PAID, step, CancelReturn.NONE, SettlementState.ESTIMATED);
        String country = COUNTRIES.get(dice.nextInt(3));
        OrderFact plain =
                shop.order(
                        number,
                        state,
                        step.name(),
                        line(1, SKUS.get(dice.nextInt(3)), dice.nextInt(1, 4)));
        return new OrderFact(
                number,
                number,
                Optional.empty(),
                plain.rawStatus(),
                "",
                state,
                plain.orderedAt(),
                plain.paidAt(),
                plain.shipBy(),
                plain.asOf(),
                Optional.empty(),
                "Ozon",
                "",
                Optional.of(
                        new BuyerFact(dice.nextBoolean() ? "Anna" : "", "", country, "", "", "")),
                plain.lines(),
                "{}");
    }
}
