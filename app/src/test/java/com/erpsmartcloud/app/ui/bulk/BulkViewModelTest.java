package com.erpsmartcloud.app.ui.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.products.Bench;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.catalog.BulkColumn;
import com.erpsmartcloud.catalog.BulkTotals;
import com.erpsmartcloud.catalog.ProductQuery;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.catalog.Rounding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class BulkViewModelTest {

    private static final List<BulkColumn> COLUMNS =
            List.of(BulkColumn.PRODUCT_PRICE, BulkColumn.PRODUCT_NAME);

    @TempDir private Path folder;
    private SampleShop shop;
    private Bench bench;
    private BulkViewModel model;
    private List<UUID> rows = List.of();
    private int changed;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        bench = new Bench(shop, new BackgroundJobs(Runnable::run, Runnable::run), () -> changed++);
        model = bench.bulk;
        rows = bench.reader.ids(ProductQuery.of(ProductQuery.Tab.ALL), 0, 3);
        model.open(rows, COLUMNS);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<String> prices() {
        return bench.reader.page(ProductQuery.of(ProductQuery.Tab.ALL), 0, 3).stream()
                .map(ProductRow::price)
                .map(price -> price.map(p -> p.amount().toPlainString()).orElse(""))
                .toList();
    }

    @Test
    void nothingIsAppliedBeforeSomethingChanges() {
        assertThat(model.canApply()).isFalse();
        model.formula("+5 percent");
        assertThat(model.isUnreadable()).isTrue();
        model.apply();
        assertThat(model.isOpen()).isTrue();
        assertThat(prices()).containsOnly("");
    }

    @Test
    void aFormulaIsAppliedAndTakenBackAsOneAct() {
        model.rounding(Rounding.NINETY);
        model.formula("=19.50");
        assertThat(model.totalsProperty().get()).contains(new BulkTotals(3, 3, 0, 0, 0));
        model.apply();

        assertThat(prices()).containsOnly("19.90");
        assertThat(model.isOpen()).isFalse();
        assertThat(bench.status.saidProperty().get().orElseThrow().what())
                .isEqualTo(Text.of("bulk.done", 3L, 0L));
        assertThat(changed).isOne();
        bench.status.undo();
        assertThat(prices()).containsOnly("");
        assertThat(changed).isEqualTo(2);
    }

    @Test
    void eachPastedLineGoesToItsRow() {
        model.paste("10\tignored\n\n30,5\n99\n");
        model.apply();
        assertThat(prices()).isEqualTo(List.of("10.00", "", "30.50"));
    }

    @Test
    void theFirstValueIsFilledDown() {
        model.paste("12\n13\n14");
        model.apply();
        model.open(rows, COLUMNS);
        model.fillDown();
        model.apply();
        assertThat(prices()).containsOnly("12.00");
    }
}
