package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.Tx;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;

/// Remembers within a transaction whether any rule shares units: an import asks for every sale.
final class SharingUse {

    private WeakReference<@Nullable Tx> asked = new WeakReference<>(null);
    private boolean used;

    /// On the writer's thread only, as everything with a transaction.
    boolean isUsed(Tx tx) {
        if (!asked.refersTo(tx)) {
            used = SharedStock.isUsed(tx.read());
            asked = new WeakReference<>(tx);
        }
        return used;
    }
}
