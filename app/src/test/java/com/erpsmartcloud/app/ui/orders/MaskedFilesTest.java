package com.erpsmartcloud.app.ui.orders;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

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
}
