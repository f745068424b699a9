package com.erpsmartcloud.app.ui.outbox;

import java.time.Instant;
import java.util.Optional;

/// A network a test can cut.
final class FakeLink implements Link {

    Optional<Instant> cut = Optional.empty();
    int tried;

    @Override
    public Optional<Instant> cutSince() {
        return cut;
    }

    @Override
    public void tryNow() {
        tried++;
    }
}
