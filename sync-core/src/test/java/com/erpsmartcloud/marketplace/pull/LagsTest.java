package com.erpsmartcloud.marketplace.pull;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.orders.TestShop;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class LagsTest extends PullerCase {

    @Test
    void aRoundNotesHowOldTheOrdersHadBecomeAndTheOldestOfTenMinutesStays() throws Exception {
        page("");
        pull();
        assertThat(points()).isEmpty();
        after(Duration.ofSeconds(60));
        after(Duration.ofSeconds(90));
        after(Duration.ofSeconds(30));
        assertThat(points())
                .containsExactly(new Lags.Point(TestShop.CONNECTED, Duration.ofSeconds(90)));
    }

    @Test
    void afterAFailedRoundTheOrdersGoOnGrowingOlder() throws Exception {
        page("");
        pull();
        SyncStates states = new SyncStates(shop.store);
        for (int minutes = 10; minutes <= 30; minutes += 10) {
            shop.time = TestShop.CONNECTED.plus(Duration.ofMinutes(minutes));
            states.failed(shop.storeId, Resource.ORDERS, "sync.error.unreachable", "");
        }
        assertThat(points())
                .extracting(Lags.Point::age)
                .containsExactly(
                        Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(30));
    }

    @Test
    void whatIsOlderThanTwoDaysIsForgotten() throws Exception {
        page("");
        pull();
        after(Duration.ofMinutes(1));
        after(Duration.ofDays(3));
        assertThat(points()).extracting(Lags.Point::age).containsExactly(Duration.ofDays(3));
    }

    private void after(Duration pause) throws Exception {
        shop.time = shop.time.plus(pause);
        page("");
        pull();
    }

    private java.util.List<Lags.Point> points() {
        return new Lags(shop.store).since(shop.storeId, Instant.EPOCH);
    }
}
