package com.erpsmartcloud.sandbox.shopee.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Codes and tokens that were handed out and may still matter.
public record SignIn(List<Code> codes, List<Pair> pairs) implements Fact {

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final Duration ACCESS_LIFE = Duration.ofHours(4);
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);

    /// After a refresh the token before still works for so long.
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /// What the seller's consent sends to the app; good once.
    ///
    /// @param main whether the main account, not the shop's own, has consented
    public record Code(String code, Instant until, boolean main) {}

    /// Two tokens that came together.
    ///
    /// @param spent whether the refresh token has been used
    public record Pair(
            String access,
            String refresh,
            Instant accessUntil,
            Instant refreshUntil,
            boolean spent) {

        Pair endingAccessAt(Instant at) {
            Instant until = accessUntil.isBefore(at) ? accessUntil : at;
            return new Pair(access, refresh, until, refreshUntil, spent);
        }

        Pair used(Instant at) {
            return new Pair(access, refresh, accessUntil, refreshUntil, true)
                    .endingAccessAt(at.plus(OVERLAP));
        }

        boolean matters(Instant now) {
            return now.isBefore(accessUntil)
                    || !spent && now.isBefore(refreshUntil.plus(ACCESS_LIFE));
        }
    }

    public static SignIn nobody() {
        return new SignIn(List.of(), List.of());
    }

    /// The newest pair that can still be refreshed.
    public Optional<Pair> current(Instant now) {
        return pairs.reversed().stream()
                .filter(each -> !each.spent() && now.isBefore(each.refreshUntil()))
                .findFirst();
    }

    public Optional<Pair> byAccess(String token) {
        return pairs.stream().filter(each -> Secrets.same(each.access(), token)).findFirst();
    }

    public Optional<Pair> byRefresh(String token) {
        return pairs.stream().filter(each -> Secrets.same(each.refresh(), token)).findFirst();
    }

    public Optional<Code> code(String code) {
        return codes.stream().filter(each -> Secrets.same(each.code(), code)).findFirst();
    }

    public SignIn withCode(boolean main, Instant now) {
        List<Code> more =
                new ArrayList<>(codes.stream().filter(each -> now.isBefore(each.until())).toList());
        more.add(new Code(Secrets.token(), now.plus(CODE_LIFE), main));
        return new SignIn(more, pairs);
    }

    /// A new pair instead of all others, as after a consent.
    public SignIn fresh(Instant now) {
        return new SignIn(codes, List.of(pair(now)));
    }

    public SignIn withoutCode(Code used) {
        return new SignIn(codes.stream().filter(each -> !each.equals(used)).toList(), pairs);
    }

    /// The pair is spent and another one takes its place.
    public SignIn refreshed(Pair old, Instant now) {
        List<Pair> more = new ArrayList<>(replaced(old, each -> each.used(now)));
        more.removeIf(each -> !each.matters(now));
        more.add(pair(now));
        return new SignIn(codes, more);
    }

    /// The access token has run out now; its refresh token has not.
    public SignIn expired(Pair pair, Instant now) {
        return new SignIn(codes, replaced(pair, each -> each.endingAccessAt(now)));
    }

    private List<Pair> replaced(Pair pair, UnaryOperator<Pair> change) {
        return pairs.stream().map(each -> each.equals(pair) ? change.apply(each) : each).toList();
    }

    private static Pair pair(Instant now) {
        return new Pair(
                Secrets.token(),
                Secrets.token(),
                now.plus(ACCESS_LIFE),
                now.plus(REFRESH_LIFE),
                false);
    }
}
