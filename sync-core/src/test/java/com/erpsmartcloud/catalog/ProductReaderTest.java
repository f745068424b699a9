package com.erpsmartcloud.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.catalog.ProductQuery.Direction;
import com.erpsmartcloud.catalog.ProductQuery.Sort;
import com.erpsmartcloud.catalog.ProductQuery.Tab;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

class ProductReaderTest extends CatalogueCase {

    private List<String> skus(ProductQuery query) {
        return reader.page(query, 0, 100).stream().map(ProductRow::sku).toList();
    }

    private static ProductQuery sorted(Sort sort, Direction direction) {
        return new ProductQuery(Tab.ALL, "", sort, direction);
    }

    @Test
    void everyViewShowsAndCountsTheSame() {
        add("A", 10_00, 20_00);
        add("B", "No cost");
        shop.product("C", 3);
        UUID gone = add("D", "Gone");
        products.archive("owner", List.of(gone));

        assertThat(skus(ProductQuery.of(Tab.ALL))).isEqualTo(List.of("A", "B", "C"));
        assertThat(skus(ProductQuery.of(Tab.NO_COST))).isEqualTo(List.of("B", "C"));
        assertThat(skus(ProductQuery.of(Tab.NOT_LISTED))).isEqualTo(List.of("A", "B"));
        assertThat(skus(ProductQuery.of(Tab.ARCHIVED))).isEqualTo(List.of("D"));
        for (Tab tab : Tab.values()) {
            assertThat(reader.counts(ProductQuery.of(Tab.ALL)).get(tab))
                    .as(tab.name())
                    .isEqualTo(skus(ProductQuery.of(tab)).size());
        }
    }

    @Test
    void sortsByWhatIsInTheWarehousesAndByMoney() {
        shop.product("A", 3);
        shop.product("B", 9);
        shop.product("C", 1);
        add("D", 10_00, 20_00);
        add("E", 5_00, 20_00);
        assertThat(skus(sorted(Sort.ON_HAND, Direction.DESCENDING)))
                .isEqualTo(List.of("B", "A", "C", "D", "E"));
        assertThat(skus(sorted(Sort.COST, Direction.ASCENDING)))
                .as("unknown last")
                .isEqualTo(List.of("E", "D", "A", "B", "C"));
        assertThat(skus(sorted(Sort.SKU, Direction.DESCENDING)))
                .isEqualTo(List.of("E", "D", "C", "B", "A"));
    }

    @Test
    void pagesFollowOneAnotherWithoutGaps() {
        for (int i = 0; i < 25; i++) {
            add("P%02d".formatted(i), "Same name");
        }
        ProductQuery query = sorted(Sort.NAME, Direction.ASCENDING);
        List<UUID> whole = reader.ids(query, 0, 100);
        assertThat(whole).hasSize(25).doesNotHaveDuplicates();
        for (int from = 0; from < 25; from += 10) {
            assertThat(reader.ids(query, from, 10))
                    .isEqualTo(whole.subList(from, Math.min(25, from + 10)));
        }
    }

    @Test
    void aProductIsFoundBySkuNameBarcodeAndSuppliersCode() {
        add("MUG-1", "Blue 50% mug");
        UUID cup = add("CUP-1", "Cup");
        ProductForm form = reader.detail(cup).orElseThrow().form();
        products.save(
                "owner",
                cup,
                new ProductForm(
                        form.sku(),
                        form.name(),
                        form.kind(),
                        Optional.empty(),
                        "",
                        form.cost(),
                        form.price(),
                        form.weightGrams(),
                        List.of("4006381333931"),
                        List.of(new SupplierCode("Potters", "PM-7")),
                        List.of()));
        for (String text : List.of("cup-", "CUP", "4006381333931", "PM-7")) {
            assertThat(skus(new ProductQuery(Tab.ALL, text, Sort.SKU, Direction.ASCENDING)))
                    .as(text)
                    .isEqualTo(List.of("CUP-1"));
        }
        assertThat(skus(new ProductQuery(Tab.ALL, "50%", Sort.SKU, Direction.ASCENDING)))
                .isEqualTo(List.of("MUG-1"));
        assertThat(reader.find("mug", 5)).extracting(ProductRow::sku).containsExactly("MUG-1");
    }

    @Test
    void variantsStandBesideTheirFamily() {
        UUID family = add(ProductForm.of("MUG", "Mug", ProductKind.FAMILY));
        UUID blue =
                shop.store.write(
                        "owner",
                        "add",
                        tx ->
                                shop.catalogue.add(
                                        tx,
                                        new NewProduct(
                                                "MUG-B",
                                                "Mug blue",
                                                Optional.of(family),
                                                "colour=blue",
                                                List.of())));
        ProductDetail detail = reader.detail(blue).orElseThrow();
        assertThat(detail.row().kind()).isEqualTo(ProductKind.VARIANT);
        assertThat(detail.family().orElseThrow().sku()).isEqualTo("MUG");
        assertThat(reader.detail(family).orElseThrow().siblings())
                .extracting(ProductRow::sku)
                .containsExactly("MUG-B");
        assertThat(row(family).issues()).isEmpty();
    }

    @Test
    void stockIsTheSumOfAllWarehouses() {
        UUID mug = shop.product("MUG", 7);
        ProductRow row = row(mug);
        assertThat(row.stock()).isEqualTo(new ProductRow.Stock(7, 0, 7));
        assertThat(row.listings()).isOne();
    }
}
