package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What the disk has turned in the middle of the file: refused when it is read, so that nothing is
/// ever made of it. `-Derp.flips=200` for more, `-Derp.flips.seed=…` repeats a run.
final class FlippedBytesTest {

    private static final int FLIPS = Integer.getInteger("erp.flips", 24);

    @TempDir Path folder;

    private Path database;
    private Path backup;
    private Path sums;
    private byte[] whole;
    private byte[] wholeSums;
    private byte[] wholeBackup;
    private Map<String, String> digests;

    @BeforeEach
    void makeACompany() throws IOException {
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
            backup = shop.company.backups().take();
            for (int page = 1; page < 5; page++) {
                shop.importPage(page);
            }
        }
        // Closed and opened once more, so that dead pages lie between the live ones.
        try (TestCompany shop = TestCompany.open(folder)) {
            digests = BackupsTest.digests(shop.store());
        }
        database = folder.resolve("company.mv.db");
        sums = folder.resolve("company.sums");
        whole = Files.readAllBytes(database);
        wholeSums = Files.readAllBytes(sums);
        wholeBackup = Files.readAllBytes(backup);
    }

    private void damage(int at, int bit) throws IOException {
        byte[] damaged = whole.clone();
        damaged[at] ^= (byte) (1 << bit);
        Files.write(database, damaged);
        Files.write(sums, wholeSums);
    }

    @Test
    void everyFlipIsRefusedOrFoundOrChangesNoRowAndNoneGetsIntoABackup() throws IOException {
        long seed = Long.getLong("erp.flips.seed", new Random().nextLong());
        System.err.println("FlippedBytesTest seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        int found = 0;
        int harmless = 0;
        for (int i = 0; i < FLIPS; i++) {
            // Behind the header, which exists twice.
            int at = 4_096 + random.nextInt(whole.length - 4_096);
            damage(at, random.nextInt(8));
            String where = "byte " + at + " seed " + seed;
            try (TestCompany shop = TestCompany.open(folder)) {
                if (CompanyCheck.problems(shop.store()).isEmpty()) {
                    harmless++;
                    assertThat(BackupsTest.digests(shop.store())).as(where).isEqualTo(digests);
                } else {
                    found++;
                }
                refusedOrMended(shop, at, where);
            } catch (StoreException e) {
                refused++;
                assertThat(backupNamedBy(e.failure())).as(where).contains(backup);
            }
        }
        System.err.printf(
                "flips %d: refused at open %d, found by the check %d, in a dead page %d%n",
                FLIPS, refused, found, harmless);
        assertThat(refused + found).as("seed " + seed).isPositive();
    }

    /// A backup reads dead pages too and refuses the flip there, unless the opened company has
    /// meanwhile written that place anew or dropped it from the end of the file; then the backup
    /// holds what the company holds.
    private void refusedOrMended(TestCompany shop, int at, String where) throws IOException {
        Optional<Path> taken = Optional.empty();
        try {
            taken = Optional.of(shop.company.backups().take());
        } catch (StoreException _) {
            assertThat(shop.company.backups().all()).as(where).containsExactly(backup);
        }
        if (taken.isPresent()) {
            byte[] now = Files.readAllBytes(database);
            int sector = at - at % 4_096;
            int end = Math.clamp(now.length, sector, sector + 4_096);
            assertThat(Arrays.mismatch(now, sector, end, whole, sector, sector + 4_096))
                    .as(where + ": the sector was written anew, or is gone")
                    .isNotEqualTo(at % 4_096);
            Files.delete(taken.get());
            // The newer one may have thinned the older out.
            Files.write(backup, wholeBackup);
        }
    }

    /// Where its newest version cannot be read, the database goes back to the one before, in
    /// silence: then it is older than what was saved.
    private static Optional<Path> backupNamedBy(StoreFailure failure) {
        return switch (failure) {
            case StoreFailure.Damaged damaged -> damaged.newestBackup();
            case StoreFailure.Older older -> older.newestBackup();
            default -> throw new AssertionError(failure);
        };
    }

    @Test
    void theDamageIsStillKnownAtTheNextOpening() throws IOException {
        damage(whole.length / 2, 3);
        for (int opening = 0; opening < 2; opening++) {
            assertThatThrownBy(
                            () -> {
                                try (TestCompany shop = TestCompany.open(folder)) {
                                    shop.company.backups().take();
                                }
                            })
                    .isInstanceOf(StoreException.class);
        }
    }

    @Test
    void aFileWithoutSumsIsTrustedOnceAndLookedAtSoon() throws IOException {
        Files.delete(sums);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.company.wasClosedWell()).isFalse();
            shop.company.backups().take();
        }
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.company.wasClosedWell()).isTrue();
        }
    }
}
