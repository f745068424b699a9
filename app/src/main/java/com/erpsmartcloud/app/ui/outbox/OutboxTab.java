package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.push.Outbox;

import java.util.Optional;

/// The views of the outbox screen.
enum OutboxTab {
    WAITING(Optional.of(Outbox.View.WAITING)),
    SENT(Optional.of(Outbox.View.SENT)),
    REFUSED(Optional.of(Outbox.View.REFUSED)),
    CANCELLED(Optional.of(Outbox.View.CANCELLED)),
    /// Rows of a marketplace that could not be understood.
    NOT_UNDERSTOOD(Optional.empty());

    private final Optional<Outbox.View> view;

    OutboxTab(Optional<Outbox.View> view) {
        this.view = view;
    }

    /// Empty for what is no command.
    Optional<Outbox.View> view() {
        return view;
    }
}
