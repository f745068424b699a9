package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.stores.Leaving;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// How a store is left, and what becomes of what it brought. Never called on the UI thread.
public interface Departure {

    /// The three ways out.
    enum Way {
        /// Orders stay as they are.
        KEEP,
        /// Orders stay, nobody can tell any more who bought.
        PSEUDONYMISE,
        /// Orders, listings and raw answers go.
        ERASE
    }

    /// What was done, with figures.
    ///
    /// @param before what was there
    /// @param buyers orders whose buyer was taken out
    /// @param erased orders that are gone
    record Receipt(
            String store, Way way, Instant at, Leaving.Holdings before, long buyers, long erased) {}

    /// The ways this company can go.
    Set<Way> ways();

    Leaving.Holdings holdings(UUID store);

    /// Leaves the store and does what the way says; cannot be taken back.
    Receipt leave(UUID store, Way way);
}
