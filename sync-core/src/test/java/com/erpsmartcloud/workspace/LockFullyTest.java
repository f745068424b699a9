package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.RecoveryCode;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Unlocking.MustWait;
import com.erpsmartcloud.vault.Unlocking.WrongSecret;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.Vault.Created;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;
import com.erpsmartcloud.vault.file.EncryptedFileException;
import com.erpsmartcloud.vault.file.EncryptedFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A locked company is shut: its keys are zeroed, its files unreadable, its door slow to guess at.
final class LockFullyTest {

    @TempDir Path folder;
    @TempDir Path elsewhere;

    @Test
    void closingZeroesTheKeysAndShutsTheFiles() {
        OpenVault vault;
        Store store;
        try (TestCompany shop = TestCompany.create(folder)) {
            vault = shop.company.vault();
            store = shop.store();
            vault.key().purposeKey(Purpose.TOKENS, 32).close();
        }
        assertThatThrownBy(() -> vault.key().purposeKey(Purpose.TOKENS, 32))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> EncryptedFiles.read(folder.resolve("company.mv.db")).read())
                .isInstanceOf(EncryptedFileException.class)
                .extracting(e -> ((EncryptedFileException) e).reason())
                .isEqualTo(EncryptedFileException.Reason.NO_KEY);
        StoreException e =
                assertThrows(
                        StoreException.class,
                        () -> store.write("owner", "late", tx -> tx.detail("late", true)));
        assertThat(e.failure()).isInstanceOf(StoreFailure.Closed.class);
        TestCompany.open(folder).close();
    }

    @Test
    void aFailedOpeningZeroesTheKeysAsWell() {
        try (TestCompany _ = TestCompany.create(folder)) {
            OpenVault second = TestCompany.unlock(folder);
            assertThrows(StoreException.class, () -> TestCompany.open(folder, second));
            assertThatThrownBy(() -> second.key().purposeKey(Purpose.TOKENS, 32))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void wrongSecretsEarnAWaitThatOutlivesARestart() throws Exception {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        Created created = vault(noon).create("correct horse".toCharArray());
        TestCompany.create(folder, created.vault()).close();
        try (RecoveryCode foreign = codeOfAnotherCompany()) {
            Unlocking last = vault(noon).unlockWithPassword("wrong password".toCharArray());
            assertThat(last).isInstanceOf(WrongSecret.class);
            for (int i = 0; i < 4; i++) {
                last = vault(noon).unlockWithRecoveryCode(foreign);
                assertThat(last).isInstanceOf(WrongSecret.class);
            }
            Instant until = ((WrongSecret) last).waitUntil().orElseThrow();
            assertThat(vault(noon).unlockWithPassword("correct horse".toCharArray()))
                    .isEqualTo(new MustWait(until));
            Unlocking.Unlocked open =
                    (Unlocking.Unlocked)
                            vault(until).unlockWithPassword("correct horse".toCharArray());
            TestCompany.open(folder, open.vault()).close();
        }
    }

    private RecoveryCode codeOfAnotherCompany() throws VaultException {
        Created other =
                Vault.in(elsewhere, Now.SYSTEM, Optional.empty())
                        .create("another horse".toCharArray());
        other.vault().close();
        return other.recoveryCode();
    }

    /// A program started anew.
    private Vault vault(Instant at) {
        return Vault.in(folder, () -> at, Optional.empty());
    }
}
