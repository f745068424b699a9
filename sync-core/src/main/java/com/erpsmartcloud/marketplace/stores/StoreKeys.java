package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.MarketplaceConnector;
import com.erpsmartcloud.marketplace.RenewalDecision;
import com.erpsmartcloud.marketplace.RenewalDecision.Renewal;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.TokenSignIn;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.time.Now;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Hands out what opens a store, with tokens that work: they are renewed ahead of their end, one
/// renewal of a store at a time.
///
/// A refresh token often works once, so an answer must not be lost:
///
/// 1. "under way" is on the disk before the request leaves;
/// 2. the new pair is on the disk before anybody gets it; if the disk refuses, it is remembered and
///    saved before the next use, and the spent one is never sent again;
/// 3. if the answer was lost on its way, or the program ended before it was saved, the old token is
///    tried once more; if the marketplace calls it spent, the seller is asked to sign in again.
///
/// Safe for threads; blocks while it renews.
public final class StoreKeys {

    private static final String NO_KEY = "no key is kept for this store";

    private final Stores stores;
    private final Now now;
    private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<UUID, Unsaved> unsaved = new ConcurrentHashMap<>();

    /// @param spent the refresh token that bought `fresh`
    private record Unsaved(String spent, Tokens fresh) {

        @Override
        public String toString() {
            return "Unsaved[hidden]";
        }
    }

    public StoreKeys(Stores stores, Now now) {
        this.stores = stores;
        this.now = now;
    }

    /// @throws ConnectorException [ConnectorFailure.SignInExpired] if the seller has to act; what
    ///   the marketplace or the network did if renewing failed and the old token works no longer
    public StoreAccess access(MarketplaceStore store, MarketplaceConnector connector)
            throws ConnectorException {
        StoreAccess access = kept(store);
        if (decided(access, connector) == Renewal.NOT_YET && !unsaved.containsKey(store.id())) {
            return access;
        }
        return locked(store, () -> fresh(store, connector));
    }

    /// After the marketplace refused an access token: the pair that somebody else has renewed
    /// meanwhile, or a new one.
    ///
    /// @param refused what was used
    /// @throws ConnectorException as [#access]
    public StoreAccess instead(
            MarketplaceStore store, MarketplaceConnector connector, StoreAccess refused)
            throws ConnectorException {
        return locked(
                store,
                () -> {
                    StoreAccess access = saved(kept(store));
                    Optional<Tokens> tokens = access.tokens();
                    Optional<TokenSignIn> signIn = connector.tokens();
                    if (tokens.isEmpty() || signIn.isEmpty()) {
                        throw askSeller("the marketplace refuses what is kept for this store");
                    }
                    if (!tokens.map(Tokens::access).equals(refused.tokens().map(Tokens::access))) {
                        return access;
                    }
                    if (RenewalDecision.refused(tokens.get(), time(access, connector))
                            != Renewal.NOW) {
                        throw askSeller("the token is refused and cannot be renewed");
                    }
                    return renewed(access, tokens.get(), signIn.get());
                });
    }

    private interface Guarded {
        StoreAccess run() throws ConnectorException;
    }

    private StoreAccess locked(MarketplaceStore store, Guarded work) throws ConnectorException {
        ReentrantLock lock = locks.computeIfAbsent(store.id(), _ -> new ReentrantLock());
        lock.lock();
        try {
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    /// Looks again, now that nobody else renews.
    private StoreAccess fresh(MarketplaceStore store, MarketplaceConnector connector)
            throws ConnectorException {
        StoreAccess access = saved(kept(store));
        return switch (decided(access, connector)) {
            case NOT_YET -> access;
            case ASK_SELLER -> throw askSeller("the tokens of this store have ended");
            case NOW -> {
                Tokens tokens = access.tokens().orElseThrow();
                try {
                    yield renewed(access, tokens, connector.tokens().orElseThrow());
                } catch (ConnectorException e) {
                    // Renewing begins early enough to fail a few times.
                    if (time(access, connector).isBefore(tokens.accessEnds())) {
                        yield access;
                    }
                    throw e;
                }
            }
        };
    }

    private StoreAccess renewed(StoreAccess access, Tokens old, TokenSignIn signIn)
            throws ConnectorException {
        boolean unclear = old.mark() == Tokens.Mark.UNDER_WAY;
        UUID id = access.storeId();
        if (!stores.swapTokens(id, old.refresh(), old.with(Tokens.Mark.UNDER_WAY))) {
            return again(access);
        }
        Tokens fresh;
        try {
            fresh = signIn.renew(access);
        } catch (ConnectorException e) {
            if (e.failure() instanceof ConnectorFailure.SignInExpired(String message)) {
                if (!stores.swapTokens(id, old.refresh(), old.with(Tokens.Mark.REFUSED))) {
                    return again(access);
                }
                throw unclear
                        ? askSeller("the answer to an earlier renewal was lost: " + message)
                        : e;
            }
            if (!unclear && !e.failure().mayHaveTakenEffect()) {
                stores.swapTokens(id, old.refresh(), old.with(Tokens.Mark.SETTLED));
            }
            throw e;
        }
        unsaved.put(id, new Unsaved(old.refresh(), fresh));
        return saved(access);
    }

    /// Saves a pair that came but could not be saved, unless the seller signed in anew meanwhile.
    /// Called with the store's lock held.
    private StoreAccess saved(StoreAccess access) throws ConnectorException {
        Unsaved waiting = unsaved.get(access.storeId());
        if (waiting == null) {
            return access;
        }
        boolean kept = stores.swapTokens(access.storeId(), waiting.spent(), waiting.fresh());
        unsaved.remove(access.storeId());
        return kept ? access.with(waiting.fresh()) : again(access);
    }

    private StoreAccess again(StoreAccess access) throws ConnectorException {
        return kept(
                stores.byId(access.storeId()).orElseThrow(() -> askSeller("the store is gone")));
    }

    private StoreAccess kept(MarketplaceStore store) throws ConnectorException {
        return stores.access(store).orElseThrow(() -> askSeller(NO_KEY));
    }

    private Renewal decided(StoreAccess access, MarketplaceConnector connector) {
        Optional<Tokens> tokens = access.tokens();
        Optional<TokenSignIn> signIn = connector.tokens();
        return tokens.isEmpty() || signIn.isEmpty()
                ? Renewal.NOT_YET
                : RenewalDecision.of(tokens.get(), time(access, connector), signIn.get().ahead());
    }

    private Instant time(StoreAccess access, MarketplaceConnector connector) {
        return now.instant().plus(connector.clockOffset(access));
    }

    private static ConnectorException askSeller(String message) {
        return new ConnectorException(new ConnectorFailure.SignInExpired(message));
    }
}
