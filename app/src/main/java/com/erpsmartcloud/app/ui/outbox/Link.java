package com.erpsmartcloud.app.ui.outbox;

import java.time.Instant;
import java.util.Optional;

/// The way out of this computer, as the outbox sees it. Called off the UI thread.
public interface Link {

    /// Since when no marketplace could be reached; empty while one can.
    Optional<Instant> cutSince();

    /// Asks for all that waits to be sent now, and returns at once.
    void tryNow();
}
