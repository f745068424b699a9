package com.erpsmartcloud.app.company;

import com.erpsmartcloud.catalog.KitPart;
import com.erpsmartcloud.catalog.ProductForm;
import com.erpsmartcloud.catalog.ProductKind;
import com.erpsmartcloud.catalog.ProductOutcome;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.workspace.Workspace;

import org.jdbi.v3.core.result.RowView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What a seller knows and no marketplace tells: costs, base prices and weights of most products,
/// and a few kits.
final class DemoCatalogue {

    /// One of so many products has no cost yet, another no base price, another no weight.
    private static final int WITHOUT = 12;

    private static final int KITS = 6;

    private static final String PRODUCTS =
            """
            SELECT p.id, p.sku, p.name, MIN(l.price_minor) AS price,
                   MIN(l.currency) AS currency
              FROM product p JOIN listing_mapping m ON m.product_id = p.id
              JOIN listing l ON l.id = m.id AND m.how = 'MADE_FROM_LISTING'
             GROUP BY p.id, p.sku, p.name ORDER BY p.sku
            """;

    private record Product(UUID id, String sku, String name, long price, String currency) {}

    private DemoCatalogue() {}

    /// @param grams what a unit of each SKU weighs
    static void complete(Workspace workspace, Map<String, Integer> grams) {
        List<Product> products =
                workspace.store().write("system", "demo.costs", tx -> putWhatIsKnown(tx, grams));
        for (int i = 0; i < KITS && (i + 1) * 20 < products.size(); i++) {
            Product one = products.get(i * 20);
            Product other = products.get(i * 20 + 13);
            ProductOutcome outcome = workspace.productEdit().add("system", kit(i, one, other));
            if (!(outcome instanceof ProductOutcome.Saved)) {
                throw new IllegalStateException("The demo's kit was refused: " + outcome);
            }
        }
    }

    /// Costs are two fifths of the price, a little more or less.
    private static List<Product> putWhatIsKnown(Tx tx, Map<String, Integer> grams) {
        List<Product> products =
                tx.read()
                        .createQuery(PRODUCTS)
                        .<UUID, Product>reduceRows((found, row) -> {
                            Product product = product(row);
                            found.put(product.id(), product);
                        })
                        .toList();
        for (int i = 0; i < products.size(); i++) {
            tx.update(Tables.PRODUCT, products.get(i).id(), known(products.get(i), i, grams));
        }
        return products;
    }

    private static Map<String, Object> known(
            Product product, int place, Map<String, Integer> grams) {
        Map<String, Object> known = new HashMap<>();
        if (place % WITHOUT != 7) {
            known.put("cost_minor", product.price() * (36 + place % 9) / 100);
            known.put("cost_currency", product.currency());
        }
        if (place % WITHOUT != 3) {
            known.put("price_minor", product.price());
            known.put("price_currency", product.currency());
        }
        Integer weight = grams.get(product.sku());
        if (place % WITHOUT != 10 && weight != null) {
            known.put("weight_grams", weight.longValue());
        }
        return known;
    }

    private static Product product(RowView row) {
        return new Product(
                row.getColumn("id", UUID.class),
                row.getColumn("sku", String.class),
                row.getColumn("name", String.class),
                row.getColumn("price", Long.class),
                row.getColumn("currency", String.class));
    }

    private static ProductForm kit(int number, Product one, Product other) {
        return ProductForm.of(
                        "KIT-" + (number + 1), one.name() + " + " + other.name(), ProductKind.KIT)
                .madeOf(List.of(new KitPart(one.id(), 1), new KitPart(other.id(), 2)));
    }
}
