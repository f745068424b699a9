package com.erpsmartcloud.app.ui.outbox;

import java.time.Instant;
import java.util.Optional;

/// A network a test can cut.
final class FakeLink implements Link {

    final java.util.List<String> again = new java.util.ArrayList<>();

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

    @Override
    public void readAgain(
            com.erpsmartcloud.marketplace.pull.Quarantine.Kept row,
            java.util.function.BooleanSupplier stop) {
        again.add(row.externalId());
    }
}
