package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Consent;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// A marketplace whose refresh tokens work once, and that fails as a test asks.
final class ModelSignIn implements TokenSignIn {

    enum Fault {
        NONE,
        /// The request never arrived.
        NOT_SENT,
        /// It took effect, and the answer was lost.
        ANSWER_LOST,
        /// The program ends with the answer in hand.
        CRASH
    }

    /// The program ends here.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    final Deque<Fault> faults = new ArrayDeque<>();
    final List<String> spent = new ArrayList<>();
    Runnable whileRenewing = () -> {};
    private final Supplier<Instant> time;
    private int issued;
    private String valid = "";

    ModelSignIn(Supplier<Instant> time) {
        this.time = time;
    }

    synchronized Tokens issue() {
        issued++;
        valid = "refresh-" + issued;
        return new Tokens(
                "access-" + issued,
                time.get().plus(Duration.ofHours(4)),
                valid,
                Optional.of(time.get().plus(Duration.ofDays(30))),
                Optional.empty(),
                Tokens.Mark.SETTLED);
    }

    @Override
    public Duration ahead() {
        return Duration.ofMinutes(10);
    }

    @Override
    public URI consentPage(StoreAccess app, Consent consent) {
        return URI.create("https://market.example.com/agree?state=" + consent.state());
    }

    @Override
    public List<Grant> exchange(StoreAccess app, Consent consent, Map<String, String> answer) {
        return List.of(new Grant("shop-1", Map.of("shopId", "shop-1"), issue()));
    }

    @Override
    public synchronized Tokens renew(StoreAccess store) throws ConnectorException {
        Fault fault = faults.isEmpty() ? Fault.NONE : faults.removeFirst();
        if (fault == Fault.NOT_SENT) {
            throw new ConnectorException(new ConnectorFailure.Unreachable(false));
        }
        String token = store.tokens().orElseThrow().refresh();
        spent.add(token);
        whileRenewing.run();
        if (!token.equals(valid)) {
            throw new ConnectorException(new ConnectorFailure.SignInExpired("spent"));
        }
        Tokens fresh = issue();
        return switch (fault) {
            case ANSWER_LOST ->
                    throw new ConnectorException(new ConnectorFailure.Unreachable(true));
            case CRASH -> throw new Crash();
            case NONE, NOT_SENT -> fresh;
        };
    }
}
