package com.erpsmartcloud.privacy.policy;

import java.time.Instant;

/// A version this device knows.
///
/// @param firstShown since when this device has shown it, UTC; never before its publication
/// @param bindsFrom when it holds for this seller: on its date, and not before it was shown here
///   for fourteen days; the first version of a company holds from its date
/// @param inForce whether that has come, by this device's clock
public record KnownVersion(
        PolicyVersion version, Instant firstShown, Instant bindsFrom, boolean inForce) {}
