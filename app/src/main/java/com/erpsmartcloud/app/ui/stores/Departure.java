package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.privacy.rights.IdentityCheck;

import java.io.IOException;
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

    /// Leaves the store; everything else stays. Cannot be taken back.
    Receipt keep(UUID store);

    /// Asks once more who is there, before [#remove].
    IdentityCheck identity();

    /// Leaves the store and takes its buyers out, or everything of it. Cannot be taken back; its
    /// signed certificate stays with the request it makes.
    ///
    /// @param way not [Way#KEEP]
    /// @throws IOException if what keeps removed buyers away from older copies could not be
    ///   written; doing it again goes on
    Receipt remove(UUID store, Way way, IdentityCheck.Proof by) throws IOException;
}
