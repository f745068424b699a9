package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.table.Page;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderReader;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A table copied from the orders, and the file the list is exported to, name no buyer.
class MaskedFilesTest {

    @TempDir Path folder;

    @Test
    void neitherTheCopiedTableNorTheExportedListNamesABuyer() throws Exception {
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 30),
                        PullProgress.SILENT)) {
            List<String> names =
                    running.workspace()
                            .store()
                            .read(h ->
                                    h.createQuery(
                                                    "SELECT buyer_name FROM customer_order WHERE"
                                                            + " buyer_name <> ''")
                                            .mapTo(String.class)
                                            .list());
            List<OrderRow> rows =
                    running.workspace().orders().page(OrderQuery.of(OrderTab.ALL), 0, 100);
            Texts texts = new Texts(Language.ENGLISH);
            String copied = OrderTable.of(rows, texts);
            StringBuilder file = new StringBuilder();
            OrderFile.columns(texts)
                    .forEach(column ->
                            rows.forEach(
                                    row -> file.append(column.value().apply(row)).append('\n')));
            assertThat(names).isNotEmpty();
            assertThat(names).noneMatch(copied::contains).noneMatch(file.toString()::contains);
            assertThat(copied).contains("•••");
            assertThat(file.toString()).contains("•••");
        }
    }

    @Test
    void aRestrictedOrderSaysSoInTheListAndIsInNoFileOfIt() throws Exception {
        try (RunningCompany running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 30),
                        PullProgress.SILENT)) {
            OrderReader orders = running.workspace().orders();
            OrderQuery query = OrderQuery.of(OrderTab.ALL);
            OrderRow held = orders.page(query, 0, 5).get(3);
            running.workspace()
                    .privacyRights()
                    .restrictions()
                    .restrict("owner", List.of(held.id()), Optional.empty());
            long count = orders.page(query, 0, 1_000).size();
            assertThat(orders.page(query, 0, 1_000))
                    .filteredOn(row -> row.restricted().isPresent())
                    .extracting(OrderRow::id)
                    .containsExactly(held.id());
            Reported file =
                    new Reported((offset, limit) ->
                            new Page<>(orders.page(query, offset, limit), count));
            Set<UUID> written = new HashSet<>();
            int pages = 0;
            List<OrderRow> page;
            do {
                page = file.page(written.size(), 4).rows();
                page.forEach(row -> written.add(row.id()));
                pages++;
            } while (page.size() == 4);
            assertThat(pages).isGreaterThan(2);
            assertThat(written).hasSize((int) count - 1).doesNotContain(held.id());
        }
    }
}
