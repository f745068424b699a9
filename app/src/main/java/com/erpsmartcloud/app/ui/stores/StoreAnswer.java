package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.StoreAccess;

/// A store that a marketplace has opened to us and that is not kept yet.
///
/// @param account what the marketplace calls it
record StoreAnswer(String account, StoreAccess access, SignIn signIn) {

    /// Secrets stay out of logs.
    @Override
    public String toString() {
        return "StoreAnswer[" + account + "]";
    }
}
