package com.erpsmartcloud.app.ui.outbox;

import com.erpsmartcloud.marketplace.pull.Quarantine;
import com.erpsmartcloud.marketplace.push.Outbox;

/// What the outbox screen reads and acts on.
///
/// @param actor who takes back and sends again, as the log names them
public record OutboxPorts(Outbox outbox, Quarantine quarantine, Link link, String actor) {}
