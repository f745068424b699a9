package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.inventory.H2StockReader;
import com.erpsmartcloud.inventory.HeldUnits;
import com.erpsmartcloud.inventory.StockQuery;
import com.erpsmartcloud.inventory.StockReader;
import com.erpsmartcloud.inventory.StockRow;
import com.erpsmartcloud.inventory.StockTotals;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// What a marketplace holds is shown and is never ours to sell. Feature I15.
@SuppressWarnings("NullAway.Init") // set before each test
class HeldStockTest extends OutboxCase {

    private static final String FULL = "meli_facility";
    private static final StockQuery ALL = StockQuery.of(StockQuery.Tab.ALL);
    private static final StockQuery HELD = StockQuery.of(StockQuery.Tab.HELD);

    private H2StockReader stock;
    private UUID mug;

    @BeforeEach
    void places() {
        stock = new H2StockReader(shop.store);
        shop.store.write(
                "sync",
                "store.warehouses",
                tx -> {
                    tx.insert(
                            Tables.STORE_WAREHOUSE
                                    .row()
                                    .with("id", tx.ids().fresh())
                                    .with("store_id", shop.storeId)
                                    .with("external_id", FULL)
                                    .with("external_name", "Full")
                                    .with("warehouse_id", Optional.empty())
                                    .with("usable", false)
                                    .with("held", true));
                    return true;
                });
        mug = shop.product("MUG", 10);
        shop.product("CUP", 4);
    }

    private void read(StockFact... facts) {
        shop.store.write(
                "sync",
                "stock.read",
                tx -> {
                    new HeldStock(new DriftWatch(publisher))
                            .shown(tx, shop.storeId, List.of(facts));
                    return facts.length;
                });
        later(60);
    }

    private StockFact fact(String sku, String place, long units) {
        return new StockFact("p" + sku, sku, place, units, 0, shop.time);
    }

    private List<String> rows() {
        return Stream.of(ALL, HELD)
                .flatMap(query -> stock.page(query, 0, 10).stream())
                .map(row -> row.kind() + " " + row.sku() + " " + row.available())
                .toList();
    }

    @Test
    void itStandsBesideOurOwnAndInNoneOfTheirSums() {
        read(fact("MUG", "W", 10), fact("MUG", FULL, 25), fact("CUP", "W", 4));
        assertThat(rows()).containsExactly("COUNTED CUP 4", "COUNTED MUG 10", "HELD MUG 25");
        assertEquals(new StockTotals(2, 14, 0, 14), stock.totals(ALL));
        assertEquals(new StockTotals(1, 0, 0, 0, 25), stock.totals(HELD));
        assertThat(stock.counts(ALL))
                .containsEntry(StockQuery.Tab.ALL, 2L)
                .containsEntry(StockQuery.Tab.HELD, 1L);
        StockRow held = stock.page(HELD, 0, 1).getFirst();
        assertThat(held.isCounted()).isFalse();
        assertThat(held.warehouse()).endsWith(" · Full");
        assertThat(stock.row(held.key())).map(StockRow::kind).contains(StockRow.Kind.HELD);
        assertThat(stock.held(mug))
                .extracting(HeldUnits::place, HeldUnits::units, HeldUnits::asOf)
                .containsExactly(tuple("Full", 25L, shop.time.minusSeconds(60)));
    }

    @Test
    void itIsFoundByItsPlaceAndOurWarehousesDoNotNameIt() {
        assertThat(stock.held()).isEmpty();
        read(fact("MUG", FULL, 25), fact("CUP", FULL, 2));
        assertThat(stock.warehouses()).hasSize(1);
        StockReader.Warehouse full = stock.held().getLast();
        assertThat(full.name()).endsWith(" · Full");
        assertThat(
                        stock.page(
                                new StockQuery(
                                        StockQuery.Tab.HELD,
                                        Set.of(full.id()),
                                        "mug",
                                        StockQuery.Sort.SKU,
                                        StockQuery.Direction.ASCENDING),
                                0,
                                10))
                .extracting(StockRow::sku, StockRow::available)
                .containsExactly(tuple("MUG", 25L));
    }

    @Test
    void whereNothingLiesAnyMoreTheRowGoesAndAnUnreadListingKeepsItsOwn() {
        shop.product("TRAY", 1);
        read(fact("MUG", FULL, 25), fact("CUP", FULL, 3), fact("TRAY", FULL, 5));
        read(fact("MUG", "W", 10), fact("TRAY", FULL, 5));
        assertThat(rows())
                .containsExactly(
                        "COUNTED TRAY 1",
                        "COUNTED CUP 4",
                        "COUNTED MUG 10",
                        "HELD CUP 3",
                        "HELD TRAY 5");
        read(fact("CUP", FULL, 0));
        assertThat(rows())
                .containsExactly(
                        "COUNTED TRAY 1", "COUNTED CUP 4", "COUNTED MUG 10", "HELD TRAY 5");
    }

    @Test
    void whereTheMarketplaceSaidNothingOfItsPlaceWhatLiesThereIsStillKnown() {
        read(fact("MUG", FULL, 25));
        read(fact("MUG", "W", 10));
        assertThat(stock.held(mug)).extracting(HeldUnits::units).containsExactly(25L);
    }

    @Test
    void anOlderReadingDoesNotOverwriteANewerOne() {
        StockFact older = fact("MUG", FULL, 25);
        later(60);
        read(fact("MUG", FULL, 20));
        read(older);
        assertThat(stock.held(mug)).extracting(HeldUnits::units).containsExactly(20L);
    }

    @Test
    void aChangeOfItIsNoDrift() {
        Drifts drifts = new Drifts(shop.store, publisher);
        read(fact("MUG", FULL, 25));
        read(fact("MUG", FULL, 80));
        read(fact("MUG", FULL, 2));
        assertEquals(0, drifts.count());
    }

    /// However much a marketplace holds, what is sent to it is what lies with the seller.
    @Test
    void whatIsPublishedNeverDependsOnIt() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            List<StockFact> facts = new ArrayList<>();
            for (String sku : List.of("MUG", "CUP")) {
                if (random.nextBoolean()) {
                    facts.add(fact(sku, FULL, random.nextInt(5) * random.nextInt(1000)));
                }
                if (random.nextBoolean()) {
                    facts.add(fact(sku, "W", market.figures.getOrDefault(sku, 0L)));
                }
            }
            read(facts.toArray(StockFact[]::new));
            send();
            assertEquals(Map.of("MUG", 10L, "CUP", 4L), market.figures, "seed " + seed);
        }
        assertThat(market.written).as("seed " + seed).hasSize(1);
    }
}
