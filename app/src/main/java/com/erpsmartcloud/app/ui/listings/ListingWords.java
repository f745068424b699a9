package com.erpsmartcloud.app.ui.listings;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.ListingIssue;
import com.erpsmartcloud.catalog.ListingQuery;
import com.erpsmartcloud.catalog.ListingRow;

import java.time.Instant;
import java.util.Optional;

/// What listings say.
final class ListingWords {

    private ListingWords() {}

    static String of(ListingQuery.Tab tab) {
        return switch (tab) {
            case ALL -> "listings.tab.all";
            case DRIFT -> "listings.tab.drift";
            case NOT_MAPPED -> "listings.tab.not-mapped";
            case BLOCKED -> "listings.tab.blocked";
            case OUT_OF_STOCK -> "listings.tab.out";
            case NO_COST -> "listings.tab.no-cost";
            case ARCHIVED -> "listings.tab.archived";
        };
    }

    static String nothingIn(ListingQuery.Tab tab) {
        return switch (tab) {
            case ALL, ARCHIVED -> "listings.empty.all";
            case DRIFT -> "listings.empty.drift";
            case NOT_MAPPED, BLOCKED, OUT_OF_STOCK, NO_COST -> "listings.empty.good";
        };
    }

    static String of(ListingIssue issue) {
        return switch (issue) {
            case BLOCKED -> "listings.issue.blocked";
            case REFUSED -> "listings.issue.refused";
            case NOT_MAPPED -> "listings.issue.not-mapped";
            case QUANTITY_DRIFT -> "listings.issue.quantity";
            case PRICE_DRIFT -> "listings.issue.price";
            case STATE_DRIFT -> "listings.issue.state";
            case OUT_OF_STOCK -> "listings.issue.out";
            case NO_COST -> "listings.issue.no-cost";
            case NO_WEIGHT -> "listings.issue.no-weight";
        };
    }

    /// What is wrong and, where it is known, since when.
    static String of(ListingRow row, ListingIssue issue, Texts texts, Instant now) {
        String word = texts.get(of(issue));
        return Optional.ofNullable(row.since().get(issue))
                .map(at -> texts.get("listings.issue.since", word, texts.formats().moment(at, now)))
                .orElse(word);
    }

    static String icon(ListingIssue issue) {
        return switch (issue) {
            case BLOCKED, REFUSED -> "bi-x-circle";
            case NOT_MAPPED -> "bi-link-45deg";
            case QUANTITY_DRIFT, PRICE_DRIFT, STATE_DRIFT -> "bi-exclamation-triangle";
            case OUT_OF_STOCK -> "bi-box-seam";
            case NO_COST, NO_WEIGHT -> "bi-question-circle";
        };
    }

    static Tone tone(ListingIssue issue) {
        return switch (issue) {
            case BLOCKED, REFUSED -> Tone.DANGER;
            case NOT_MAPPED, QUANTITY_DRIFT, PRICE_DRIFT, STATE_DRIFT -> Tone.WARNING;
            case OUT_OF_STOCK, NO_COST, NO_WEIGHT -> Tone.NEUTRAL;
        };
    }
}
