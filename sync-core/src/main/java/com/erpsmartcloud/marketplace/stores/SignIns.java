package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the marketplaces last said of the stores' keys. It is shown while there is no network, and
/// warns before a key ends.
public final class SignIns {

    private static final String KEEP =
            """
            MERGE INTO store_sign_in (store_id, account_name, expires_at, may, clock_millis, asked_at)
            KEY (store_id) VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Store store;

    public SignIns(Store store) {
        this.store = store;
    }

    /// @param clockOffset how far the marketplace's clock was ahead of ours
    /// @param askedAt when it said so, UTC
    public record Known(SignIn signIn, Duration clockOffset, Instant askedAt) {}

    public Known keep(UUID storeId, SignIn signIn, Duration clockOffset) {
        return store.write(
                "sync",
                "store.asked",
                tx -> {
                    String may =
                            signIn.may().stream()
                                    .map(Capability::name)
                                    .sorted()
                                    .collect(Collectors.joining(" "));
                    String account = signIn.accountName();
                    tx.derive(
                            Tables.STORE_SIGN_IN,
                            KEEP,
                            storeId,
                            account.length() > 200 ? account.substring(0, 200) : account,
                            signIn.expiresAt(),
                            may,
                            clockOffset.toMillis(),
                            tx.at());
                    tx.subject("store " + storeId);
                    return new Known(signIn, clockOffset, tx.at());
                });
    }

    public Map<UUID, Known> all() {
        Map<UUID, Known> all = new HashMap<>();
        store.read(h ->
                        h.createQuery(
                                        "SELECT store_id, account_name, expires_at, may,"
                                                + " clock_millis, asked_at FROM store_sign_in")
                                .map((r, _) -> Map.entry(r.getObject(1, UUID.class), row(r)))
                                .list())
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        return all;
    }

    private static Known row(ResultSet r) throws SQLException {
        long expires = r.getLong(3);
        Optional<Instant> ends =
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
        return new Known(
                new SignIn(r.getString(2), "", ends, may(r.getString(4))),
                Duration.ofMillis(r.getLong(5)),
                Instant.ofEpochMilli(r.getLong(6)));
    }

    private static Set<Capability> may(String words) {
        Set<String> named = Set.of(words.split(" "));
        return Arrays.stream(Capability.values())
                .filter(each -> named.contains(each.name()))
                .collect(Collectors.toSet());
    }
}
