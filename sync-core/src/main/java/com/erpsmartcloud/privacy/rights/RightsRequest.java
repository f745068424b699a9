package com.erpsmartcloud.privacy.rights;

import com.erpsmartcloud.time.BusinessDays;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A request with its clocks.
///
/// @param number as people name it
/// @param words what was asked, in the person's own words
/// @param acknowledgeBy the first moment after the term of 5 business days, UTC
/// @param answerBy the first moment after the term of 30 days, UTC
/// @param answer empty until there is one
/// @param proof what was handed over or done, as JSON
/// @param appealBy the first moment after the term of an answer to the appeal, UTC
public record RightsRequest(
        UUID id,
        String number,
        Right right,
        About about,
        String words,
        Instant askedAt,
        IdentityCheck.Proof provenBy,
        Instant acknowledgeBy,
        Instant answerBy,
        Optional<Instant> acknowledgedAt,
        Optional<Instant> answeredAt,
        RequestState state,
        String answer,
        String proof,
        Optional<Instant> appealedAt,
        Optional<Instant> appealBy,
        String appeal) {

    /// The last day on which it can be acknowledged, in Denver.
    public LocalDate acknowledgeDay() {
        return lastDay(acknowledgeBy);
    }

    public LocalDate answerDay() {
        return lastDay(answerBy);
    }

    private static LocalDate lastDay(Instant end) {
        return end.minusMillis(1).atZone(BusinessDays.DENVER).toLocalDate();
    }

    /// Whole days until an answer is late; negative once it is.
    public long daysLeft(Instant now) {
        Instant end = state == RequestState.APPEALED ? appealBy.orElse(answerBy) : answerBy;
        return Math.floorDiv(Duration.between(now, end).toSeconds(), 86_400L);
    }

    public boolean isLate(Instant now) {
        Instant end = state == RequestState.APPEALED ? appealBy.orElse(answerBy) : answerBy;
        return state.isOwed() && !now.isBefore(end);
    }
}
