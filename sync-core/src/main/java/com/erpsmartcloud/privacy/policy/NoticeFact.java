package com.erpsmartcloud.privacy.policy;

import java.time.Instant;
import java.util.Map;

/// A notice as the feed brings it.
///
/// @param code names it for ever
/// @param texts by language tag; English is always there
record NoticeFact(String code, NoticeKind kind, Instant published, Map<String, NoticeText> texts) {}
