package com.erpsmartcloud.privacy.policy;

import java.time.Instant;
import java.util.Optional;

/// How current the known versions and notices are.
///
/// @param serial of the last feed taken, 0 without any
/// @param issued by the signer's clock
/// @param looked when somebody last answered with a feed that holds, old or new
/// @param tried when it was last tried
/// @param failure what went wrong since: the name of a [FeedFailure], empty if nothing did
public record FeedState(
        long serial,
        Optional<Instant> issued,
        Optional<Instant> looked,
        Optional<Instant> tried,
        String failure) {}
