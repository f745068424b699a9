package com.erpsmartcloud.orders.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.money.Money;
import com.erpsmartcloud.orders.ActOutcome;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.orders.VisibleState;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.CompanySettings;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.store.Tables;
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

class ManualOrdersTest {

    private static final String ME = "owner";

    @TempDir Path folder;

    private TestShop shop;
    private UUID mug;
    private ManualOrders manual;
    private OrderReader orders;
    private Undo undo;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        mug = shop.product("MUG-RED", 10);
        shop.product("LAMP-1", 5);
        shop.product("LAMP-2", 5);
        manual = new ManualOrders(shop.store, shop.orders, shop.mapping);
        orders = new H2OrderReader(shop.store, () -> shop.time);
        undo = new Undo(shop.store).with(Tables.ORDER, new ManualUndo(shop.orders));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anOrderReservesAndStandsAmongTheOthers() {
        ManualOrders.Made made = make("mu 3, Anna Weber");
        OrderDetail order = orders.detail(made.id()).orElseThrow();
        assertThat(order.row().state()).isEqualTo(VisibleState.TO_PROCESS);
        assertThat(order.row().externalId()).isEqualTo(made.number()).startsWith("M-260001-");
        assertThat(order.row().total()).isEqualTo(new Money(149_700, TestShop.RUB));
        assertThat(order.row().buyer()).isEqualTo("A••• W••••");
        assertThat(order.lines().getFirst().reserved()).isEqualTo(3);
        assertThat(shop.level(mug).reserved()).isEqualTo(3);
        assertThat(orders.counts(OrderQuery.of(OrderTab.ALL)).get(OrderTab.TO_PROCESS))
                .isEqualTo(1);
    }

    @Test
    void aKnownCustomerAndTheLastPriceComeByThemselves() {
        make("MUG-RED @ 300, Anna Weber");
        ManualProposal next = manual.propose("mu 2,an");
        assertThat(next.customer()).contains(Customer.named("Anna Weber"));
        assertThat(next.lines())
                .containsExactly(
                        new ProposedLine.Known(
                                mug,
                                "MUG-RED",
                                "Name of MUG-RED",
                                2,
                                new Money(30_000, TestShop.RUB),
                                9));
        assertThat("mu 2,an".length() + 2).as("Ctrl+N, these, Enter").isLessThanOrEqualTo(12);
    }

    @Test
    void whatIsNotClearIsAskedAndMakesNoOrder() {
        ManualProposal several = manual.propose("lamp; nothing; mug 0");
        assertThat(several.lines())
                .containsExactly(
                        new ProposedLine.Several("lamp", List.of("LAMP-1", "LAMP-2")),
                        new ProposedLine.Unknown("nothing"),
                        new ProposedLine.NoUnits("mug"));
        assertThat(several.isReady()).isFalse();
        assertThat(manual.propose("").isReady()).isFalse();
        assertThatThrownBy(() -> manual.create(ME, several))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ordersAreNumberedAsTheCompanyWantsFromTheNextOneOn() {
        make("mug 1");
        new CompanySettings(shop.store)
                .save(
                        ME,
                        new CompanyProfile(
                                "Casa Norte",
                                Optional.empty(),
                                new Numbering("CN", 1200, "T", "C"),
                                Optional.empty()));
        assertThat(make("mug 1").number()).startsWith("CN-261200-");
        assertThat(make("mug 1").number()).startsWith("CN-261201-");
    }

    @Test
    void theNumberOfAnOrderThatWasErasedIsNotGivenAgain() {
        ManualOrders.Made first = make("mug 1");
        ManualOrders.Made second = make("mug 1");
        shop.store.write(
                ME,
                "test.erase",
                tx -> {
                    tx.erase(Tables.ORDER, first.id());
                    return first;
                });
        ManualOrders.Made third = make("mug 1");
        assertThat(third.id()).isNotEqualTo(second.id());
        assertThat(third.number()).startsWith("M-260003-");
    }

    @Test
    void makingOneIsTakenBackByCancellingAndDoneAgain() {
        UUID order = make("mug 3").id();
        assertThat(undo.undo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(state(order)).isEqualTo(VisibleState.CANCELLED);
        assertThat(shop.level(mug).reserved()).isZero();
        assertThat(undo.redo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(state(order)).isEqualTo(VisibleState.TO_PROCESS);
        assertThat(shop.level(mug).reserved()).isEqualTo(3);
    }

    @Test
    void aCancellationIsTakenBackAndAMarketplacesOrderRefused() {
        UUID order = make("mug 3").id();
        shop.take(
                shop.order(
                        "Z",
                        ManualOrders.OPEN,
                        "awaiting_packaging",
                        TestShop.line(1, "MUG-RED", 1)));
        UUID theirs = orders.find("Z", 1).getFirst().id();
        ActOutcome outcome = manual.cancel(ME, List.of(order, theirs));
        assertThat(outcome.done()).containsExactly(order);
        assertThat(outcome.refused())
                .containsExactly(
                        new ActOutcome.Refused(theirs, "Z", ActOutcome.Reason.MARKETPLACE));
        assertThat(shop.level(mug).reserved()).isEqualTo(1);
        assertThat(undo.undo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(state(order)).isEqualTo(VisibleState.TO_PROCESS);
        assertThat(shop.level(mug).reserved()).isEqualTo(4);
        assertThat(undo.redo(ME)).isInstanceOf(UndoOutcome.Done.class);
        assertThat(state(order)).isEqualTo(VisibleState.CANCELLED);
    }

    @Test
    void goodsHandedOverLeaveTheLedgerOnce() {
        UUID order = make("mug 3").id();
        assertThat(manual.handOver(ME, List.of(order)).done()).containsExactly(order);
        assertThat(shop.level(mug).onHand()).isEqualTo(7);
        assertThat(manual.handOver(ME, List.of(order)).refused())
                .extracting(ActOutcome.Refused::reason)
                .containsExactly(ActOutcome.Reason.OVER);
        assertThat(shop.level(mug).onHand()).isEqualTo(7);
        assertThat(undo.undo(ME))
                .as("the making cannot be taken back any more")
                .isInstanceOf(UndoOutcome.Refused.class);
    }

    @Test
    void twoOrdersHaveTwoNumbers() {
        assertThat(make("mug").number()).isNotEqualTo(make("mug").number());
        assertThat(orders.count(OrderQuery.of(OrderTab.TO_PROCESS))).isEqualTo(2);
    }

    private ManualOrders.Made make(String typed) {
        shop.time = shop.time.plusSeconds(10);
        return manual.create(ME, manual.propose(typed));
    }

    private VisibleState state(UUID order) {
        return orders.detail(order).orElseThrow().row().state();
    }
}
