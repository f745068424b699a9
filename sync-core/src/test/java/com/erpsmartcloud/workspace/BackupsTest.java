package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.testing.PlainTextScan;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.LockedKeys;
import com.erpsmartcloud.vault.Unlocking.Unlocked;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.Vault.Created;
import com.erpsmartcloud.vault.WorkspaceKey;
import com.erpsmartcloud.vault.backup.BackupReader;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

final class BackupsTest {

    private static final String PASSWORD = "correct horse";

    @TempDir Path folder;
    @TempDir Path elsewhere;
    @TempDir Path third;

    @Test
    void itOpensElsewhereWithThePasswordAloneAndWithTheCodeAlone() throws Exception {
        Created created = vault(folder).create(PASSWORD.toCharArray());
        Path backup;
        Map<String, String> digests;
        try (TestCompany shop = TestCompany.create(folder, created.vault())) {
            shop.importPage(0);
            backup = shop.company.backups().take();
            digests = digests(shop.store());
        }
        LockedKeys keys = BackupReader.keys(backup);

        try (WorkspaceKey key = keys.openWithPassword(PASSWORD.toCharArray()).orElseThrow()) {
            Backups.restore(backup, new CompanyFolder(elsewhere), key);
        }
        vault(elsewhere).adopt(keys);
        Unlocked byPassword =
                (Unlocked) vault(elsewhere).unlockWithPassword(PASSWORD.toCharArray());
        try (TestCompany shop = TestCompany.open(elsewhere, byPassword.vault())) {
            assertThat(digests(shop.store())).isEqualTo(digests);
            shop.importPage(1);
        }

        try (WorkspaceKey key = keys.openWithRecoveryCode(created.recoveryCode()).orElseThrow()) {
            Backups.restore(backup, new CompanyFolder(third), key);
        }
        vault(third).adopt(keys);
        Unlocked byCode = (Unlocked) vault(third).unlockWithRecoveryCode(created.recoveryCode());
        try (TestCompany shop = TestCompany.open(third, byCode.vault())) {
            assertThat(digests(shop.store())).isEqualTo(digests);
        }
        for (Path place : new Path[] {folder, elsewhere, third}) {
            assertThat(PlainTextScan.filesWith(place, TestCompany.BUYER)).isEmpty();
        }
        assertThat(PlainTextScan.temporaryFilesWith(TestCompany.BUYER)).isEmpty();
    }

    @Test
    void aBackupTakenWhileWritingGoesOnIsOneMoment() throws Exception {
        try (TestCompany shop = TestCompany.create(folder);
                ExecutorService threads = Executors.newFixedThreadPool(1)) {
            shop.importPage(0);
            Future<?> writing =
                    threads.submit(() -> {
                        for (int page = 1; page < 12; page++) {
                            shop.importPage(page);
                            shop.adjust("edit " + page, 1);
                        }
                    });
            Path first = shop.company.backups().take();
            try (WorkspaceKey key = BackupReader.keys(first).openUnprotected().orElseThrow()) {
                Backups.restore(first, new CompanyFolder(elsewhere), key);
            }
            vault(elsewhere).adopt(BackupReader.keys(first));
            writing.get();
            assertThat(shop.orders()).isEqualTo(1200);
        }
        try (TestCompany shop = TestCompany.open(elsewhere)) {
            assertThat(shop.orders() % TestCompany.PAGE).isZero();
            assertThat(shop.orders()).isBetween(100L, 1200L);
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
        }
    }

    @Test
    void aDamagedBackupIsRefusedAndLeavesNothingBehind() throws Exception {
        Path backup;
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
            backup = shop.company.backups().take();
        }
        byte[] bytes = Files.readAllBytes(backup);
        LockedKeys keys = BackupReader.keys(backup);
        for (int at : new int[] {bytes.length / 2, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 1;
            Files.write(backup, damaged);
            try (WorkspaceKey key = keys.openUnprotected().orElseThrow()) {
                assertThatThrownBy(() -> Backups.restore(backup, new CompanyFolder(elsewhere), key))
                        .isInstanceOf(IOException.class);
            }
            assertThat(elsewhere).isEmptyDirectory();
        }
    }

    @Test
    void itBecomesACompanyOfItsOwnBesideTheOneInUse() throws Exception {
        Created created = vault(folder).create(PASSWORD.toCharArray());
        try (TestCompany shop = TestCompany.create(folder, created.vault())) {
            shop.importPage(0);
            Backups backups = shop.company.backups();
            Path backup = backups.take();
            shop.importPage(1);
            assertThat(backups.check(backup)).isEmpty();
            assertThat(backups.kept()).extracting(Backups.Kept::file).containsExactly(backup);
            backups.restoreInto(backup, new CompanyFolder(elsewhere.resolve("new")));
            assertThatThrownBy(() ->
                            backups.restoreInto(
                                    backup, new CompanyFolder(elsewhere.resolve("new"))))
                    .isInstanceOf(IOException.class);
            assertThat(shop.orders()).isEqualTo(2 * TestCompany.PAGE);
            byte[] bytes = Files.readAllBytes(backup);
            bytes[bytes.length / 2] ^= 1;
            Files.write(backup, bytes);
            assertThat(backups.check(backup)).isNotEmpty();
        }
        Path restored = elsewhere.resolve("new");
        Unlocked again = (Unlocked) vault(restored).unlockWithPassword(PASSWORD.toCharArray());
        try (TestCompany shop = TestCompany.open(restored, again.vault())) {
            assertThat(shop.orders()).isEqualTo(TestCompany.PAGE);
        }
    }

    @Test
    void thinningKeepsTheNewest() {
        try (TestCompany shop = TestCompany.create(folder)) {
            Path last = shop.company.backups().take();
            for (int i = 0; i < 3; i++) {
                last = shop.company.backups().take();
            }
            assertThat(shop.company.backups().all()).startsWith(last).hasSizeLessThan(4);
        }
    }

    private static Vault vault(Path folder) {
        return Vault.in(folder, Now.SYSTEM, Optional.empty());
    }

    /// One digest for each table, over all its rows in one order.
    static Map<String, String> digests(Store store) {
        Map<String, String> digests = new TreeMap<>();
        for (TableDef table : Tables.ALL) {
            String text =
                    table.columns().stream()
                            .map(c -> "COALESCE(RAWTOHEX(CAST(" + c.name() + " AS VARCHAR)), '-')")
                            .collect(Collectors.joining(" || '|' || "));
            String sql = "SELECT " + text + " AS t FROM " + table.name() + " ORDER BY t";
            String rows = store.read(h -> h.createQuery(sql).mapTo(String.class).list().toString());
            digests.put(table.name(), sha256(rows));
        }
        return digests;
    }

    private static String sha256(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
