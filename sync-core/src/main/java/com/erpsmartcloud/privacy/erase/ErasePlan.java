package com.erpsmartcloud.privacy.erase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What erasing would do, in three piles, before anything goes.
///
/// @param erased gone at once
/// @param kept stays, each with until when and the law that asks for it
/// @param buyersRemoved rows that stay without the person
/// @param deadline until when it has to be done, from the moment it is asked for: 30 days
public record ErasePlan(
        List<Line> erased, List<Line> kept, List<Line> buyersRemoved, Instant deadline) {

    public ErasePlan {
        erased = List.copyOf(erased);
        kept = List.copyOf(kept);
        buyersRemoved = List.copyOf(buyersRemoved);
    }

    /// @param table what it is about, by the registry's name
    /// @param until when it goes, if a date says so
    /// @param why the law or the reason; empty where none is needed
    public record Line(String table, long rows, Optional<Instant> until, Reason why) {}

    /// Why something stays.
    public enum Reason {
        NONE,
        /// Proof of requests and erasures; GDPR article 5(2).
        PROOF,
        /// Goods that moved in the seller's own warehouse.
        YOUR_STOCK,
        /// Order facts without a person, for the seller's taxes.
        TAX_RECORDS,
        YOUR_CHOICE
    }
}
