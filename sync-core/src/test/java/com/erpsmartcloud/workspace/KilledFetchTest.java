package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.pull.FirstFetch;
import com.erpsmartcloud.marketplace.pull.FirstFetches;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.testing.ChildProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Kills a program in the middle of a store's first fetch, again and again; it goes on where it
/// was. `-Derp.kills.seed=…` repeats a run.
final class KilledFetchTest {

    private static final int KILLS = 4;

    @TempDir Path folder;

    @Test
    void aFirstFetchGoesOnAfterEveryKillAndReadsNothingTwice() throws Exception {
        long seed = Long.getLong("erp.kills.seed", System.nanoTime());
        System.err.println("kills of a first fetch, seed " + seed);
        Random random = new Random(seed);
        TestCompany.create(folder).close();
        int percent = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            work(2 + random.nextInt(8), random);
            try (TestCompany shop = TestCompany.open(folder)) {
                FirstFetch fetch = fetch(shop);
                assertThat(shop.orders()).as("seed " + seed).isEqualTo(fetch.orders());
                assertThat(fetch.percent()).as("seed " + seed).isGreaterThanOrEqualTo(percent);
                percent = fetch.percent();
                pauseAndGoOn(shop, kill);
            }
        }
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(KilledFetcher.fetch(shop, PullProgress.SILENT).whole()).isTrue();
            assertThat(fetch(shop).stage()).isEqualTo(FirstFetch.Stage.DONE);
            assertThat(fetch(shop).orders()).as("seed " + seed).isEqualTo(KilledFetcher.ORDERS);
            assertThat(shop.orders()).as("seed " + seed).isEqualTo(KilledFetcher.ORDERS);
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
        }
    }

    /// What the seller wants outlives a restart, too.
    private static void pauseAndGoOn(TestCompany shop, int kill) throws Exception {
        FirstFetches firsts = new FirstFetches(shop.store());
        if (kill == 1) {
            firsts.pause("owner", shop.access().storeId());
        }
        if (kill == 2) {
            assertThat(fetch(shop).stage()).isEqualTo(FirstFetch.Stage.PAUSED);
            long before = shop.orders();
            assertThat(KilledFetcher.fetch(shop, PullProgress.SILENT).whole()).isFalse();
            assertThat(shop.orders()).isEqualTo(before);
            firsts.resume("owner", shop.access().storeId());
        }
    }

    private static FirstFetch fetch(TestCompany shop) {
        return new FirstFetches(shop.store()).of(shop.access().storeId()).orElseThrow();
    }

    /// Lets a child read some pages, and then some microseconds more.
    private void work(int pages, Random random) throws IOException {
        try (ChildProcess child =
                ChildProcess.start(
                        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                        KilledFetcher.class,
                        folder.toString())) {
            assertThat(child.expectLine()).isEqualTo("open.");
            String line = child.expectLine();
            for (int page = 1; page < pages && line.startsWith("rows"); page++) {
                line = child.expectLine();
            }
            long end = System.nanoTime() + random.nextInt(10_000_000);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            child.kill();
        }
    }
}
