package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.erpsmartcloud.inventory.StockKey;
import com.erpsmartcloud.inventory.StockKind;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReason;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses.Outcome;
import com.erpsmartcloud.marketplace.stores.StoreWarehouses.Place;
import com.erpsmartcloud.vault.Vault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A store with two warehouses. Feature S2.
@SuppressWarnings("NullAway.Init") // set before each test
class StoreWarehousesTest {

    private static final String MUG = "MUG";

    @TempDir private Path folder;

    private final Instant time = Instant.parse("2026-11-20T09:00:00Z");
    private Workspace company;
    private StoreWarehouses warehouses;
    private UUID store;
    private UUID main;
    private UUID east;

    @BeforeEach
    void tenMugsInTheMainWarehouseAndFiveInTheEast() throws Exception {
        ModelMarketplace market = new ModelMarketplace(() -> time);
        market.marketplace = Marketplace.OZON;
        market.figures.put(MUG, 10L);
        company =
                new Workspace(
                        Company.open(
                                new CompanyFolder(folder),
                                Vault.in(folder, () -> time, Optional.empty()).createDemo(),
                                Company.Expect.NEW,
                                "test",
                                () -> time),
                        List.of(market),
                        () -> time,
                        _ -> {});
        main = add("A", "Main");
        east = add("B", "East");
        ModelStores.connect(
                company, market, "Shop", "1", main, List.of(ModelStores.listing(MUG, "Mug", time)));
        store = company.stores().all().getFirst().id();
        warehouses = company.storeWarehouses();
        UUID mug =
                company.stock()
                        .page(StockQuery.of(StockQuery.Tab.ALL), 0, 1)
                        .getFirst()
                        .key()
                        .productId();
        company.stockEdit()
                .adjust(
                        "owner",
                        new StockKey(mug, east),
                        StockKind.ON_HAND,
                        5,
                        StockReason.CORRECTION,
                        "");
        company.stores()
                .keepWarehouses(
                        store,
                        List.of(
                                new WarehouseFact("W", "Warehouse", true),
                                new WarehouseFact("X", "Second", true)),
                        Optional.of(main));
    }

    private UUID add(String code, String name) {
        return company.store()
                .write("owner", "set up", tx -> Warehouses.add(tx, code, name, "UTC"));
    }

    @AfterEach
    void close() {
        company.close();
    }

    @Test
    void aWarehouseNobodyDecidedOnIsLeftAlone() {
        assertThat(warehouses.of(store))
                .extracting(Place::name, Place::ours)
                .containsExactly(
                        tuple("Second", Optional.empty()), tuple("Warehouse", Optional.of(main)));
        assertThat(wanted()).isEqualTo(Map.of("W", 10L));
    }

    @Test
    void eachOffersWhatIsInTheOneOfOursItStandsFor() {
        assertThat(lead(Map.of("X", Optional.of(east)))).isEqualTo(new Outcome.Done());
        assertThat(wanted()).isEqualTo(Map.of("W", 10L, "X", 5L));
        lead(Map.of("W", Optional.of(east), "X", Optional.of(main)));
        assertThat(wanted()).isEqualTo(Map.of("W", 5L, "X", 10L));
    }

    @Test
    void twoNeverOfferTheSameUnits() {
        assertThat(lead(Map.of("X", Optional.of(main))))
                .isEqualTo(new Outcome.Shared("Second", "Warehouse"));
        assertThat(wanted()).isEqualTo(Map.of("W", 10L));
    }

    @Test
    void theActIsTakenBackWithWhatFollowedFromIt() {
        lead(Map.of("W", Optional.of(east), "X", Optional.of(main)));
        company.undo().undo("owner");
        assertThat(wanted()).containsEntry("W", 10L);
        company.undo().redo("owner");
        assertThat(wanted()).isEqualTo(Map.of("W", 5L, "X", 10L));
    }

    @Test
    void whatWaitsForAWarehouseThatStandsForNoneIsTakenBack() {
        lead(Map.of("X", Optional.of(east)));
        assertThat(waitingIn("X")).isEqualTo(1);
        lead(Map.of("X", Optional.empty()));
        assertThat(waitingIn("X")).isZero();
        company.undo().undo("owner");
        assertThat(waitingIn("X")).isEqualTo(1);
    }

    private long waitingIn(String place) {
        return company.store()
                .read(h ->
                        h.createQuery(
                                        "SELECT COUNT(*) FROM waiting_stock WHERE"
                                                + " warehouse_external_id = ?")
                                .bind(0, place)
                                .mapTo(Long.class)
                                .one());
    }

    private Outcome lead(Map<String, Optional<UUID>> chosen) {
        return warehouses.lead("owner", store, chosen);
    }

    /// What the listing is to show in each of the store's warehouses.
    private Map<String, Long> wanted() {
        Map<String, Long> wanted = new HashMap<>();
        company.store()
                .read(h ->
                        h.createQuery(
                                        """
                                        SELECT q.warehouse_external_id, COALESCE(y.wanted, q.wanted) FROM published_quantity q
                                          LEFT JOIN waiting_stock y ON y.place IN (q.place, -q.place)
                                        """)
                                .map((r, _) -> Map.entry(r.getString(1), r.getLong(2)))
                                .list())
                .forEach(e -> wanted.put(e.getKey(), e.getValue()));
        return wanted;
    }
}
