package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Products and their codes.
public final class Catalogue {

    private static final String TAKEN =
            """
            SELECT p.sku FROM UNNEST(?) t(sku) JOIN product p ON p.sku = t.sku
            """;

    /// @return the new product's id
    public UUID add(Tx tx, NewProduct product) {
        UUID id = tx.ids().fresh();
        add(tx, id, product);
        return id;
    }

    void add(Tx tx, UUID id, NewProduct product) {
        tx.insert(
                Tables.PRODUCT
                        .row()
                        .with("id", id)
                        .with("sku", product.sku())
                        .with("name", product.name())
                        .with("parent_id", product.parent())
                        .with("options", product.options())
                        .with("archived", false)
                        .with("created_at", tx.at())
                        .with("kind", product.kind())
                        .with("cost_minor", Optional.empty())
                        .with("cost_currency", Optional.empty())
                        .with("price_minor", Optional.empty())
                        .with("price_currency", Optional.empty())
                        .with("weight_grams", Optional.empty()));
        for (String code : Set.copyOf(product.barcodes())) {
            addBarcode(tx, id, code);
        }
    }

    static void addBarcode(Tx tx, UUID product, String code) {
        tx.insert(
                Tables.PRODUCT_BARCODE
                        .row()
                        .with("id", tx.ids().derived(product, "barcode", code))
                        .with("product_id", product)
                        .with("code", code));
    }

    /// SKUs that are in use already; adding one of them again would make a duplicate.
    public static Set<String> taken(Tx tx, Collection<String> skus) {
        return tx
                .read()
                .createQuery(TAKEN)
                .bind(0, SqlIds.ofTexts(skus))
                .mapTo(String.class)
                .stream()
                .collect(Collectors.toSet());
    }

    public void rename(Tx tx, UUID product, String name) {
        tx.update(Tables.PRODUCT, product, Map.of("name", name));
    }

    public void archive(Tx tx, UUID product) {
        tx.update(Tables.PRODUCT, product, Map.of("archived", true));
    }

    /// Finds the one product with this SKU, none if there are two of them.
    public static Optional<UUID> bySku(Tx tx, String sku) {
        var found =
                tx.read()
                        .createQuery("SELECT id FROM product WHERE sku = ? AND NOT archived")
                        .bind(0, sku)
                        .mapTo(UUID.class)
                        .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
