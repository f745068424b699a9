package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.testing.ChildProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// A program killed while it makes a company: nothing was kept, so the next start makes it anew.
///
/// 6 times by default, more with `-Derp.kills=200`.
final class KilledBeginningTest {

    private static final int KILLS = Math.max(6, Integer.getInteger("erp.kills", 20) / 4);

    @TempDir Path folder;

    @Test
    void aCompanyKilledInItsFirstMigrationOpensAgainAndWorks() throws IOException {
        long seed = Long.getLong("erp.kills.seed", System.nanoTime());
        System.err.println("KilledBeginningTest kills " + KILLS + " seed " + seed);
        Random random = new Random(seed);
        int unfinished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path company = folder.resolve("company" + kill);
            String where = "seed " + seed + " kill " + kill;
            killWhileItBegins(company, kill == 0 ? 0 : random.nextInt(900_000_000));
            unfinished += new CompanyFolder(company).isUnfinished() ? 1 : 0;
            try (TestCompany shop = TestCompany.open(company)) {
                assertThat(shop.orders()).as(where).isZero();
                shop.furnish();
                shop.importPage(0);
            }
            try (TestCompany shop = TestCompany.open(company)) {
                assertThat(shop.orders()).as(where).isEqualTo(TestCompany.PAGE);
                assertThat(CompanyCheck.problems(shop.store())).as(where).isEmpty();
            }
        }
        System.err.println("killed before it was finished: " + unfinished);
        assertThat(unfinished).as("seed " + seed).isPositive();
    }

    private static void killWhileItBegins(Path company, int nanos) throws IOException {
        try (ChildProcess child =
                ChildProcess.start(
                        List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"),
                        KilledFounder.class,
                        company.toString())) {
            assertThat(child.expectLine()).isEqualTo("keys.");
            long end = System.nanoTime() + nanos;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            child.kill();
        }
    }

    @Test
    void aCompanyThatHasKeptSomethingIsNeverBegunAnew() throws IOException {
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
        }
        new CompanyFolder(folder).begin();
        Path database = folder.resolve("company.mv.db");
        byte[] whole = Files.readAllBytes(database);
        Files.delete(database);
        assertThrows(StoreException.class, () -> TestCompany.open(folder).close());
        assertThat(database).doesNotExist();
        Files.write(database, whole);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(TestCompany.PAGE);
        }
    }
}
