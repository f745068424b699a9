package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One row of the orders list.
///
/// @param shipBy deadline for hand-over, UTC
/// @param buyer masked, such as `И••• П•••••`; empty where the marketplace names nobody
/// @param moreLines lines behind the first
/// @param problem the first reason why it needs a person
public record OrderRow(
        UUID id,
        UUID storeId,
        Marketplace marketplace,
        String storeName,
        String externalId,
        VisibleState state,
        String rawStatus,
        Optional<Instant> shipBy,
        Instant orderedAt,
        String firstItem,
        String firstArticle,
        int moreLines,
        long units,
        String buyer,
        String country,
        String tracking,
        Money total,
        Optional<ProblemKind> problem) {}
