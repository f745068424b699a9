package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.erpsmartcloud.privacy.erase.Certificate;
import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.privacy.rights.IdentityCheck.Checked;
import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.vault.VaultFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class CompanyErasureTest {

    private static final String PASSWORD = "a long enough password";

    @TempDir Path temporary;

    @Test
    void keysAndFilesGoAndTheScanFindsNothing() throws IOException {
        Path folder = temporary.resolve("company");
        Files.createDirectories(folder);
        String certificate;
        byte[] publicKey;
        try (TestCompany made = TestCompany.create(folder)) {
            made.importPage(0);
            made.company.backups().take();
            Workspace workspace = new Workspace(made.company, List.of(), Now.SYSTEM);
            certificate = workspace.privacyRights().companyPlan().certificate("Test & Co");
            publicKey = workspace.privacyRights().signer().publicKey();
            assertThrows(
                    StoreException.class,
                    () ->
                            CompanyErasure.run(
                                    new CompanyFolder(folder), Optional.empty(), Now.SYSTEM),
                    "not while it is open");
            workspace.close();
        }
        assertTrue(Files.exists(folder.resolve(VaultFiles.KEYS)), "nothing was touched");
        var erased = CompanyErasure.run(new CompanyFolder(folder), Optional.empty(), Now.SYSTEM);
        assertEquals(List.of(), erased.left());
        assertFalse(Files.exists(folder));
        assertTrue(Certificate.isGenuine(certificate, publicKey));
        assertThat(certificate).contains("\"customer_order\" : 100", "OLD_SECTORS");
    }

    @Test
    void filesOfOthersStayAndAreNamed() throws IOException {
        Path folder = temporary.resolve("company");
        Files.createDirectories(folder);
        TestCompany.create(folder).close();
        Path theirs = folder.resolve("my photo.jpg");
        Files.writeString(theirs, "not ours");
        var erased = CompanyErasure.run(new CompanyFolder(folder), Optional.empty(), Now.SYSTEM);
        assertEquals(List.of(theirs), erased.left());
        assertFalse(Files.exists(folder.resolve(VaultFiles.KEYS)));
        assertFalse(Files.exists(folder.resolve("company.mv.db")));
    }

    @Test
    void thePasswordIsAskedOfTheKeySlots() throws VaultException, IOException {
        Path folder = temporary.resolve("company");
        Files.createDirectories(folder);
        Vault.Created created =
                Vault.in(folder, Now.SYSTEM, Optional.empty()).create(PASSWORD.toCharArray());
        created.recoveryCode().close();
        try (OpenVault _ = created.vault()) {
            IdentityCheck check = new VaultIdentity(folder, Optional.empty(), Now.SYSTEM);
            assertTrue(check.hasPassword());
            assertThat(check.byPassword("not the password".toCharArray()))
                    .isInstanceOf(Checked.Wrong.class);
            assertEquals(
                    new Checked.Proven(IdentityCheck.Proof.PASSWORD),
                    check.byPassword(PASSWORD.toCharArray()));
            assertEquals(new Checked.NotPossible(), check.withoutPassword());
        }
    }

    @Test
    void aCompanyWithoutAPasswordSaysThatNothingProvedIt() throws VaultException, IOException {
        Path folder = temporary.resolve("company");
        Files.createDirectories(folder);
        Vault.in(folder, Now.SYSTEM, Optional.empty()).createDemo().close();
        IdentityCheck check = new VaultIdentity(folder, Optional.empty(), Now.SYSTEM);
        assertFalse(check.hasPassword());
        assertEquals(
                new Checked.Proven(IdentityCheck.Proof.NOT_PROTECTED), check.withoutPassword());
        assertEquals(new Checked.NotPossible(), check.byPassword("anything".toCharArray()));
    }
}
