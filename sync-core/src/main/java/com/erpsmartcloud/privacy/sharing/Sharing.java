package com.erpsmartcloud.privacy.sharing;

import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.Stores;
import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.network.NetworkReader;
import com.erpsmartcloud.store.Store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// With whom data is shared, by what is true of this installation: the state of the account, the
/// consents, and what the network log saw. Policy clause 4.
public final class Sharing {

    private static final String HOST =
            """
            SELECT COUNT(*), COALESCE(SUM(bytes_out), 0), COALESCE(SUM(bytes_in), 0),
                   MAX(CASE WHEN bytes_out > 0 THEN at END),
                   (SELECT COUNT(*) FROM blocked_host WHERE host = :host) > 0
              FROM network_request WHERE host = :host
            """;
    private static final String EVENTS_SENT =
            "SELECT MAX(sent_at) FROM telemetry_event WHERE sent_at IS NOT NULL";

    private final Store store;
    private final Stores stores;
    private final SyncStates states;
    private final Consents consents;
    private final NetworkReader network;
    private final BooleanSupplier account;

    /// @param account whether this company has an account with the vendor
    public Sharing(
            Store store,
            Stores stores,
            SyncStates states,
            Consents consents,
            NetworkReader network,
            BooleanSupplier account) {
        this.store = store;
        this.stores = stores;
        this.states = states;
        this.consents = consents;
        this.network = network;
        this.account = account;
    }

    public List<ProcessorUse> processors() {
        boolean signedUp = account.getAsBoolean();
        Optional<Instant> events =
                store.read(h -> h.createQuery(EVENTS_SENT).mapTo(Instant.class).findOne());
        return Arrays.stream(Processor.values())
                .map(p ->
                        new ProcessorUse(
                                p,
                                signedUp && (p != Processor.ANALYTICS || mayCount()),
                                p == Processor.ANALYTICS ? events : Optional.empty()))
                .toList();
    }

    private boolean mayCount() {
        return consents.isOn(Purpose.TELEMETRY) || consents.isOn(Purpose.CRASH_REPORTS);
    }

    public List<MarketplaceUse> marketplaces() {
        network.newest();
        List<SyncState> rounds = states.all();
        return stores.all().stream().map(s -> use(s, rounds)).toList();
    }

    private MarketplaceUse use(MarketplaceStore of, List<SyncState> rounds) {
        String host = String.valueOf(of.baseUrl().getHost()).toLowerCase(Locale.ROOT);
        Optional<Instant> round =
                rounds.stream()
                        .filter(state -> state.store().equals(of.id()))
                        .flatMap(state -> state.lastTry().stream())
                        .max(Comparator.naturalOrder());
        return store.read(h ->
                h.createQuery(HOST)
                        .bind("host", host)
                        .map((r, _) -> {
                            long requests = r.getLong(1);
                            long out = r.getLong(2);
                            long in = r.getLong(3);
                            long sent = r.getLong(4);
                            Optional<Instant> last =
                                    r.wasNull()
                                            ? Optional.empty()
                                            : Optional.of(Instant.ofEpochMilli(sent));
                            return new MarketplaceUse(
                                    of, host, round, last, requests, out, in, r.getBoolean(5));
                        })
                        .one());
    }
}
