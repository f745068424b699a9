package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A pair of tokens that opens a store for a while, with its ends by the marketplace's clock.
///
/// @param access sent with every call
/// @param accessEnds when `access` stops working, UTC
/// @param refresh trades for a new pair, often only once; empty where the marketplace has none
/// @param refreshEnds when `refresh` stops working, UTC, if it is told
/// @param consentEnds when the seller has to agree again whatever we do, UTC, if it is told
/// @param mark what became of the last attempt to renew
public record Tokens(
        String access,
        Instant accessEnds,
        String refresh,
        Optional<Instant> refreshEnds,
        Optional<Instant> consentEnds,
        Mark mark) {

    /// Where renewing stands. Kept on the disk before the request leaves, so that a crash between
    /// the marketplace's answer and our saving it is seen at the next start.
    public enum Mark {
        SETTLED,
        /// The request left, and no answer was kept: the refresh token may be spent.
        UNDER_WAY,
        /// The marketplace wants the seller again.
        REFUSED
    }

    private static final String ACCESS = "token.access";
    private static final String ACCESS_ENDS = "token.accessEnds";
    private static final String REFRESH = "token.refresh";
    private static final String REFRESH_ENDS = "token.refreshEnds";
    private static final String CONSENT_ENDS = "token.consentEnds";
    private static final String MARK = "token.mark";

    public Tokens with(Mark now) {
        return new Tokens(access, accessEnds, refresh, refreshEnds, consentEnds, now);
    }

    /// The same pair, with the end of the seller's consent where it was not told before.
    public Tokens withConsentEnds(Optional<Instant> told) {
        return new Tokens(
                access, accessEnds, refresh, refreshEnds, consentEnds.or(() -> told), mark);
    }

    /// The end nobody can move but the seller: of the consent; else of what cannot be renewed.
    public Optional<Instant> endsForGood() {
        if (consentEnds.isPresent()) {
            return consentEnds;
        }
        return refresh.isEmpty() ? Optional.of(accessEnds) : refreshEnds;
    }

    /// Whole days until [#endsForGood], 0 on the last one and after.
    public Optional<Long> daysLeft(Instant now) {
        return endsForGood().map(end -> Math.max(0, Duration.between(now, end).toDays()));
    }

    /// Out of the credentials that are sealed with a store; empty if it has none.
    ///
    /// @throws IllegalArgumentException if an end is no time
    static Optional<Tokens> in(Map<String, String> credentials) {
        String access = credentials.getOrDefault(ACCESS, "");
        if (access.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Tokens(
                        access,
                        instant(credentials, ACCESS_ENDS).orElse(Instant.EPOCH),
                        credentials.getOrDefault(REFRESH, ""),
                        instant(credentials, REFRESH_ENDS),
                        instant(credentials, CONSENT_ENDS),
                        Mark.valueOf(credentials.getOrDefault(MARK, Mark.SETTLED.name()))));
    }

    /// The credentials with this pair in place of any other. Times are seconds: short enough to be
    /// told from secrets.
    Map<String, String> into(Map<String, String> credentials) {
        Map<String, String> all = new HashMap<>(credentials);
        all.keySet().removeIf(name -> name.startsWith("token."));
        all.put(ACCESS, access);
        all.put(ACCESS_ENDS, seconds(accessEnds));
        all.put(REFRESH, refresh);
        refreshEnds.ifPresent(end -> all.put(REFRESH_ENDS, seconds(end)));
        consentEnds.ifPresent(end -> all.put(CONSENT_ENDS, seconds(end)));
        all.put(MARK, mark.name());
        return all;
    }

    private static Optional<Instant> instant(Map<String, String> credentials, String name) {
        return Optional.ofNullable(credentials.get(name))
                .map(text -> Instant.ofEpochSecond(Long.parseLong(text)));
    }

    private static String seconds(Instant at) {
        return Long.toString(at.getEpochSecond());
    }

    /// Tokens stay out of logs.
    @Override
    public String toString() {
        return "Tokens[hidden, until " + accessEnds + ", " + mark + "]";
    }
}
