package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.privacy.buyer.ErasureFile;
import com.erpsmartcloud.privacy.buyer.EveryColumn;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Buyers that were removed, after an older copy of the company was put back.
class RemovedBuyersTest {

    @TempDir Path temporary;

    private static Workspace open(Path folder) {
        Company company =
                Company.open(
                        new CompanyFolder(folder),
                        TestCompany.unlock(folder),
                        Company.Expect.EXISTING,
                        "test",
                        Now.SYSTEM);
        return new Workspace(company, List.of(), Now.SYSTEM);
    }

    private static void remove(Workspace workspace) throws IOException {
        List<UUID> orders =
                workspace
                        .store()
                        .read(h ->
                                h.createQuery("SELECT id FROM customer_order")
                                        .mapTo(UUID.class)
                                        .list());
        workspace.privacyRights().buyers().remove("owner", orders, Optional.empty());
    }

    private static void assertNobody(Workspace workspace) {
        assertEquals(Optional.empty(), workspace.privacyRights().trouble());
        assertThat(EveryColumn.holding(workspace.store(), "Zimmermann")).isEmpty();
        assertThat(EveryColumn.holding(workspace.store(), "Tverskaya")).isEmpty();
        assertEquals(
                100L,
                workspace
                        .store()
                        .<Long>read(h ->
                                h.createQuery("SELECT COUNT(*) FROM customer_order")
                                        .mapTo(Long.class)
                                        .one()));
    }

    private Path companyWithABackupAndNoBuyers(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TestCompany made = TestCompany.create(folder)) {
            made.importPage(0);
        }
        try (Workspace workspace = open(folder)) {
            Path backup = workspace.backups().take();
            remove(workspace);
            assertNobody(workspace);
            return backup;
        }
    }

    @Test
    void aBackupPutInPlaceDoesNotBringThemBack() throws IOException {
        Path folder = temporary.resolve("company");
        Path backup = companyWithABackupAndNoBuyers(folder);
        try (OpenVault vault = TestCompany.unlock(folder)) {
            Rescue.database(backup, new CompanyFolder(folder), vault.key(), "test", Now.SYSTEM);
        }
        try (Workspace workspace = open(folder)) {
            assertNobody(workspace);
        }
    }

    @Test
    void aCompanyMadeOutOfABackupDoesNotHaveThem() throws IOException {
        Path folder = temporary.resolve("company");
        Path backup = companyWithABackupAndNoBuyers(folder);
        Path other = temporary.resolve("other");
        try (Workspace workspace = open(folder)) {
            workspace.backups().restoreInto(backup, new CompanyFolder(other));
        }
        try (Workspace workspace = open(other)) {
            assertNobody(workspace);
        }
    }

    @Test
    void aDamagedListIsSaidAndDoesNotKeepTheCompanyShut() throws IOException {
        Path folder = temporary.resolve("company");
        Path backup = companyWithABackupAndNoBuyers(folder);
        Path list = backup.resolveSibling(ErasureFile.NAME);
        byte[] bytes = Files.readAllBytes(list);
        bytes[20] ^= 1;
        Files.write(list, bytes);
        try (OpenVault vault = TestCompany.unlock(folder)) {
            Rescue.database(backup, new CompanyFolder(folder), vault.key(), "test", Now.SYSTEM);
        }
        try (Workspace workspace = open(folder)) {
            assertThat(workspace.privacyRights().trouble().orElseThrow()).contains("damaged");
        }
    }
}
