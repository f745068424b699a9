package com.erpsmartcloud.privacy.telemetry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// An event that waits, or that was sent.
///
/// @param body the whole text, exactly as it leaves or left
/// @param at when it was noted, UTC
/// @param sentAt when it was taken by the other side; empty while it waits
public record KeptEvent(UUID id, String body, Instant at, Optional<Instant> sentAt) {}
