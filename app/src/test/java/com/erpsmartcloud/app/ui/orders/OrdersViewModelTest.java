package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.SampleCompany;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.shell.StoreFilter;
import com.erpsmartcloud.app.ui.table.SortOrder;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.orders.H2OrderReader;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.reports.H2TodayReader;
import com.erpsmartcloud.reports.Today;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

class OrdersViewModelTest {

    @TempDir Path folder;
    private final BackgroundJobs jobs = new BackgroundJobs(Runnable::run, Runnable::run);
    private final StoreFilter stores = new StoreFilter();
    private SampleCompany company;
    private OrderReader orders;
    private OrdersViewModel model;

    @BeforeEach
    void open() {
        company = SampleCompany.busy(folder);
        orders = new H2OrderReader(company.store(), TestDesk.NOW);
        model = new OrdersViewModel(orders, jobs, stores);
        model.load();
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void theListOpensOnWhatMustBeProcessedTheMostUrgentFirst() {
        assertThat(numbers()).startsWith("48213377-0192-1", "48213399-0011-1");
        assertThat(model.countOf(OrderTab.TO_PROCESS)).isEqualTo(OptionalLong.of(38));
        assertThat(numbers()).hasSize(38);
    }

    @Test
    void theStoreFilterOfTheWindowNarrowsRowsAndCounts() {
        stores.toggle(company.storeId("Andina MX").toString());
        assertThat(numbers()).containsExactly("2000008841203377", "2000008841204410");
        assertThat(model.countOf(OrderTab.TO_PROCESS)).isEqualTo(OptionalLong.of(2));
        assertThat(model.filters()).isEqualTo(1);
    }

    @Test
    void findAndDeadlineNarrowTogetherAndAreClearedTogether() {
        model.textProperty().set("SRV-IMP-1");
        assertThat(numbers()).containsExactly("48219999-0001-1");
        model.dueSoonProperty().set(true);
        assertThat(numbers()).isEmpty();
        model.clearFilters();
        assertThat(numbers()).hasSize(38);
    }

    @Test
    void theCardOfTheFirstScreenOpensAsManyRowsAsItCounts() {
        Today today = new H2TodayReader(company.store(), TestDesk.NOW).read(ZoneOffset.UTC);
        model.textProperty().set("48");
        model.dueSoonProperty().set(true);
        model.showDue(today.toShipOrders().deadline());
        assertThat(numbers()).hasSize((int) today.toShip()).isNotEmpty();
        assertThat(model.filters()).isEqualTo(1);
        model.showDue(today.lateOrders().deadline());
        assertThat(numbers()).hasSize((int) today.late()).isNotEmpty();
        model.showAll(OrderTab.PROBLEM);
        assertThat(numbers()).hasSize((int) today.problems());
        assertThat(model.filters()).isZero();
    }

    @Test
    void aHeadSortsInTheStoreAndTheNextViewForgetsIt() {
        model.sort(new SortOrder(Optional.of("total"), SortOrder.Direction.DOWN));
        assertThat(numbers()).startsWith("48219999-0001-1");
        assertThat(model.query().sort()).isEqualTo(OrderQuery.Sort.TOTAL);
        model.tabProperty().set(OrderTab.ALL);
        assertThat(model.query()).isEqualTo(OrderQuery.of(OrderTab.ALL));
    }

    @Test
    void newOrdersWaitWhileARowIsLookedAt() {
        List<String> before = numbers();
        company.arrive("48299999-0001-1");
        model.refreshAround(0, 10);
        assertThat(numbers()).isEqualTo(before);
        assertThat(model.waitingProperty().get()).isEqualTo(OptionalLong.of(1));
        assertThat(model.countOf(OrderTab.TO_PROCESS)).isEqualTo(OptionalLong.of(39));
        model.reload();
        assertThat(numbers()).startsWith("48299999-0001-1");
        assertThat(model.waitingProperty().get()).isEmpty();
    }

    @Test
    void anOrderFartherDownChangesNothingInSight() {
        List<String> before = numbers().subList(0, 5);
        company.arriveLater("48299999-0002-1");
        model.refreshAround(0, 4);
        assertThat(numbers().subList(0, 5)).isEqualTo(before);
        assertThat(model.waitingProperty().get()).isEmpty();
    }

    @Test
    void theBuyerIsRecordedBeforeItIsShownAndHiddenWithTheNextOrder() {
        List<UUID> recorded = new ArrayList<>();
        OrderPanelViewModel panel =
                new OrderPanelViewModel(
                        orders,
                        id -> {
                            recorded.add(id);
                            return Optional.empty();
                        },
                        jobs);
        UUID first = orders.find("48213377-0192-1", 1).getFirst().id();
        panel.reveal();
        assertThat(recorded).isEmpty();
        panel.open(first);
        panel.reveal();
        assertThat(recorded).containsExactly(first);
        assertThat(panel.tabProperty().get()).isEqualTo(OrderPanelViewModel.BUYER);
        panel.open(orders.find("260714K8RQ2M", 1).getFirst().id());
        assertThat(panel.buyerProperty().get()).isEmpty();
        assertThat(panel.orderProperty().get().orElseThrow().lines()).hasSize(2);
    }

    private List<String> numbers() {
        return model.rows().rowsProperty().get().orElseThrow().stream()
                .flatMap(slot -> slot.row().stream())
                .map(OrderRow::externalId)
                .toList();
    }
}
