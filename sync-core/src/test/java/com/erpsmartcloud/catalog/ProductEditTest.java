package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.ProductOutcome.Field;
import com.erpsmartcloud.catalog.ProductOutcome.Reason;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

class ProductEditTest extends CatalogueCase {

    private static ProductForm full(String sku) {
        return new ProductForm(
                " " + sku + " ",
                "Blue mug",
                ProductKind.SIMPLE,
                Optional.empty(),
                "",
                Optional.of(rub(120_00)),
                Optional.of(rub(300_00)),
                OptionalLong.of(350),
                List.of("4006381333931", ""),
                List.of(new SupplierCode("Potters", "PM-7")),
                List.of());
    }

    @Test
    void whatIsEnteredIsReadBack() {
        UUID mug = add(full("MUG"));
        ProductDetail detail = reader.detail(mug).orElseThrow();

        assertThat(detail.row().sku()).isEqualTo("MUG");
        assertThat(detail.row().cost()).contains(rub(120_00));
        assertThat(detail.row().margin()).hasValue(6000);
        assertThat(detail.row().supplier()).isEqualTo("Potters");
        assertThat(detail.barcodes()).isEqualTo(List.of("4006381333931"));
        assertThat(detail.form()).isEqualTo(full("MUG").tidy());
    }

    @Test
    void anUnknownCostIsNotZero() {
        UUID mug = add("MUG", "Mug");
        assertThat(row(mug).cost()).isEmpty();
        assertThat(row(mug).issues())
                .containsExactly(
                        ProductIssue.NOT_LISTED, ProductIssue.NO_COST, ProductIssue.NO_WEIGHT);
    }

    @Test
    void aSkuBelongsToOneProductThatIsNotArchived() {
        UUID mug = add("MUG", "Mug");
        ProductForm again = ProductForm.of("MUG", "Another", ProductKind.SIMPLE);
        assertThat(products.add("owner", again))
                .isEqualTo(new ProductOutcome.Wrong(Field.SKU, Reason.TAKEN));

        products.archive("owner", List.of(mug));
        assertThat(products.add("owner", again)).isInstanceOf(ProductOutcome.Saved.class);
    }

    @Test
    void aFieldFilledInWronglyIsNamed() {
        ProductForm form = ProductForm.of("MUG", " ", ProductKind.SIMPLE);
        assertThat(products.add("owner", form))
                .isEqualTo(new ProductOutcome.Wrong(Field.NAME, Reason.MISSING));
        assertThat(products.add("owner", ProductForm.of("KIT", "Kit", ProductKind.KIT)))
                .isEqualTo(new ProductOutcome.Wrong(Field.PARTS, Reason.MISSING));
        assertThat(reader.count(ProductQuery.of(ProductQuery.Tab.ALL))).isZero();
    }

    @Test
    void aKitIsMadeOfThingsThatAreCounted() {
        UUID mug = add("MUG", "Mug");
        UUID kit = add(kit("SET", new KitPart(mug, 4)));
        assertThat(reader.detail(kit).orElseThrow().parts())
                .extracting(ProductDetail.Part::sku, ProductDetail.Part::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("MUG", 4L));

        assertThat(products.add("owner", kit("SETS", new KitPart(kit, 2))))
                .isEqualTo(new ProductOutcome.Wrong(Field.PARTS, Reason.NOT_A_PART));
        assertThat(products.save("owner", kit, kit("SET", new KitPart(mug, 6))))
                .isInstanceOf(ProductOutcome.Saved.class);
        assertThat(reader.detail(kit).orElseThrow().form().parts())
                .isEqualTo(List.of(new KitPart(mug, 6)));
        undo.undo("owner");
        assertThat(reader.detail(kit).orElseThrow().form().parts())
                .isEqualTo(List.of(new KitPart(mug, 4)));
    }

    private static ProductForm kit(String sku, KitPart part) {
        return ProductForm.of(sku, "Set", ProductKind.KIT).madeOf(List.of(part));
    }

    @Test
    void anAddedProductIsTakenBackWholeAndAddedAgain() {
        UUID mug = add(full("MUG"));
        undo.undo("owner");
        assertThat(reader.detail(mug)).isEmpty();
        undo.redo("owner");
        assertThat(reader.detail(mug).orElseThrow().form()).isEqualTo(full("MUG").tidy());
    }

    @Test
    void aSavedFormIsTakenBackFieldByField() {
        UUID mug = add(full("MUG"));
        ProductForm before = reader.detail(mug).orElseThrow().form();
        ProductForm bare = ProductForm.of("MUG-2", "Red mug", ProductKind.SIMPLE);
        products.save("owner", mug, bare);
        assertThat(reader.detail(mug).orElseThrow().form()).isEqualTo(bare);
        undo.undo("owner");
        assertThat(reader.detail(mug).orElseThrow().form()).isEqualTo(before);
    }

    @Test
    void savingWhatIsThereAlreadyChangesNothing() {
        UUID mug = add(full("MUG"));
        long changes = changes();
        products.save("owner", mug, full("MUG"));
        assertThat(changes()).isEqualTo(changes);
    }

    private long changes() {
        return shop.store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM change_log").mapTo(Long.class).one());
    }
}
