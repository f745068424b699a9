package com.erpsmartcloud.privacy.policy;

import java.time.Instant;
import java.util.List;

/// A feed whose signature holds.
///
/// @param serial grows with each feed
/// @param issued by the signer's clock, UTC
/// @param sha256 of the signed bytes
record Feed(
        long serial,
        Instant issued,
        String sha256,
        List<PolicyVersion> versions,
        List<NoticeFact> notices) {}
