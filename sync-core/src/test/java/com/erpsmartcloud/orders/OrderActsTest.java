package com.erpsmartcloud.orders;

import static com.erpsmartcloud.orders.TestShop.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderState.CancelReturn;
import com.erpsmartcloud.marketplace.OrderState.Fulfilment;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.Undo;
import com.erpsmartcloud.undo.UndoOutcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderActsTest {

    private static final String ME = "owner";

    @TempDir Path folder;

    private TestShop shop;
    private UUID mug;
    private OrderReader orders;
    private OrderActs acts;
    private OrderTags tags;
    private Undo undo;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        mug = shop.product("MUG", 5);
        orders = new H2OrderReader(shop.store, () -> shop.time);
        acts = new OrderActs(shop.store, shop.own);
        tags = new OrderTags(shop.store);
        undo = new Undo(shop.store).with(Tables.ORDER_OWN, new FieldUndo(shop.own::follow));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderHeldWithItsStockLeavesTheQueueAndKeepsItsUnits() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 3);
        assertThat(acts.hold(ME, List.of(order), HoldKind.KEEP).done()).containsExactly(order);
        assertThat(seen(order)).isEqualTo(VisibleState.ON_HOLD);
        assertThat(shop.level(mug).reserved()).isEqualTo(3);
        assertThat(count(OrderTab.TO_PROCESS)).isZero();
        assertThat(count(OrderTab.ON_HOLD)).isEqualTo(1);
        assertThat(orders.detail(order).orElseThrow().row().hold())
                .contains(new Hold(HoldKind.KEEP, shop.time));
    }

    @Test
    void anOrderHeldWithoutItsStockGivesTheUnitsToOthersAndTakesItsPlaceInTheQueueAgain() {
        UUID first = order("A", Fulfilment.TO_PROCESS, 3);
        shop.time = shop.time.plusSeconds(60);
        UUID second = order("B", Fulfilment.TO_PROCESS, 4);
        assertThat(shortBy(first)).isZero();
        assertThat(shortBy(second)).isEqualTo(2);

        acts.hold(ME, List.of(first), HoldKind.RELEASE);
        assertThat(shop.level(mug).reserved()).isEqualTo(4);
        assertThat(shortBy(second)).as("the units are free for the next").isZero();
        assertThat(count(OrderTab.PROBLEM)).isZero();

        acts.goOn(ME, List.of(first));
        assertThat(shortBy(first)).as("paid earlier, so served earlier").isZero();
        assertThat(shortBy(second)).isEqualTo(2);
        assertThat(seen(first)).isEqualTo(VisibleState.TO_PROCESS);
    }

    @Test
    void aNewReadingLeavesTheHoldAndTheMarketplaceStillHasTheLastWord() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 3);
        acts.hold(ME, List.of(order), HoldKind.RELEASE);
        shop.time = shop.time.plusSeconds(60);
        order("A", Fulfilment.TO_SHIP, 3);
        assertThat(seen(order)).isEqualTo(VisibleState.ON_HOLD);
        assertThat(shop.level(mug).reserved()).isZero();

        shop.time = shop.time.plusSeconds(60);
        order("A", Fulfilment.SHIPPED, 3);
        assertThat(seen(order)).isEqualTo(VisibleState.SHIPPED);
        assertThat(shop.level(mug).onHand()).isEqualTo(2);
        assertThat(acts.hold(ME, List.of(order), HoldKind.KEEP).refused())
                .containsExactly(new ActOutcome.Refused(order, "A", ActOutcome.Reason.OVER));
    }

    @Test
    void oneThatCannotBeHeldStopsNoOther() {
        UUID open = order("A", Fulfilment.TO_PROCESS, 1);
        UUID gone = order("B", Fulfilment.DELIVERED, 1);
        UUID nobody = UUID.randomUUID();
        ActOutcome outcome = acts.hold(ME, List.of(gone, nobody, open), HoldKind.KEEP);
        assertThat(outcome.done()).containsExactly(open);
        assertThat(outcome.refused())
                .containsExactly(
                        new ActOutcome.Refused(gone, "B", ActOutcome.Reason.OVER),
                        new ActOutcome.Refused(nobody, "", ActOutcome.Reason.GONE));
        assertThat(acts.hold(ME, List.of(open), HoldKind.KEEP).refused())
                .containsExactly(new ActOutcome.Refused(open, "A", ActOutcome.Reason.ALREADY));
    }

    @Test
    void aHoldIsTakenBackWithAllThatFollowedAndDoneAgain() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 3);
        acts.hold(ME, List.of(order), HoldKind.RELEASE);
        assertThat(undo.nextUndo().orElseThrow().subject()).isEqualTo("A");

        assertThat(undo.undo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(seen(order)).isEqualTo(VisibleState.TO_PROCESS);
        assertThat(shop.level(mug).reserved()).isEqualTo(3);
        assertThat(count(OrderTab.TO_PROCESS)).isEqualTo(1);

        assertThat(undo.redo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(seen(order)).isEqualTo(VisibleState.ON_HOLD);
        assertThat(shop.level(mug).reserved()).isZero();
    }

    @Test
    void anotherWarehouseReservesThereAndMendsTheShortage() {
        UUID east = place("EAST");
        shop.store.write(
                ME,
                "set up",
                tx -> {
                    shop.ledger.post(
                            tx,
                            List.of(
                                    new com.erpsmartcloud.inventory.StockMovement(
                                            tx.ids().fresh(),
                                            mug,
                                            east,
                                            Optional.empty(),
                                            com.erpsmartcloud.inventory.StockKind.ON_HAND,
                                            9,
                                            com.erpsmartcloud.inventory.StockReason.FOUND,
                                            "",
                                            Optional.empty(),
                                            "")));
                    return 0;
                });
        UUID order = order("A", Fulfilment.TO_PROCESS, 7);
        assertThat(count(OrderTab.PROBLEM)).isEqualTo(1);

        acts.shipFrom(ME, List.of(order), east);
        assertThat(count(OrderTab.PROBLEM)).isZero();
        assertThat(shop.level(mug).reserved()).isZero();
        assertThat(reserved(east)).isEqualTo(7);
        assertThat(orders.detail(order).orElseThrow().warehouseId()).contains(east);

        shop.time = shop.time.plusSeconds(60);
        order("A", Fulfilment.SHIPPED, 7);
        assertThat(shop.level(mug).onHand()).isEqualTo(5);
        assertThat(reserved(east)).as("left from where it was reserved").isZero();
        undo.undo(ME);
        assertThat(shop.level(mug).onHand()).as("what has left stays left").isEqualTo(5);
    }

    @Test
    void tagsArePutOnManyOrdersTakenOffAndTakenBack() {
        UUID a = order("A", Fulfilment.TO_PROCESS, 1);
        UUID b = order("B", Fulfilment.TO_PROCESS, 1);
        OrderTag gift = tags.add(ME, " Gift ", OrderTag.Colour.ACCENT);
        assertThat(tags.add(ME, "gift", OrderTag.Colour.DANGER)).isEqualTo(gift);
        assertThat(tags.last()).isEmpty();
        tags.put(ME, List.of(a), gift.id());
        assertThat(tags.last()).contains(gift);
        ActOutcome both = tags.put(ME, List.of(a, b), gift.id());
        assertThat(both.done()).containsExactly(b);
        assertThat(row(a).tags()).containsExactly(gift);

        undo.undo(ME);
        assertThat(row(a).tags()).containsExactly(gift);
        assertThat(row(b).tags()).isEmpty();
        tags.takeOff(ME, List.of(a), gift.id());
        assertThat(row(a).tags()).isEmpty();
        undo.undo(ME);
        tags.remove(ME, gift);
        assertThat(tags.all()).isEmpty();
        assertThat(row(a).tags()).isEmpty();
        undo.undo(ME);
        assertThat(row(a).tags()).containsExactly(gift);
    }

    @Test
    void aNoteSaysWhoAndWhenAndStandsInTheTimeline() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 1);
        OrderNotes notes = new OrderNotes(shop.store);
        notes.add("Marta", List.of(order), " call first ");
        shop.time = shop.time.plusSeconds(5);
        notes.add("Ivan", List.of(order), "called");
        OrderDetail detail = orders.detail(order).orElseThrow();
        assertThat(detail.notes())
                .extracting(OrderNote::words)
                .containsExactly("called", "call first");
        assertThat(detail.notes()).extracting(OrderNote::by).containsExactly("Ivan", "Marta");
        assertThat(detail.row().note()).isEqualTo("called");
        assertThat(detail.events())
                .extracting(OrderDetail.Event::kind)
                .containsExactly("NOTE", "NOTE", "IMPORTED");
        notes.remove(ME, detail.notes().getFirst(), "A");
        assertThat(row(order).note()).isEqualTo("call first");
        undo.undo(ME);
        assertThat(row(order).note()).isEqualTo("called");
        assertThatThrownBy(() -> notes.add(ME, List.of(order), "  "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anActStandsInTheTimelineWithItsPerson() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 1);
        acts.hold("Marta", List.of(order), HoldKind.KEEP);
        assertThat(orders.detail(order).orElseThrow().events())
                .anySatisfy(event -> {
                    assertThat(event.kind()).isEqualTo("HELD");
                    assertThat(event.detail()).isEqualTo("KEEP");
                    assertThat(event.actor()).isEqualTo("Marta");
                    assertThat(event.device()).isEqualTo(shop.store.device());
                });
    }

    @Test
    void aRequestToCancelNeedsAPerson() {
        UUID order = order("A", Fulfilment.TO_PROCESS, 1);
        shop.time = shop.time.plusSeconds(60);
        shop.take(fact("A", Fulfilment.TO_PROCESS, CancelReturn.CANCEL_REQUESTED, 1));
        assertThat(row(order).problem()).contains(ProblemKind.CANCEL_REQUESTED);
        shop.time = shop.time.plusSeconds(60);
        shop.take(fact("A", Fulfilment.TO_PROCESS, CancelReturn.NONE, 1));
        assertThat(row(order).problem()).isEmpty();
    }

    private UUID order(String number, Fulfilment fulfilment, long units) {
        shop.take(fact(number, fulfilment, CancelReturn.NONE, units));
        return orders.find(number, 1).getFirst().id();
    }

    private OrderFact fact(String number, Fulfilment fulfilment, CancelReturn cancel, long units) {
        OrderFact fact = RandomOrders.fact(shop, number, fulfilment, cancel, line(1, "MUG", units));
        return fact;
    }

    private UUID place(String code) {
        return shop.store.write(
                ME, "set up", tx -> Warehouses.add(tx, code, code, "Europe/Moscow"));
    }

    private long reserved(UUID warehouse) {
        return shop.store.write(
                ME,
                "look",
                tx ->
                        com.erpsmartcloud.inventory.Ledger.level(tx, new StockKey(mug, warehouse))
                                .reserved());
    }

    private OrderRow row(UUID order) {
        return orders.detail(order).orElseThrow().row();
    }

    private VisibleState seen(UUID order) {
        return row(order).state();
    }

    private long shortBy(UUID order) {
        return orders.detail(order).orElseThrow().lines().getFirst().shortBy();
    }

    private long count(OrderTab tab) {
        return orders.counts(OrderQuery.of(OrderTab.ALL)).getOrDefault(tab, -1L);
    }
}
