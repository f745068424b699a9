package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stands around the list of commands.
///
/// @param oldest when the command that waits longest was asked for
record OutboxState(
        Map<Outbox.View, Long> counts,
        List<Quarantine.Kept> notUnderstood,
        Optional<Instant> cutSince,
        Optional<Instant> oldest) {

    OutboxState {
        counts = Map.copyOf(counts);
        notUnderstood = List.copyOf(notUnderstood);
    }

    static OutboxState read(OutboxPorts ports) {
        return new OutboxState(
                ports.outbox().counts(),
                ports.quarantine().all(),
                ports.link().cutSince(),
                ports.outbox().page(Outbox.View.WAITING, 0, 1).stream()
                        .map(command -> command.createdAt())
                        .findFirst());
    }

    long count(OutboxTab tab) {
        return tab.view()
                .map(view -> counts.getOrDefault(view, 0L))
                .orElse((long) notUnderstood.size());
    }
}
