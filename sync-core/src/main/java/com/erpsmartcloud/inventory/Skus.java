package com.erpsmartcloud.inventory;

import com.erpsmartcloud.store.Tx;

import java.util.UUID;

/// How a product is named in messages.
final class Skus {

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
}
