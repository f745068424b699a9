package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A real small disk, where the test may mount one (Linux, root): full, then with room again; and
/// one that cannot be written to.
final class FullDiskTest {

    @TempDir Path folder;

    private boolean mounted;

    @BeforeEach
    void mountASmallDisk() throws Exception {
        mounted =
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("user.name").equals("root")
                        && run(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=24m",
                                "tmpfs",
                                folder.toString());
        assumeTrue(mounted, "only root may mount a small disk");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.toString());
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFullDiskKeepsWhatWasSavedAndTheCompanyGoesOnOnceThereIsRoom() throws Exception {
        Path ballast = folder.resolve("ballast");
        int pages = 0;
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(pages++);
            fill(ballast, 3 << 20);
            StoreException e = null;
            while (e == null) {
                try {
                    shop.importPage(pages);
                    pages++;
                } catch (StoreException full) {
                    e = full;
                }
            }
            assertThat(e.failure())
                    .isEqualTo(new StoreFailure.DiskFull(new CompanyFolder(folder).root()));
            assertThat(e).hasMessageContaining("disk is full").hasMessageContaining("saved before");
            StoreException again = assertThrows(StoreException.class, () -> shop.adjust("more", 1));
            assertThat(again.failure()).isInstanceOf(StoreFailure.DiskFull.class);
        }
        Files.delete(ballast);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo((long) pages * TestCompany.PAGE);
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
            shop.importPage(pages);
        }
    }

    @Test
    void aBackupWithoutRoomLeavesTheCompanyOpenAndNothingBehind() throws Exception {
        try (TestCompany shop = TestCompany.create(folder)) {
            for (int page = 0; page < 10; page++) {
                shop.importPage(page);
            }
            Path ballast = folder.resolve("ballast");
            fill(ballast, 1 << 18);
            StoreException e =
                    assertThrows(StoreException.class, () -> shop.company.backups().take());
            assertThat(e.failure()).isInstanceOf(StoreFailure.DiskFull.class);
            assertThat(shop.company.backups().all()).isEmpty();
            assertThat(folder.resolve("backup-copy.zip")).doesNotExist();
            assertThat(folder.resolve("backup-check")).doesNotExist();
            Files.delete(ballast);
            shop.importPage(10);
            assertThat(shop.company.backups().take()).exists();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSo() throws Exception {
        TestCompany.create(folder).close();
        assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();
        StoreException e =
                assertThrows(StoreException.class, () -> TestCompany.open(folder).close());
        assertThat(e.failure())
                .isEqualTo(new StoreFailure.ReadOnlyFolder(new CompanyFolder(folder).root()));
        assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
        TestCompany.open(folder).close();
    }

    /// Leaves so much room on the disk.
    private static void fill(Path file, long room) throws IOException {
        long bytes = Files.getFileStore(file.getParent()).getUsableSpace() - room;
        byte[] piece = new byte[1 << 16];
        try (var out = Files.newOutputStream(file)) {
            for (long left = bytes; left > 0; left -= piece.length) {
                out.write(piece, 0, (int) Math.min(piece.length, left));
            }
        }
    }
}
