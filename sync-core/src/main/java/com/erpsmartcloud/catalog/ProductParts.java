package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The rows that belong to one product, brought to what they shall be: only what is different is
/// written, so that another device's change of something else stays.
final class ProductParts {

    private static final String OF_PRODUCT =
            "SELECT p.id, p.sku FROM UNNEST(?) t(id) JOIN product p ON p.id = t.id WHERE p.archived"
                    + " = ?";

    private static final String NOT_PARTS =
            """
            SELECT COUNT(*) FROM UNNEST(?) t(id) LEFT JOIN product p ON p.id = t.id
             WHERE p.id IS NULL OR p.kind IN ('KIT', 'FAMILY')
            """;

    private final Tx tx;
    private final UUID product;

    ProductParts(Tx tx, UUID product) {
        this.tx = tx;
        this.product = product;
    }

    static boolean exists(Tx tx, UUID product) {
        return tx.read()
                        .createQuery("SELECT COUNT(*) FROM product WHERE id = ?")
                        .bind(0, product)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    static Map<UUID, String> skus(Tx tx, Collection<UUID> products, boolean archived) {
        Map<UUID, String> skus = new LinkedHashMap<>();
        tx.read()
                .createQuery(OF_PRODUCT)
                .bind(0, SqlIds.of(products))
                .bind(1, archived)
                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), r.getString(2)))
                .forEach(e -> skus.put(e.getKey(), e.getValue()));
        return skus;
    }

    static boolean canBeParts(Tx tx, UUID kit, List<KitPart> parts) {
        List<UUID> ids = parts.stream().map(KitPart::product).toList();
        return !ids.contains(kit)
                && (ids.isEmpty()
                        || tx.read()
                                        .createQuery(NOT_PARTS)
                                        .bind(0, SqlIds.of(ids))
                                        .mapTo(Long.class)
                                        .one()
                                == 0);
    }

    /// Changes the product's own fields that differ.
    ///
    /// @return which those were
    static Set<String> change(Tx tx, UUID product, Map<String, Object> wanted) {
        Map<String, Object> now =
                StoredFields.read(tx.read(), Tables.PRODUCT, product, List.copyOf(wanted.keySet()))
                        .orElseThrow();
        Map<String, Object> changes = new LinkedHashMap<>();
        wanted.forEach((column, value) -> {
            if (!StoredFields.same(
                    Map.of(column, now.getOrDefault(column, "")), Map.of(column, value))) {
                changes.put(column, value);
            }
        });
        if (!changes.isEmpty()) {
            tx.update(Tables.PRODUCT, product, changes);
        }
        return changes.keySet();
    }

    void barcodes(List<String> wanted) {
        Map<String, UUID> now =
                read("SELECT code, id FROM product_barcode WHERE product_id = ?", 1);
        removeOthers(Tables.PRODUCT_BARCODE, now, new HashSet<>(wanted));
        wanted.stream()
                .filter(code -> !now.containsKey(code))
                .forEach(code -> Catalogue.addBarcode(tx, product, code));
    }

    void supplierCodes(List<SupplierCode> wanted) {
        Map<String, UUID> now =
                read("SELECT supplier, code, id FROM supplier_code WHERE product_id = ?", 2);
        Map<String, SupplierCode> keys = new LinkedHashMap<>();
        wanted.forEach(code -> keys.put(code.supplier() + "\n" + code.code(), code));
        removeOthers(Tables.SUPPLIER_CODE, now, keys.keySet());
        keys.forEach((key, code) -> {
            if (!now.containsKey(key)) {
                tx.insert(
                        Tables.SUPPLIER_CODE
                                .row()
                                .with("id", tx.ids().fresh())
                                .with("product_id", product)
                                .with("supplier", code.supplier())
                                .with("code", code.code()));
            }
        });
    }

    /// @return whether they were others before
    boolean components(List<KitPart> wanted) {
        Map<String, UUID> now =
                read("SELECT product_id, quantity, id FROM kit_component WHERE kit_id = ?", 2);
        Map<String, KitPart> keys = new LinkedHashMap<>();
        wanted.forEach(part -> keys.put(part.product() + "\n" + part.quantity(), part));
        removeOthers(Tables.KIT_COMPONENT, now, keys.keySet());
        keys.forEach((key, part) -> {
            if (!now.containsKey(key)) {
                tx.insert(
                        Tables.KIT_COMPONENT
                                .row()
                                .with("id", tx.ids().fresh())
                                .with("kit_id", product)
                                .with("product_id", part.product())
                                .with("quantity", part.quantity()));
            }
        });
        return !now.keySet().equals(keys.keySet());
    }

    private void removeOthers(TableDef table, Map<String, UUID> now, Set<String> wanted) {
        now.forEach((key, id) -> {
            if (!wanted.contains(key)) {
                tx.remove(table, id);
            }
        });
    }

    /// Rows of the product by what they say.
    private Map<String, UUID> read(String sql, int columns) {
        Map<String, UUID> rows = new HashMap<>();
        tx.read()
                .createQuery(sql)
                .bind(0, product)
                .map((r, _) -> {
                    StringBuilder key = new StringBuilder(r.getString(1));
                    for (int i = 2; i <= columns; i++) {
                        key.append('\n').append(r.getString(i));
                    }
                    return Map.entry(key.toString(), r.getObject(columns + 1, UUID.class));
                })
                .forEach(e -> rows.put(e.getKey(), e.getValue()));
        return rows;
    }
}
