package com.erpsmartcloud.privacy.retention;

import static com.erpsmartcloud.privacy.PrivacyCase.id;
import static com.erpsmartcloud.privacy.PrivacyCase.named;
import static com.erpsmartcloud.privacy.PrivacyCase.one;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.orders.TestShop;
import com.erpsmartcloud.privacy.PrivacyCase;
import com.erpsmartcloud.privacy.buyer.BuyerErasure;
import com.erpsmartcloud.privacy.buyer.ErasureList;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.store.Tables;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class RetentionTest {

    private static final BuyerFact BUYER =
            new BuyerFact("Vera Lindqvist", "+46 70 123 45 67", "SE", "Skåne", "", "Storgatan 9");
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;
    private TestShop shop;
    private Retention retention;

    @BeforeEach
    void open() {
        shop = new TestShop(folder);
        shop.product("MUG", 1000);
        retention =
                new Retention(
                        shop.store,
                        new BuyerErasure(shop.store, ErasureList.inMemory(), List.of()),
                        () -> shop.time);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private long stillNamed() {
        return one(shop, Long.class, "SELECT COUNT(*) FROM customer_order WHERE buyer_name <> ''");
    }

    private void sellsOn(String marketplace) {
        shop.store.write(
                "owner",
                "set up",
                tx -> {
                    tx.update(Tables.STORE, shop.storeId, Map.of("marketplace", marketplace));
                    return true;
                });
    }

    private void pass(int days) {
        for (int i = 0; i < days; i++) {
            shop.time = shop.time.plus(DAY);
            retention.runIfDue();
        }
    }

    @Test
    void sevenYearsPassInASecondAndNobodyStaysLongerThanAllowed() {
        retention.runIfDue();
        for (int month = 0; month < 84; month++) {
            shop.take(named(shop, "order-" + month, BUYER));
            for (int ten = 0; ten < 3; ten++) {
                shop.time = shop.time.plus(DAY.multipliedBy(10)).plusSeconds(1);
                assertThat(retention.runIfDue()).isInstanceOf(RetentionOutcome.Ran.class);
                Instant cut = shop.time.minus(DAY.multipliedBy(180));
                assertEquals(
                        0,
                        one(
                                shop,
                                Long.class,
                                "SELECT COUNT(*) FROM customer_order WHERE buyer_name <> '' AND"
                                        + " ended_at <= "
                                        + cut.toEpochMilli()));
            }
        }
        assertEquals(84, one(shop, Long.class, "SELECT COUNT(*) FROM customer_order"));
        assertEquals(5, stillNamed());
        assertEquals(Optional.empty(), shop.store.firstBrokenAuditLine(), "the chain goes on");
        assertThat(one(shop, Long.class, "SELECT MIN(at) FROM audit_line"))
                .isGreaterThanOrEqualTo(shop.time.minus(DAY.multipliedBy(376)).toEpochMilli());
    }

    @Test
    void shopeesBuyersStayNinetyDaysFromTheDayTheyWereReceived() {
        sellsOn("SHOPEE");
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER, PrivacyCase.TO_PROCESS));
        pass(89);
        assertEquals(1, stillNamed());
        pass(2);
        assertEquals(0, stillNamed());
    }

    @Test
    void othersCountFromTheEndOfTheOrder() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER, PrivacyCase.TO_PROCESS));
        pass(200);
        assertEquals(1, stillNamed(), "it is still open");
        shop.take(named(shop, "1", BUYER));
        pass(179);
        assertEquals(1, stillNamed());
        pass(2);
        assertEquals(0, stillNamed());
    }

    @Test
    void theListShownBeforeIsWhatGoes() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER));
        shop.time = shop.time.plus(DAY.multipliedBy(20));
        shop.take(named(shop, "2", BUYER));
        retention.runIfDue();
        for (int i = 0; i < 8; i++) {
            shop.time = shop.time.plus(DAY.multipliedBy(20));
            if (i < 7) {
                retention.runIfDue();
            }
        }
        shop.time = shop.time.plus(Duration.ofHours(1));
        List<DueOrder> due = retention.dryRun(RetentionItem.BUYERS_OZON, 0, 10);
        assertThat(due).extracting(DueOrder::number).containsExactly("1");
        assertEquals(2, stillNamed(), "nothing was touched");
        RetentionRow row =
                retention.table().stream()
                        .filter(r -> r.item() == RetentionItem.BUYERS_OZON)
                        .findFirst()
                        .orElseThrow();
        assertEquals(1, row.affected());
        retention.runIfDue();
        assertEquals(1, stillNamed());
        assertThat(retention.log(0, 20))
                .filteredOn(r -> r.name().equals("BUYERS_OZON") && r.done() > 0)
                .extracting(RetentionRun::done)
                .containsExactly(1L);
    }

    @Test
    void limitsGoDownOnly() {
        assertThrows(
                IllegalArgumentException.class,
                () -> retention.set("owner", RetentionItem.BUYERS_SHOPEE, 91));
        assertThrows(
                IllegalArgumentException.class,
                () -> retention.set("owner", RetentionItem.BUYERS_OZON, 0));
        retention.runIfDue();
        retention.set("owner", RetentionItem.BUYERS_OZON, 60);
        retention.set("owner", RetentionItem.BUYERS_OZON, 30);
        shop.take(named(shop, "1", BUYER));
        pass(31);
        assertEquals(0, stillNamed());
    }

    @Test
    void aClockSetBackShortensNothingAndSkipsNoRun() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER));
        pass(100);
        long runs = runs();
        Instant reckoned = retention.time();
        shop.time = shop.time.minus(DAY.multipliedBy(365));
        retention.runIfDue();
        assertEquals(reckoned, retention.time(), "our time does not go back");
        pass(40);
        assertThat(runs()).isGreaterThanOrEqualTo(runs + 39);
        assertEquals(1, stillNamed(), "140 days have passed, not more");
        pass(42);
        assertEquals(0, stillNamed(), "182 days have passed, whatever the clock says");
    }

    @Test
    void anOrderReceivedUnderAClockSetBackKeepsItsTime() {
        sellsOn("SHOPEE");
        retention.runIfDue();
        Instant truly = shop.time;
        var fact = named(shop, "1", BUYER, PrivacyCase.TO_PROCESS);
        shop.time = truly.minus(DAY.multipliedBy(200));
        shop.take(fact);
        shop.time = truly;
        pass(2);
        assertEquals(1, stillNamed(), "the marketplace says that it is two days old");
    }

    @Test
    void aClockFarAheadIsNotBelievedWithoutAPerson() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER));
        shop.time = shop.time.plus(DAY.multipliedBy(4000));
        assertThat(retention.runIfDue()).isInstanceOf(RetentionOutcome.ClockJumped.class);
        assertThat(retention.runNow("owner")).isInstanceOf(RetentionOutcome.ClockJumped.class);
        assertEquals(1, stillNamed());
        retention.confirm("owner");
        pass(2);
        assertEquals(0, stillNamed());
    }

    @Test
    void aDamagedStateNeverDeletes() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER));
        pass(100);
        for (String damage :
                List.of(
                        "UPDATE retention_state SET steady_at = steady_at + 1000000000",
                        "UPDATE retention_state SET proof = X'00'",
                        "UPDATE retention_state SET ran_at = NULL",
                        "DELETE FROM retention_state",
                        "INSERT INTO retention_rule VALUES (RANDOM_UUID(), 'BUYERS_OZON', 0, 1)",
                        "INSERT INTO retention_rule VALUES (RANDOM_UUID(), 'BUYERS_OZON', -5, 1)",
                        "INSERT INTO retention_rule VALUES (RANDOM_UUID(), 'EVERYTHING', 1, 1)",
                        "INSERT INTO retention_rule VALUES (RANDOM_UUID(), 'BUSINESS_DATA', 1,"
                                + " 1)")) {
            shop.store.write("x", "x", tx -> tx.read().createUpdate(damage).execute());
            shop.time = shop.time.plus(DAY.multipliedBy(1));
            assertThat(retention.runIfDue())
                    .as(damage)
                    .isInstanceOf(RetentionOutcome.Damaged.class);
            assertThat(retention.runNow("owner")).isInstanceOf(RetentionOutcome.Damaged.class);
            assertEquals(1, stillNamed());
            retention.confirm("owner");
            assertThat(retention.runIfDue()).isInstanceOf(RetentionOutcome.NotYet.class);
        }
        pass(100);
        assertEquals(0, stillNamed(), "and it goes on once a person has looked");
    }

    @Test
    void aRestrictedOrderIsLeftAlone() {
        retention.runIfDue();
        shop.take(named(shop, "1", BUYER));
        new Restrictions(shop.store).restrict("owner", List.of(id(shop, "1")), Optional.empty());
        pass(200);
        assertEquals(1, stillNamed());
        new Restrictions(shop.store).lift("owner", List.of(id(shop, "1")));
        pass(1);
        assertEquals(0, stillNamed());
    }

    private long runs() {
        return one(
                shop, Long.class, "SELECT COUNT(*) FROM retention_run WHERE name = 'BUYERS_OZON'");
    }
}
