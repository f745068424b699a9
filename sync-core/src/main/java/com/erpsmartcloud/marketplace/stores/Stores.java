package com.erpsmartcloud.marketplace.stores;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.Sealer;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.Tokens;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The seller's stores and the keys that open them. Keys are sealed once more inside the encrypted
/// file, and never exported.
public final class Stores {

    private static final String COLUMNS =
            """
            SELECT id, marketplace, name, currency, zone, base_url, account, default_warehouse, paused,
                   connected_at, colour
              FROM marketplace_store
            """;

    private static final TypeReference<Map<String, String>> CREDENTIALS = new TypeReference<>() {};

    private final Store store;
    private final Sealer sealer;

    public Stores(Store store, Sealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /// @param credentials what the marketplace asks for, by its own names
    /// @throws IllegalArgumentException if the account is connected already
    public UUID add(String actor, NewStore wanted, Map<String, String> credentials) {
        return store.write(
                actor,
                "store.connect",
                tx -> {
                    UUID id =
                            tx.ids()
                                    .derived(
                                            Instant.EPOCH,
                                            "store",
                                            wanted.marketplace().name(),
                                            wanted.account());
                    tx.subject("store " + id).detail("marketplace", wanted.marketplace().name());
                    if (isThere(tx, id)) {
                        comeBack(tx, id, wanted);
                        keep(tx, id, credentials);
                        return id;
                    }
                    tx.insert(
                            Tables.STORE
                                    .row()
                                    .with("id", id)
                                    .with("marketplace", wanted.marketplace())
                                    .with("name", wanted.name())
                                    .with("currency", wanted.currency())
                                    .with("zone", wanted.zone().getId())
                                    .with("base_url", wanted.baseUrl().toString())
                                    .with("account", wanted.account())
                                    .with(
                                            "default_warehouse",
                                            wanted.defaultWarehouse().or(() -> firstWarehouse(tx)))
                                    .with("paused", false)
                                    .with("connected_at", tx.at())
                                    .with("colour", "")
                                    .with("left_at", Optional.empty()));
                    keep(tx, id, credentials);
                    return id;
                });
    }

    private static boolean isThere(Tx tx, UUID id) {
        return tx.read()
                .createQuery("SELECT 1 FROM marketplace_store WHERE id = ?")
                .bind(0, id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// The same account once more: its orders of then and of now are one store's.
    private static void comeBack(Tx tx, UUID id, NewStore wanted) {
        boolean left =
                tx.read()
                        .createQuery(
                                "SELECT left_at IS NOT NULL FROM marketplace_store WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Boolean.class)
                        .one();
        if (!left) {
            throw new IllegalArgumentException("the account is connected already");
        }
        tx.update(
                Tables.STORE,
                id,
                Map.of(
                        "name", wanted.name(),
                        "base_url", wanted.baseUrl().toString(),
                        "paused", false,
                        "left_at", Optional.empty()));
    }

    private static Optional<UUID> firstWarehouse(Tx tx) {
        return tx.read()
                .createQuery(
                        "SELECT id FROM warehouse WHERE NOT archived ORDER BY code FETCH FIRST 1"
                                + " ROW ONLY")
                .mapTo(UUID.class)
                .findFirst();
    }

    /// @param defaultWarehouse ours, for orders that name none; empty for the first one there is
    public record NewStore(
            Marketplace marketplace,
            String name,
            String currency,
            ZoneId zone,
            URI baseUrl,
            String account,
            Optional<UUID> defaultWarehouse) {}

    /// Puts a new key in place of the old one.
    public void renew(String actor, UUID id, Map<String, String> credentials) {
        store.write(
                actor,
                "store.renew",
                tx -> {
                    keep(tx, id, credentials);
                    tx.subject("store " + id).detail("renewed", true);
                    return id;
                });
    }

    public void pause(String actor, UUID id) {
        change(actor, "store.pause", id, Map.of("paused", true));
    }

    public void resume(String actor, UUID id) {
        change(actor, "store.resume", id, Map.of("paused", false));
    }

    /// What the seller calls a store and how it is shown.
    ///
    /// @param colour one of the names of the window's colours; empty for none
    public record Look(String name, String colour, ZoneId zone) {}

    /// Renames a store, or gives it another colour or time zone. Can be undone.
    public void look(String actor, UUID id, Look look) {
        store.write(
                actor,
                "store.look",
                tx -> {
                    tx.undoable("store.look", look.name(), Tables.STORE);
                    tx.update(
                            Tables.STORE,
                            id,
                            Map.of(
                                    "name", look.name(),
                                    "colour", look.colour(),
                                    "zone", look.zone().getId()));
                    tx.subject("store " + id);
                    return id;
                });
    }

    /// Points a store at another address: the demo's marketplace has a new port at each start.
    public void moveTo(UUID id, URI baseUrl) {
        change("system", "store.move", id, Map.of("base_url", baseUrl.toString()));
    }

    /// Keeps the marketplace's warehouses. One of them is led to `ours`; the others wait for a
    /// person, because two warehouses that share our stock would both offer all of it.
    public void keepWarehouses(UUID id, List<WarehouseFact> facts, Optional<UUID> ours) {
        store.write(
                "sync",
                "store.warehouses",
                tx -> {
                    Map<String, Optional<UUID>> known = new HashMap<>();
                    tx.read()
                            .createQuery(
                                    "SELECT external_id, warehouse_id FROM store_warehouse WHERE"
                                            + " store_id = ?")
                            .bind(0, id)
                            .map((r, _) ->
                                    Map.entry(
                                            r.getString(1),
                                            Optional.ofNullable(r.getObject(2, UUID.class))))
                            .forEach(e -> known.put(e.getKey(), e.getValue()));
                    boolean led = ours.isPresent() && known.containsValue(ours);
                    for (WarehouseFact fact : facts) {
                        if (known.containsKey(fact.externalId())) {
                            continue;
                        }
                        boolean leads = !led && ours.isPresent() && fact.usable();
                        led |= leads;
                        tx.insert(
                                Tables.STORE_WAREHOUSE
                                        .row()
                                        .with(
                                                "id",
                                                tx.ids()
                                                        .derived(
                                                                id, "warehouse", fact.externalId()))
                                        .with("store_id", id)
                                        .with("external_id", fact.externalId())
                                        .with("external_name", fact.name())
                                        .with("warehouse_id", leads ? ours : Optional.empty())
                                        .with("usable", fact.usable())
                                        .with("held", fact.held()));
                    }
                    return id;
                });
    }

    /// Stores on a marketplace that are connected; what is written by hand belongs to none.
    public List<MarketplaceStore> all() {
        return store.read(h ->
                h.createQuery(
                                COLUMNS
                                        + " WHERE marketplace <> 'MANUAL' AND left_at IS NULL ORDER"
                                        + " BY name")
                        .map((r, _) -> row(r))
                        .list());
    }

    public Optional<MarketplaceStore> byId(UUID id) {
        return store.read(h -> byId(h, id));
    }

    private static Optional<MarketplaceStore> byId(Handle h, UUID id) {
        return h.createQuery(COLUMNS + " WHERE id = ?").bind(0, id).map((r, _) -> row(r)).findOne();
    }

    /// What opens a store; empty if its key was removed. Tokens among it may have ended: see
    /// [StoreKeys].
    public Optional<StoreAccess> access(MarketplaceStore of) {
        return store.read(h -> opened(h, of));
    }

    /// Puts a pair of tokens in the place of another.
    ///
    /// @param spent the refresh token of the pair that is replaced
    /// @return false if another pair is kept by now: then nothing changes
    boolean swapTokens(UUID id, String spent, Tokens fresh) {
        return store.write(
                "sync",
                "store.tokens",
                tx -> {
                    Optional<StoreAccess> access =
                            byId(tx.read(), id).flatMap(of -> opened(tx.read(), of));
                    boolean same =
                            access.flatMap(StoreAccess::tokens)
                                    .filter(kept -> kept.refresh().equals(spent))
                                    .isPresent();
                    if (same) {
                        keep(tx, id, access.get().with(fresh).credentials());
                        tx.subject("store " + id).detail("tokens", fresh.mark().name());
                    }
                    return same;
                });
    }

    private Optional<StoreAccess> opened(Handle h, MarketplaceStore of) {
        return h.createQuery("SELECT sealed FROM store_secret WHERE store_id = ?")
                .bind(0, of.id())
                .map((r, _) -> r.getBytes(1))
                .findOne()
                .map(bytes -> {
                    String json =
                            new String(
                                    sealer.open(bytes, of.id().toString()), StandardCharsets.UTF_8);
                    Map<String, String> credentials =
                            JsonMapper.shared().readValue(json, CREDENTIALS);
                    return new StoreAccess(of.id(), of.marketplace(), of.baseUrl(), credentials);
                });
    }

    private void keep(Tx tx, UUID id, Map<String, String> credentials) {
        byte[] clear = JsonMapper.shared().writeValueAsBytes(credentials);
        tx.derive(
                Tables.STORE_SECRET,
                "MERGE INTO store_secret (store_id, sealed) KEY (store_id) VALUES (?, ?)",
                id,
                sealer.seal(clear, id.toString()));
    }

    private void change(String actor, String action, UUID id, Map<String, ?> changes) {
        store.write(
                actor,
                action,
                tx -> {
                    tx.update(Tables.STORE, id, changes);
                    tx.subject("store " + id);
                    return id;
                });
    }

    private static MarketplaceStore row(ResultSet r) throws SQLException {
        return new MarketplaceStore(
                r.getObject(1, UUID.class),
                Marketplace.valueOf(r.getString(2)),
                r.getString(3),
                r.getString(4),
                ZoneId.of(r.getString(5)),
                URI.create(r.getString(6)),
                r.getString(7),
                Optional.ofNullable(r.getObject(8, UUID.class)),
                r.getBoolean(9),
                Instant.ofEpochMilli(r.getLong(10)),
                r.getString(11));
    }
}
