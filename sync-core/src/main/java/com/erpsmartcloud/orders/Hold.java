package com.erpsmartcloud.orders;

import java.time.Instant;

/// An order that waits because a person said so.
///
/// @param since UTC, for its age
public record Hold(HoldKind kind, Instant since) {}
