package com.erpsmartcloud.orders;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One row of the orders list.
///
/// @param shipBy deadline for hand-over, UTC
/// @param buyer masked, such as `И••• П•••••`; empty where the marketplace names nobody
/// @param moreLines lines behind the first
/// @param problem the first reason why it needs a person
/// @param hold present while a person lets it wait
/// @param note the newest note, empty for none
/// @param warehouse name of the place it ships from, empty if none is known
/// @param restricted since when it is only kept and not processed
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
        Optional<ProblemKind> problem,
        Optional<Hold> hold,
        List<OrderTag> tags,
        String note,
        String carrier,
        String warehouse,
        Optional<Instant> restricted) {

    public OrderRow {
        tags = List.copyOf(tags);
    }

    OrderRow with(List<OrderTag> worn, String lastNote, Optional<Instant> keptOnly) {
        return new OrderRow(
                id,
                storeId,
                marketplace,
                storeName,
                externalId,
                state,
                rawStatus,
                shipBy,
                orderedAt,
                firstItem,
                firstArticle,
                moreLines,
                units,
                buyer,
                country,
                tracking,
                total,
                problem,
                hold,
                worn,
                lastNote,
                carrier,
                warehouse,
                keptOnly);
    }

    OrderRow withoutBuyer() {
        return new OrderRow(
                id,
                storeId,
                marketplace,
                storeName,
                externalId,
                state,
                rawStatus,
                shipBy,
                orderedAt,
                firstItem,
                firstArticle,
                moreLines,
                units,
                "",
                country,
                tracking,
                total,
                problem,
                hold,
                tags,
                "",
                carrier,
                warehouse,
                restricted);
    }
}
