package com.erpsmartcloud.privacy.policy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A notice in the inbox, in the language asked for or in English.
public record InboxNotice(
        UUID id, NoticeKind kind, Instant published, NoticeText text, Optional<Instant> read) {}
