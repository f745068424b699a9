package com.erpsmartcloud.inbox;

import java.time.Instant;
import java.util.UUID;

/// One line of the inbox.
///
/// @param subject whom it is about, in the seller's words; empty for none
/// @param amount how many
public record Notice(
        UUID id, Instant at, NoticeKind kind, String subject, long amount, boolean read) {}
