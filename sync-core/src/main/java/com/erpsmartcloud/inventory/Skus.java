package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.UUID;

/// How a product is named in messages, and found by what a person types or scans.
final class Skus {

    private static final String BY_CODE =
            """
            SELECT p.id FROM product p WHERE NOT p.archived AND p.sku = :code
            UNION
            SELECT p.id FROM product_barcode c JOIN product p ON p.id = c.product_id AND NOT p.archived
             WHERE c.code = :code
            """;

    private Skus() {}

    /// @return empty text for a product that is not there
    static String of(Tx tx, UUID product) {
        return tx.read()
                .createQuery("SELECT sku FROM product WHERE id = ?")
                .bind(0, product)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /// Products in use with this SKU or barcode.
    static List<UUID> find(Tx tx, String code) {
        return tx.read().createQuery(BY_CODE).bind("code", code.strip()).mapTo(UUID.class).list();
    }
}
