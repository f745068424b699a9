package com.erpsmartcloud.app.company;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.tour.BothSides;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.sandbox.Sandbox;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.sandbox.market.Listing;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class DemoCompanyTest {

    @TempDir private Path folder;

    @Test
    void everyStoreHasItsOrdersAndThereIsSomethingToFind() throws Exception {
        CompanyFolder company = new CompanyFolder(folder.resolve("demo"));
        try (RunningCompany running = DemoCompany.open(company, small(), PullProgress.SILENT)) {
            BothSides sides = new BothSides(running);
            running.workspace().stores().all().forEach(sides::orders);
            assertThat(count(running, "SELECT COUNT(*) FROM marketplace_store WHERE colour <> ''"))
                    .isEqualTo(DemoStore.values().length);
            assertThat(running.workspace().quarantine().all()).isNotEmpty();
            assertThat(count(running, "SELECT COUNT(*) FROM listing_mapping WHERE how = 'NONE'"))
                    .isPositive();
            assertThat(count(running, "SELECT COUNT(*) FROM product WHERE kind = 'KIT'"))
                    .isPositive();
            assertThat(count(running, "SELECT COUNT(*) FROM product WHERE cost_minor IS NULL"))
                    .isPositive()
                    .isLessThan(
                            count(
                                    running,
                                    "SELECT COUNT(*) FROM product WHERE cost_minor IS NOT NULL"));
            assertThat(problems(running)).contains("NO_STOCK", "UNKNOWN_STATUS", "NOT_MAPPED");
            whatMarketplacesHoldStandsBesideOurOwn(running);
        }
    }

    private static void whatMarketplacesHoldStandsBesideOurOwn(RunningCompany running) {
        List<String> places =
                running.workspace().stock().held().stream()
                        .map(place -> place.name().replaceAll(".* · ", ""))
                        .toList();
        assertThat(places).contains("Ozon", "Shopee");
        assertThat(running.workspace().stock().totals(StockQuery.of(StockQuery.Tab.HELD)).held())
                .isEqualTo(
                        count(
                                running,
                                "SELECT SUM(units) FROM held_stock h JOIN listing_mapping m ON m.id"
                                        + " = h.listing_id WHERE m.product_id IS NOT NULL"))
                .isPositive();
        assertThat(
                        count(
                                running,
                                "SELECT COUNT(*) FROM published_quantity q JOIN listing l ON l.id ="
                                        + " q.listing_id JOIN store_warehouse w ON w.store_id ="
                                        + " l.store_id AND w.external_id = q.warehouse_external_id"
                                        + " WHERE w.held"))
                .isZero();
    }

    /// The same world without us says what was there at first.
    @Test
    void openingStockIsWhatTheFirstStoreShowedHoweverManyStoresSellIt() throws Exception {
        Map<String, Long> untouched;
        try (Sandbox alone = Sandbox.start(folder.resolve("alone"), small())) {
            untouched = quantities(alone, DemoStore.OZON);
        }
        CompanyFolder company = new CompanyFolder(folder.resolve("demo"));
        try (RunningCompany running = DemoCompany.open(company, small(), PullProgress.SILENT)) {
            Sandbox sandbox = running.sandbox().orElseThrow();
            Map<String, Long> now = quantities(sandbox, DemoStore.OZON);
            assertThat(now.keySet()).isEqualTo(untouched.keySet());
            long changed = 0;
            for (String sku : now.keySet()) {
                assertThat(now.get(sku)).as(sku).isLessThanOrEqualTo(untouched.get(sku));
                changed += now.get(sku).equals(untouched.get(sku)) ? 0 : 1;
            }
            assertThat(changed).isLessThan(now.size() / 10);
            quantities(sandbox, DemoStore.SHOPEE)
                    .forEach((sku, units) -> {
                        if (untouched.containsKey(sku)) {
                            assertThat(units).as(sku).isLessThanOrEqualTo(untouched.get(sku));
                        }
                    });
        }
    }

    private static Map<String, Long> quantities(Sandbox sandbox, DemoStore store) {
        return sandbox.market(store.sandbox()).listings().stream()
                .collect(Collectors.toMap(Listing::sku, Listing::quantity));
    }

    private static List<String> problems(RunningCompany running) {
        return running.workspace()
                .store()
                .read(h ->
                        h.createQuery("SELECT DISTINCT kind FROM order_problem")
                                .mapTo(String.class)
                                .list());
    }

    private static long count(RunningCompany running, String sql) {
        return running.workspace().store().read(h -> h.createQuery(sql).mapTo(Long.class).one());
    }

    static SandboxOptions small() {
        SandboxOptions options =
                DemoCompany.options().withDelays(Duration.ofSeconds(2), Duration.ZERO);
        for (DemoStore each : DemoStore.values()) {
            options = options.withSize(each.sandbox(), each == DemoStore.OZON ? 60 : 66, 120);
        }
        return options;
    }
}
