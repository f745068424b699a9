package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.marketplace.model.ModelMarketplace;
import com.erpsmartcloud.marketplace.rules.ChannelFormula;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleEdit;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Until when the published stock is safe follows from what two stores show and sell.
@SuppressWarnings("NullAway.Init") // set before each test
class SafeReaderTest extends OutboxCase {

    private SharedStoreEnd first;
    private SharedStoreEnd second;
    private UUID other;
    private SafeReader reader;

    @BeforeEach
    void twoStores() {
        first = new SharedStoreEnd(shop, publisher, shop.storeId, market);
        other = SharedStoreEnd.addStore(shop);
        second = new SharedStoreEnd(shop, publisher, other, new ModelMarketplace(() -> shop.time));
        reader = new SafeReader(shop.store);
    }

    private void sell(String sku, long units) {
        shop.product(sku, units);
        second.list(sku);
        first.market.figures.put(sku, 0L);
        second.market.figures.put(sku, 0L);
    }

    private void rounds(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            for (SharedStoreEnd end : List.of(first, second)) {
                later(70);
                end.sync(0);
            }
        }
    }

    private void heardOf(UUID store, Instant at) {
        shop.store.write(
                "sync",
                "orders.import",
                tx ->
                        tx.derive(
                                Tables.SYNC_STATE,
                                "MERGE INTO sync_state (store_id, resource, resume_token,"
                                        + " last_ok_at, error_key, error_detail) KEY (store_id,"
                                        + " resource) VALUES (?, 'ORDERS', '', ?, '', '')",
                                store,
                                at));
    }

    @Test
    void nothingIsAtRiskWhileEachUnitStandsInOnePlace() throws Exception {
        new RuleEdit(shop.store, publisher::plan)
                .add(
                        "owner",
                        new RuleEdit.Draft(
                                "share",
                                1,
                                ChannelFormula.ALL,
                                List.of(RuleCover.ALL),
                                Set.of(),
                                true));
        sell("MUG", 10);
        rounds(3);
        SafeUntil safe = reader.read(shop.time);
        assertEquals(0, safe.atRisk());
        assertThat(safe.until()).isEmpty();
        assertThat(safe.isOver(shop.time.plus(Duration.ofDays(100)))).isFalse();
    }

    @Test
    void mirroredUnitsAreSafeForATimeCountedFromTheLastContact() throws Exception {
        sell("MUG", 10);
        sell("BOX", 400);
        rounds(3);
        first.buy("MUG", 4);
        rounds(2);
        Instant contact = shop.time;
        heardOf(shop.storeId, contact);
        assertThat(reader.read(shop.time).contact()).as("one store never answered").isEmpty();
        heardOf(other, contact.plusSeconds(300));
        SafeUntil safe = reader.read(contact.plusSeconds(600));
        assertEquals("MUG", safe.soonest());
        assertEquals(2, safe.atRisk());
        assertThat(safe.contact()).contains(contact);
        Duration lasts = SafeTime.of(6, 12, 4, Duration.ofDays(28));
        assertEquals(Optional.of(contact.plus(lasts)), safe.until());
        assertThat(safe.isOver(contact.plus(lasts))).isTrue();
        assertThat(safe.isOver(contact.plus(lasts).minusSeconds(1))).isFalse();
    }
}
