package com.erpsmartcloud.marketplace.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Random;

class SafeTimeTest {

    private static final Duration WINDOW = Duration.ofDays(28);

    /// With one sale a day: after 4 days 4 + 3 x 2 = 10 are nearly never exceeded, and so on.
    @ParameterizedTest
    @CsvSource({
        "10, 20, 28, 345600",
        "18, 36, 28, 777600",
        "10, 20, 280, 34560",
        "10, 10, 280, 2419200",
        "0, 1, 5, 0",
        "-3, 1, 5, 0",
        "0, 0, 5, 2419200",
        "10, 20, 0, 2419200",
        "100000, 200000, 1, 2419200"
    })
    void theTimeIsTheOneAfterWhichSalesCouldReachWhatIsThere(
            long available, long shown, long sold, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), SafeTime.of(available, shown, sold, WINDOW));
    }

    @Test
    void moreStockIsNeverLessSafeAndFasterSalesNeverSafer() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("SafeTimeTest seed " + seed);
        Random dice = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            long available = dice.nextInt(500);
            long sold = dice.nextInt(5_000);
            long shown = available + 501;
            Duration time = SafeTime.of(available, shown, sold, WINDOW);
            assertThat(SafeTime.of(available + 1, shown, sold, WINDOW))
                    .isGreaterThanOrEqualTo(time);
            assertThat(SafeTime.of(available, shown, sold + 1, WINDOW)).isLessThanOrEqualTo(time);
        }
    }

    @Test
    void onTheLeashAllStoresTogetherNeverShowMoreThanThereIs() {
        long seed = Long.getLong("erp.seed", new Random().nextLong());
        System.err.println("SafeTimeTest seed " + seed);
        Random dice = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            int stores = 1 + dice.nextInt(6);
            long available = dice.nextInt(60) - 5;
            long[] shown = dice.longs(stores, 0, 80).toArray();
            long[] sold = dice.longs(stores, 0, dice.nextBoolean() ? 1 : 300).toArray();
            long all = 0;
            for (long each : sold) {
                all += each;
            }
            long together = 0;
            for (int s = 0; s < stores; s++) {
                long leash = SafeTime.leash(available, shown[s], sold[s], all, stores);
                assertThat(leash).isBetween(0L, shown[s]);
                together += leash;
            }
            assertThat(together).isLessThanOrEqualTo(Math.max(0, available));
        }
    }
}
