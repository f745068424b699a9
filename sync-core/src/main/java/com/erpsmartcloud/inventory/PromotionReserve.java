package com.erpsmartcloud.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Units that are held back for a promotion at this moment.
///
/// @param number as its movements in the ledger carry it
/// @param name in the seller's own words
/// @param store name of the store it is for; empty where it is for none in particular
/// @param held units, at least 1
/// @param endsAt when they are released by themselves
public record PromotionReserve(
        UUID id,
        String number,
        String name,
        Optional<String> store,
        StockKey key,
        long held,
        Instant endsAt) {}
