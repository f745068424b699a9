package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.VaultFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Random;

/// Damage is named, with the file and the newest good backup, and never becomes an empty company.
final class DamagedCompanyTest {

    @TempDir Path folder;

    private Path database;
    private Path backup;
    private byte[] whole;

    @BeforeEach
    void makeACompany() throws IOException {
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
            backup = shop.company.backups().take();
            for (int page = 1; page < 5; page++) {
                shop.importPage(page);
            }
        }
        database = folder.resolve("company.mv.db");
        whole = Files.readAllBytes(database);
    }

    private StoreFailure.Damaged assertRefused(String where) {
        StoreException e =
                assertThrows(StoreException.class, () -> TestCompany.open(folder).close(), where);
        assertThat(e.failure()).as(where).isInstanceOf(StoreFailure.Damaged.class);
        StoreFailure.Damaged damaged = (StoreFailure.Damaged) e.failure();
        assertThat(damaged.file()).as(where).isEqualTo(database);
        assertThat(damaged.newestBackup()).as(where).contains(backup);
        assertThat(e).hasMessageContaining(database.toString()).hasMessageContaining("backup");
        return damaged;
    }

    /// A database cut off between two of its versions goes back to the older one.
    private void assertRefusedOrOlder(String where) {
        StoreException e =
                assertThrows(StoreException.class, () -> TestCompany.open(folder).close(), where);
        if (e.failure() instanceof StoreFailure.Older older) {
            assertThat(older.file()).as(where).isEqualTo(database);
            assertThat(older.newestBackup()).as(where).contains(backup);
        } else {
            assertThat(e.failure()).as(where).isInstanceOf(StoreFailure.Damaged.class);
        }
        assertThat(e).hasMessageContaining(database.toString()).hasMessageContaining("backup");
    }

    @Test
    void aMissingOrEmptyFileIsNoNewCompany() throws IOException {
        Files.delete(database);
        assertThat(assertRefused("missing").what()).contains("missing");
        Files.createFile(database);
        assertThat(assertRefused("empty").what()).contains("empty");
        Files.write(database, whole);
        TestCompany.open(folder).close();
    }

    @Test
    void aTruncatedFileIsRefusedHoweverMuchIsLeft() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 12; i++) {
            int left =
                    switch (i) {
                        case 0 -> 1;
                        case 1 -> 4_096;
                        case 2 -> 4_097;
                        case 3 -> 8_192;
                        case 4 -> whole.length / 2;
                        default -> 4_096 + random.nextInt(whole.length - 70_000);
                    };
            try (FileChannel disk = FileChannel.open(database, StandardOpenOption.WRITE)) {
                disk.truncate(0);
                disk.write(ByteBuffer.wrap(whole, 0, left));
            }
            assertRefusedOrOlder("cut to " + left + " of " + whole.length);
        }
        Files.write(database, whole);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(5L * TestCompany.PAGE);
        }
    }

    @Test
    void aDamagedNewestBackupIsNotRecommended() throws IOException {
        Path newer = backup.resolveSibling("99991231-000000-000" + VaultFiles.BACKUP_SUFFIX);
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(newer, bytes);
        Files.delete(database);
        assertRefused("with a damaged newest backup");
    }

    @Test
    void eitherKeyFileRepairsTheOther() throws Exception {
        Path keys = folder.resolve(VaultFiles.KEYS);
        Path copy = folder.resolve(VaultFiles.KEYS_COPY);
        byte[] good = Files.readAllBytes(keys);
        for (Path lost : new Path[] {keys, copy}) {
            Files.delete(lost);
            TestCompany.open(folder).close();
            assertThat(Files.readAllBytes(lost)).isEqualTo(good);
            Files.write(lost, new byte[] {'{', '"', 0});
            TestCompany.open(folder).close();
            assertThat(Files.readAllBytes(lost)).isEqualTo(good);
        }
    }

    @Test
    void withBothKeyFilesGoneTheNewestBackupIsNamed() throws Exception {
        Files.write(folder.resolve(VaultFiles.KEYS), new byte[0]);
        Files.write(folder.resolve(VaultFiles.KEYS_COPY), new byte[] {1});
        Vault vault = Vault.in(folder, Now.SYSTEM, Optional.empty());
        assertThatThrownBy(vault::unlockDemo)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining(VaultFiles.KEYS)
                .hasMessageContaining(backup.getFileName().toString());
        Files.delete(folder.resolve(VaultFiles.KEYS));
        Files.delete(folder.resolve(VaultFiles.KEYS_COPY));
        assertThatThrownBy(vault::unlockDemo)
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("missing")
                .hasMessageContaining(backup.getFileName().toString());
        assertThat(new CompanyFolder(folder).isTaken()).isTrue();
    }
}
