package com.erpsmartcloud.marketplace.pull;

import com.erpsmartcloud.marketplace.ListingFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderLineFact;
import com.erpsmartcloud.marketplace.PoisonRow;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rows that were understood word by word and still cannot be kept: one of them must not stop the
/// page it came on, nor make the sums of all others overflow.
final class Implausible {

    private static final int LONGEST_ID = 200;
    private static final int MOST_LINES = 1000;
    private static final long MOST_UNITS = 10_000_000;

    /// Minor units; half a million orders of this size still add up in a `long`.
    private static final long MOST_MONEY = 10_000_000_000_000L;

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final int MOST_RAW = 64 * 1024;

    private Implausible() {}

    private record Flaw(String path, String reason) {}

    static Optional<PoisonRow> order(OrderFact fact) {
        return Stream.concat(Stream.of(lines(fact), money(fact)), Stream.of(times(fact)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> id(fact.externalId()))
                .map(flaw -> poison(fact.externalId(), flaw, fact.raw()));
    }

    static Optional<PoisonRow> listing(ListingFact fact) {
        return id(fact.externalId())
                .or(() -> tooLong("$.article", fact.article()))
                .or(() -> tooLong("$.externalSku", fact.externalSku()))
                .or(() -> time("$.asOf", fact.asOf()))
                .map(flaw -> poison(fact.externalId(), flaw, fact.title()));
    }

    /// Two offers under one article: stock and orders could not tell them apart.
    static PoisonRow sameArticle(ListingFact fact, String other) {
        Flaw flaw = new Flaw("$.article", fact.article() + " is the article of " + other + " too");
        return poison(fact.externalId(), flaw, fact.title());
    }

    private static Optional<Flaw> id(String externalId) {
        return externalId.isEmpty()
                ? Optional.of(new Flaw("$.externalId", "empty"))
                : tooLong("$.externalId", externalId);
    }

    private static Optional<Flaw> tooLong(String path, String text) {
        return text.length() > LONGEST_ID
                ? Optional.of(new Flaw(path, "longer than " + LONGEST_ID + " characters"))
                : Optional.empty();
    }

    private static Optional<Flaw> lines(OrderFact fact) {
        if (fact.lines().isEmpty()) {
            return Optional.of(new Flaw("$.lines", "an order without lines"));
        }
        Set<Integer> numbers = new HashSet<>();
        for (OrderLineFact line : fact.lines()) {
            if (line.number() < 1 || line.number() > MOST_LINES || !numbers.add(line.number())) {
                return Optional.of(
                        new Flaw("$.lines.number", "twice, or not within 1 and " + MOST_LINES));
            }
            if (line.quantity() < 1 || line.quantity() > MOST_UNITS) {
                return Optional.of(new Flaw("$.lines.quantity", "not within 1 and " + MOST_UNITS));
            }
        }
        return Optional.empty();
    }

    private static Optional<Flaw> money(OrderFact fact) {
        BigInteger total = BigInteger.ZERO;
        for (OrderLineFact line : fact.lines()) {
            if (!line.unitPrice()
                    .currency()
                    .equals(fact.lines().getFirst().unitPrice().currency())) {
                return Optional.of(new Flaw("$.lines.unitPrice", "more than one currency"));
            }
            if (line.unitPrice().minor() < 0) {
                return Optional.of(new Flaw("$.lines.unitPrice", "below zero"));
            }
            total =
                    total.add(
                            BigInteger.valueOf(line.unitPrice().minor())
                                    .multiply(BigInteger.valueOf(line.quantity())));
        }
        return total.compareTo(BigInteger.valueOf(MOST_MONEY)) > 0
                ? Optional.of(new Flaw("$.lines.unitPrice", "an absurd total"))
                : Optional.empty();
    }

    private static Optional<Flaw> times(OrderFact fact) {
        return time("$.orderedAt", fact.orderedAt())
                .or(() -> time("$.asOf", fact.asOf()))
                .or(() -> fact.paidAt().flatMap(at -> time("$.paidAt", at)))
                .or(() -> fact.shipBy().flatMap(at -> time("$.shipBy", at)));
    }

    private static Optional<Flaw> time(String path, Instant at) {
        return at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)
                ? Optional.of(new Flaw(path, "not a time of this age"))
                : Optional.empty();
    }

    private static PoisonRow poison(String externalId, Flaw flaw, String raw) {
        return new PoisonRow(
                externalId,
                flaw.path(),
                flaw.reason(),
                raw.length() > MOST_RAW ? raw.substring(0, MOST_RAW) : raw);
    }
}
