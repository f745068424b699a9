package com.erpsmartcloud.privacy.network;

import java.time.Instant;

/// What went to one host and came from it, in the requests the log still has.
///
/// @param requests all of them, blocked ones too
/// @param unanswered requests without a whole answer
/// @param tls of the newest encrypted connection; empty if there was none
/// @param blocked whether the seller has closed it
public record HostTotal(
        String host,
        long requests,
        long unanswered,
        long bytesOut,
        long bytesIn,
        Instant first,
        Instant last,
        String tls,
        boolean blocked) {}
