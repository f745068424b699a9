package com.erpsmartcloud.app.ui.products;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.catalog.ProductDetail;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Reason;
import com.erpsmartcloud.catalog.ProductOutcome.Wrong;
import com.erpsmartcloud.catalog.ProductQuery.Tab;
import com.erpsmartcloud.catalog.ProductRow;
import com.erpsmartcloud.money.Money;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

class ProductsViewModelTest {

    private static final Currency RUB = Currency.getInstance("RUB");

    @TempDir private Path folder;
    private SampleShop shop;
    private Bench bench;
    private ProductsViewModel model;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        bench = new Bench(shop, new BackgroundJobs(Runnable::run, Runnable::run));
        model = bench.products;
        model.load();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private UUID id(String sku) {
        return bench.reader.find(sku, 1).stream().map(ProductRow::id).findFirst().orElseThrow();
    }

    private ProductForm form(String sku) {
        return bench.reader.detail(id(sku)).orElseThrow().form();
    }

    private ProductText open(String sku) {
        model.open(id(sku));
        return switch (model.openProperty().get().orElseThrow()) {
            case ProductsViewModel.Open.Known(ProductDetail detail) -> ProductText.of(detail);
            case ProductsViewModel.Open.Fresh(ProductText start) -> start;
        };
    }

    private static ProductText priced(ProductText text, String cost, String weight) {
        return new ProductText(
                text.kind(),
                text.parent(),
                text.sku(),
                text.name(),
                text.options(),
                cost,
                text.price(),
                weight,
                text.barcodes(),
                text.supplierCodes(),
                text.parts());
    }

    private static ProductText kit(String sku, String parts) {
        return new ProductText(
                ProductKind.KIT,
                Optional.empty(),
                sku,
                "A set",
                "",
                "",
                "",
                "",
                "",
                "Potters: P-7",
                parts);
    }

    @Test
    void aFormIsSavedInTheUsualCurrencyAndTakenBackFromTheStatusLine() {
        ProductText text = open("MUG-NORD-350");
        model.save(priced(text, "1 212,50", "350"));

        assertThat(form("MUG-NORD-350").cost()).contains(new Money(121_250, RUB));
        assertThat(form("MUG-NORD-350").weightGrams()).hasValue(350);
        assertThat(bench.status.saidProperty().get().orElseThrow().what())
                .isEqualTo(Text.of("products.saved", "MUG-NORD-350"));
        bench.status.undo();
        assertThat(form("MUG-NORD-350").cost()).isEmpty();
    }

    @Test
    void aFieldThatCannotBeReadIsNamedAndNothingIsWritten() {
        ProductText text = open("MUG-NORD-350");
        model.save(priced(text, "twelve", "350"));
        assertThat(model.wrongProperty().get()).contains(new Wrong(Field.COST, Reason.TOO_SMALL));
        model.save(priced(text, "12", "a lot"));
        assertThat(model.wrongProperty().get()).contains(new Wrong(Field.WEIGHT, Reason.TOO_SMALL));
        assertThat(form("MUG-NORD-350").weightGrams()).isEmpty();
    }

    @Test
    void aKitIsTypedByTheSkusItIsMadeOf() {
        model.begin(ProductKind.KIT, Optional.empty());
        model.save(kit("SET-1", "2 x MUG-NORD-350\nCRD-USB-C"));
        assertThat(form("SET-1").parts())
                .extracting(part -> part.product(), part -> part.quantity())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(id("MUG-NORD-350"), 2L),
                        org.assertj.core.groups.Tuple.tuple(id("CRD-USB-C"), 1L));
        assertThat(model.countsProperty().get()).containsEntry(Tab.KITS, 1L);

        model.begin(ProductKind.KIT, Optional.empty());
        model.save(kit("SET-2", "2 x NOBODY-SELLS-THIS"));
        assertThat(model.wrongProperty().get()).contains(new Wrong(Field.PARTS, Reason.NOT_A_PART));
    }

    @Test
    void whatIsReadFromAProductIsTypedBackTheSame() throws ProductText.Unreadable {
        model.begin(ProductKind.KIT, Optional.empty());
        model.save(kit("SET-1", "2 × MUG-NORD-350"));
        ProductText text = open("SET-1");
        assertThat(text.read(RUB, sku -> Optional.of(id(sku)))).isEqualTo(form("SET-1"));
    }

    @Test
    void tickedProductsAreArchivedAndLeaveTheList() {
        long all = model.countsProperty().get().getOrDefault(Tab.ALL, 0L);
        model.ticks().toggle(id("MUG-NORD-350"));
        model.ticks().toggle(id("CRD-USB-C"));
        model.archive(Optional.empty());
        assertThat(model.countsProperty().get())
                .containsEntry(Tab.ALL, all - 2)
                .containsEntry(Tab.ARCHIVED, 2L);
        assertThat(model.ticks().isEmpty()).isTrue();
        bench.status.undo();
        assertThat(model.countsProperty().get()).containsEntry(Tab.ALL, all);
    }

    @Test
    void everyRowOfTheViewIsTicked() {
        model.show(Tab.NOT_LISTED);
        model.tickAll();
        assertThat(model.ticks().count())
                .isEqualTo(model.countsProperty().get().getOrDefault(Tab.NOT_LISTED, -1L));
        model.show(Tab.ALL);
        assertThat(model.ticks().isEmpty()).as("another view, other rows").isTrue();
    }
}
