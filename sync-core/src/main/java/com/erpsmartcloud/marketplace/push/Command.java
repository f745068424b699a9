package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A wish in the outbox.
///
/// @param id its idempotency key
/// @param subjectId what it is about: a listing
/// @param title what it is about, in words: SKU or article
/// @param dueAt not before
/// @param attempts how often it was sent
public record Command(
        UUID id,
        UUID storeId,
        Marketplace marketplace,
        String storeName,
        CommandKind kind,
        UUID subjectId,
        String title,
        String before,
        String after,
        CommandState state,
        String actor,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Instant dueAt,
        int attempts,
        Optional<Instant> endedAt,
        String answerCode,
        String answerText) {}
