package com.erpsmartcloud.inventory;

import com.erpsmartcloud.marketplace.Marketplace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Why a listing shows the number it shows, line by line.
///
/// @param lines from on hand to available, in the order they are added up; none for a kit
/// @param kit how many each component of a kit allows, the fewest first; empty for what is no kit
/// @param available the sum of the lines; of a kit, what the first component allows
/// @param published what follows for the listing, 0 or more
/// @param shown what the marketplace was last known to show
/// @param shownAt when it said so
public record WhyNumber(
        UUID listingId,
        Marketplace marketplace,
        String storeName,
        String listingTitle,
        List<Line> lines,
        List<KitShare> kit,
        long available,
        long published,
        OptionalLong shown,
        Optional<Instant> shownAt,
        String answer) {

    public WhyNumber {
        lines = List.copyOf(lines);
        kit = List.copyOf(kit);
    }

    /// @param units what this adds, negative for what it takes
    /// @param count how many orders or movements it stands for
    public record Line(Term term, String warehouse, long units, long count) {}

    public enum Term {
        ON_HAND,
        RESERVED,
        PROMO_HELD,
        QUARANTINE,
        SAFETY
    }
}
