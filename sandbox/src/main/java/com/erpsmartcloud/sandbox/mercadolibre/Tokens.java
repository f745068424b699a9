package com.erpsmartcloud.sandbox.mercadolibre;

import com.erpsmartcloud.sandbox.mercadolibre.world.Account;
import com.erpsmartcloud.sandbox.mercadolibre.world.Fact;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Challenge;
import com.erpsmartcloud.sandbox.mercadolibre.world.Token.Kind;
import com.erpsmartcloud.sandbox.mercadolibre.world.World;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// The seller's grants to the application. Called while nobody else touches the world.
final class Tokens {

    static final Duration ACCESS_LIFE = Duration.ofHours(6);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("MMddHH", Locale.ROOT).withZone(ZoneOffset.UTC);

    static final String FULL_SCOPE = "offline_access read write";

    /// Half a year.
    private static final Duration REFRESH_LIFE = Duration.ofDays(182);

    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    /// @param refresh empty without the scope `offline_access`
    record Pair(Token access, Optional<Token> refresh) {}

    private final World world;
    private final SecureRandom secret = new SecureRandom();

    Tokens(World world) {
        this.world = world;
    }

    Token newCode(String scope, Optional<Challenge> challenge, Instant now) {
        Token code = token("TG-", Kind.CODE, scope, challenge, now.plus(CODE_LIFE));
        world.commit(List.of(code));
        return code;
    }

    /// A new pair; the code or refresh token it was got for is used up, and older refresh tokens
    /// with it.
    Pair exchange(Token used, Instant now) {
        List<Fact> change = new ArrayList<>();
        for (Token each : world.tokens()) {
            boolean older = each.kind() == Kind.REFRESH && each.live();
            if (older || each.value().equals(used.value())) {
                change.add(each.dead());
            }
        }
        return issue(used.scope(), now, change);
    }

    /// A pair for a seller who has let the application in already.
    Pair first(Instant now) {
        return issue(FULL_SCOPE, now, new ArrayList<>());
    }

    private Pair issue(String scope, Instant now, List<Fact> change) {
        String head = "APP_USR-" + world.account().clientId() + "-" + HOUR.format(now) + "-";
        Token access = token(head, Kind.ACCESS, scope, Optional.empty(), now.plus(ACCESS_LIFE));
        change.add(access);
        Optional<Token> refresh = Optional.empty();
        if (List.of(scope.split(" ", -1)).contains("offline_access")) {
            Instant end = now.plus(REFRESH_LIFE);
            refresh = Optional.of(token("TG-", Kind.REFRESH, scope, Optional.empty(), end));
            change.add(refresh.get());
        }
        world.commit(change);
        return new Pair(access, refresh);
    }

    Optional<Token> find(String value, Kind kind) {
        return world.token(value).filter(each -> each.kind() == kind);
    }

    /// The latest of a kind, good or not.
    Optional<Token> latest(Kind kind) {
        return world.tokens().stream()
                .filter(each -> each.kind() == kind)
                .reduce((_, later) -> later);
    }

    boolean hasGrant() {
        return world.tokens().stream().anyMatch(each -> each.kind() != Kind.CODE && each.live());
    }

    /// Access tokens stop to work, a refresh gets new ones.
    void expire() {
        kill(each -> each.kind() == Kind.ACCESS);
    }

    /// Nothing works any more until the seller signs in again.
    void revoke() {
        kill(_ -> true);
    }

    private void kill(Predicate<Token> which) {
        world.commit(
                world.tokens().stream()
                        .filter(each -> each.live() && which.test(each))
                        .map(Token::dead)
                        .toList());
    }

    private Token token(
            String head, Kind kind, String scope, Optional<Challenge> challenge, Instant end) {
        byte[] random = new byte[16];
        secret.nextBytes(random);
        Account account = world.account();
        String value = head + HexFormat.of().formatHex(random) + "-" + account.userId();
        return new Token(value, kind, scope, challenge, end, true, world.tokens().size());
    }
}
