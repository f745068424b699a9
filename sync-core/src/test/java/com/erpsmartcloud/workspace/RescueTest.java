package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.VaultFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class RescueTest {

    @TempDir Path folder;

    private Path database;
    private Path backup;

    @BeforeEach
    void aCompanyThatWentOnAfterItsBackup() {
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
            backup = shop.company.backups().take();
            shop.importPage(1);
        }
        database = folder.resolve("company.mv.db");
    }

    @Test
    void theBackupTakesThePlaceOfADamagedFileWhichIsSetAside() throws IOException {
        byte[] damaged = Files.readAllBytes(database);
        java.util.Arrays.fill(damaged, 0, 8192, (byte) 7);
        Files.write(database, damaged);
        StoreException e = assertThrows(StoreException.class, () -> TestCompany.open(folder));
        assertThat(e.failure()).isInstanceOf(StoreFailure.Damaged.class);

        Path aside = rescue(backup).orElseThrow();

        assertThat(aside.resolve("company.mv.db")).hasBinaryContent(damaged);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(TestCompany.PAGE);
            shop.importPage(1);
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
        }
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(2L * TestCompany.PAGE);
        }
    }

    @Test
    void aLostFileIsMadeAgain() throws IOException {
        Files.delete(database);
        assertThat(rescue(backup)).isEmpty();
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(TestCompany.PAGE);
        }
    }

    @Test
    void aDamagedBackupChangesNothing() throws IOException {
        byte[] bytes = Files.readAllBytes(backup);
        bytes[bytes.length / 2] ^= 1;
        Files.write(backup, bytes);
        assertThatThrownBy(() -> rescue(backup)).isInstanceOf(IOException.class);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(2L * TestCompany.PAGE);
        }
    }

    @Test
    void aCompanyInUseIsLeftAlone() {
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThatThrownBy(() ->
                            Rescue.database(
                                    backup,
                                    new CompanyFolder(folder),
                                    shop.company.vault().key(),
                                    "test",
                                    Now.SYSTEM))
                    .isInstanceOf(StoreException.class);
            assertThat(shop.orders()).isEqualTo(2L * TestCompany.PAGE);
        }
    }

    @Test
    void keysThatCannotBeReadComeBackFromTheNewestBackup() throws Exception {
        for (String name : new String[] {VaultFiles.KEYS, VaultFiles.KEYS_COPY}) {
            Files.writeString(folder.resolve(name), "{");
        }
        Rescue.keys(new CompanyFolder(folder), Now.SYSTEM);
        try (TestCompany shop = TestCompany.open(folder)) {
            assertThat(shop.orders()).isEqualTo(2L * TestCompany.PAGE);
        }
    }

    private Optional<Path> rescue(Path from) throws IOException {
        try (OpenVault vault = TestCompany.unlock(folder)) {
            return Rescue.database(
                    from, new CompanyFolder(folder), vault.key(), "test", Now.SYSTEM);
        }
    }
}
