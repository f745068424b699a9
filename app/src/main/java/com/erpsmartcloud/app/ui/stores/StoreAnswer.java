package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;

import java.util.List;

/// A store that a marketplace has opened to us and that is not kept yet.
///
/// @param account what the marketplace calls it
/// @param warehouses as the marketplace names them; empty where it did not say
record StoreAnswer(
        String account, StoreAccess access, SignIn signIn, List<WarehouseFact> warehouses) {

    StoreAnswer {
        warehouses = List.copyOf(warehouses);
    }

    /// Secrets stay out of logs.
    @Override
    public String toString() {
        return "StoreAnswer[" + account + "]";
    }
}
