package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.pull.Quarantine;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The way out of this computer, as the outbox sees it. Called off the UI thread.
public interface Link {

    /// Since when no marketplace could be reached; empty while one can.
    Optional<Instant> cutSince();

    /// Asks the marketplace for a row that was not understood once more, and waits for the answer:
    /// it may have been mended there, or this program may have learned to read it.
    ///
    /// @throws ConnectorException what the marketplace or the network did
    void readAgain(Quarantine.Kept row, BooleanSupplier stop) throws ConnectorException;

    /// Asks for all that waits to be sent now, and returns at once.
    void tryNow();
}
