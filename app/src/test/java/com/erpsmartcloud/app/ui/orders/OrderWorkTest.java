package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.orders.ActOutcome;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderCondition;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderView;
import com.erpsmartcloud.orders.mend.Mend;
import com.erpsmartcloud.orders.mend.ProblemMends;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class OrderWorkTest {

    @TempDir Path folder;

    private SampleCompany company;
    private OrderPorts ports;
    private OrderWork work;
    private OrdersViewModel model;
    private final StatusModel status = new StatusModel();

    @BeforeEach
    void open() {
        company = SampleCompany.busy(folder);
        Jobs jobs = new BackgroundJobs(Runnable::run, Runnable::run);
        ports = SampleWork.ports(company.store());
        work = new OrderWork(ports, jobs, status);
        model = new OrdersViewModel(ports.orders(), jobs, new StoreFilter(), ports.views()::all);
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void whatWasRefusedStaysTickedWithItsReasonAndIsTriedAloneAgain() {
        UUID open = order("48213377-0192-1");
        UUID gone = order("48100001-0001-1");
        work.ticks().only(List.of(open, gone));
        work.hold(work.ticks().idsProperty().get(), HoldKind.KEEP);

        PartlyDone partly = work.partlyProperty().get().orElseThrow();
        assertThat(partly.done()).isEqualTo(1);
        assertThat(partly.refused())
                .containsExactly(
                        new ActOutcome.Refused(gone, "48100001-0001-1", ActOutcome.Reason.OVER));
        assertThat(work.ticks().idsProperty().get()).containsExactly(gone);
        assertThat(said()).isEqualTo(Text.of("orders.done.partly", 1L, 1));

        partly.again().run();
        assertThat(work.partlyProperty().get().orElseThrow().done()).isZero();
        work.ticks().clear();
        assertThat(work.partlyProperty().get()).isEmpty();
    }

    @Test
    void tickedOrdersSayWhatTheyAddUpTo() {
        work.ticks().only(List.of(order("48213377-0192-1"), order("48100002-0001-1")));
        assertThat(work.sumsProperty().get().orElseThrow().orders()).isEqualTo(2);
        work.ticks().clear();
        assertThat(work.sumsProperty().get()).isEmpty();
    }

    @Test
    void allOrdersOfAViewAreTickedAtOnce() {
        OrderQuery query = OrderQuery.of(OrderTab.TO_SHIP);
        work.tickAll(query);
        assertThat(work.ticks().idsProperty().get())
                .hasSize((int) ports.orders().count(query))
                .isNotEmpty();
    }

    @Test
    void aNewTagIsMadeOnTheWayAndTheSameNameFound() {
        UUID order = order("48213377-0192-1");
        work.tag(List.of(order), "Gift", OrderTag.Colour.ACCENT);
        work.tag(List.of(order), "gift", OrderTag.Colour.DANGER);
        assertThat(ports.tags().all()).hasSize(1);
        assertThat(said()).isEqualTo(Text.of("orders.done.nothing"));
    }

    @Test
    void anOversoldOrderIsMendedByOneOfItsWays() {
        UUID order = ports.orders().page(OrderQuery.of(OrderTab.PROBLEM), 0, 20).getFirst().id();
        List<ProblemMends> found = new ArrayList<>();
        work.mends(order, found::addAll);
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(each -> assertThat(each.mends()).isNotEmpty());
        Mend first = found.getFirst().mends().getFirst();
        assertThat(MendMenu.words(first).key()).startsWith("orders.mend.");
    }

    @Test
    void aViewKeepsFilterSortAndColumnsAndCountsItsRows() {
        work.onChanged(model::refresh);
        model.showAll(OrderTab.TO_PROCESS);
        assertThat(model.isWorthKeeping()).isFalse();
        model.filterProperty()
                .set(OrderFilter.all(OrderFilter.Clause.is(new OrderCondition.Country("DE"))));
        assertThat(model.isWorthKeeping()).isTrue();
        long shown = model.rows().rowsProperty().get().orElseThrow().size();
        work.keepView(model.asView("Germany"), model::show);

        assertThat(model.isWorthKeeping()).isFalse();
        OrderView kept = model.viewProperty().get().orElseThrow();
        assertThat(kept.name()).isEqualTo("Germany");
        assertThat(model.keptViews()).containsExactly(new OrderFigures.Kept(kept, shown));
        assertThat(SavedTabs.find(model, SavedTabs.id(kept))).contains(kept);

        model.show(OrderTab.ALL);
        assertThat(model.filters()).isZero();
        assertThat(model.viewProperty().get()).isEmpty();
        model.show(kept);
        assertThat(model.rows().rowsProperty().get().orElseThrow()).hasSize((int) shown);
        model.columnsProperty().set(java.util.Set.of("raw"));
        assertThat(model.isWorthKeeping()).isTrue();
        assertThat(model.asView("x").columns()).containsExactly("raw");
    }

    @Test
    void theListBeginsWithTheViewMarkedSoAndOnlyOnce() {
        model.filterProperty()
                .set(OrderFilter.all(OrderFilter.Clause.is(new OrderCondition.Country("DE"))));
        work.keepView(model.asView("Germany"), model::show);
        OrderView kept = model.viewProperty().get().orElseThrow();
        work.turnView(kept, OrderView.Mark.START, model::show);
        OrderView start = model.viewProperty().get().orElseThrow();
        model.show(OrderTab.ALL);

        List<String> plain = new ArrayList<>();
        model.begin(() -> plain.add("plain"));
        assertThat(model.viewProperty().get()).contains(start);
        model.show(OrderTab.ALL);
        model.begin(() -> plain.add("plain"));
        assertThat(model.viewProperty().get()).isEmpty();
        assertThat(plain).hasSize(1);
    }

    @Test
    void aPhoneOrderIsMadeOfWhatWasTyped() {
        List<UUID> made = new ArrayList<>();
        work.propose("MUG-NORD 2,Anna", proposal -> work.create(proposal, made::add));
        assertThat(made).hasSize(1);
        assertThat(ports.orders().detail(made.getFirst()).orElseThrow().row().units()).isEqualTo(2);
    }

    @Test
    void aFilterFieldReadsWhatIsTypedOrSaysNothing() {
        var zone = java.time.ZoneId.of("Europe/Moscow");
        assertThat(FilterField.COUNTRY.read("br", zone)).contains(new OrderCondition.Country("BR"));
        assertThat(FilterField.COUNTRY.read("Brazil", zone)).isEmpty();
        assertThat(FilterField.TOTAL.read("100 500,50", zone))
                .contains(new OrderCondition.Total(Optional.of(10_000L), Optional.of(50_050L)));
        assertThat(FilterField.DUE.read("-1", zone)).isEmpty();
        assertThat(FilterField.ORDERED.read("2026-07-01", zone))
                .contains(
                        new OrderCondition.Ordered(
                                Optional.of(java.time.Instant.parse("2026-06-30T21:00:00Z")),
                                Optional.of(java.time.Instant.parse("2026-07-01T21:00:00Z"))));
        assertThat(FilterField.ORDERED.read("yesterday", zone)).isEmpty();
    }

    private UUID order(String number) {
        return ports.orders().find(number, 1).getFirst().id();
    }

    private Text said() {
        return status.saidProperty().get().orElseThrow().what();
    }
}
