package com.erpsmartcloud.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.vault.Unlocking.NotPossible;
import com.erpsmartcloud.vault.Unlocking.Unlocked;
import com.erpsmartcloud.vault.Unlocking.WrongSecret;
import com.erpsmartcloud.vault.Vault.Created;
import com.erpsmartcloud.vault.VaultProblem.KeyringUnavailable;
import com.erpsmartcloud.vault.VaultProblem.KeysExist;
import com.erpsmartcloud.vault.VaultProblem.LastSlot;
import com.erpsmartcloud.vault.WorkspaceKey.Purpose;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

final class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path folder;
    private final KeyringInMemory keyring = new KeyringInMemory();

    @Test
    void aNewCompanyOpensWithItsPasswordAndWithItsCode() throws VaultException {
        Created created = vault().create(password("correct horse"));
        byte[] key = keyOf(created.vault());
        String code = created.recoveryCode().display();
        created.vault().close();

        try (OpenVault opened = opened(vault().unlockWithPassword(password("correct horse")))) {
            assertThat(keyOf(opened)).isEqualTo(key);
            assertThat(opened.slots())
                    .containsExactlyInAnyOrder(SlotKind.PASSWORD, SlotKind.RECOVERY_CODE);
        }
        try (OpenVault opened = opened(vault().unlockWithRecoveryCode(typed(code)))) {
            assertThat(keyOf(opened)).isEqualTo(key);
        }
        assertThat(vault().isDemo()).isFalse();
        assertThat(vault().unlockDemo()).isEqualTo(new NotPossible(SlotKind.OPEN));
    }

    @Test
    void aWrongPasswordOrAnotherCompanysCodeDoesNotOpen() throws VaultException {
        vault().create(password("correct horse")).vault().close();
        assertThat(vault().unlockWithPassword(password("correct horsf")))
                .isEqualTo(new WrongSecret(4, Optional.empty()));
        assertThat(vault().unlockWithRecoveryCode(RecoveryCode.random()))
                .isEqualTo(new WrongSecret(3, Optional.empty()));
    }

    @Test
    void thePasswordIsOverwrittenAfterUse() throws VaultException {
        char[] first = password("correct horse");
        vault().create(first).vault().close();
        char[] second = password("wrong password");
        vault().unlockWithPassword(second);
        assertThat(new String(first)).isEqualTo("\0".repeat(first.length));
        assertThat(new String(second)).isEqualTo("\0".repeat(second.length));
    }

    @Test
    void aPasswordTypedInPiecesIsTheSamePassword() throws VaultException {
        vault().create(password("caf\u00e9 du nord")).vault().close();
        opened(vault().unlockWithPassword(password("cafe\u0301 du nord"))).close();
    }

    @Test
    void aShortPasswordIsRefusedAndNothingIsMade() {
        assertThatThrownBy(() -> vault().create(password("short")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(vault().exists()).isFalse();
    }

    @Test
    void changingThePasswordKeepsTheKeyAndTheOtherSlots() throws VaultException {
        Created created = vault().create(password("correct horse"));
        byte[] key = keyOf(created.vault());
        created.vault().changePassword(password("battery staple"));
        created.vault().close();

        assertThat(vault().unlockWithPassword(password("correct horse")))
                .isInstanceOf(WrongSecret.class);
        try (OpenVault opened = opened(vault().unlockWithPassword(password("battery staple")))) {
            assertThat(keyOf(opened)).isEqualTo(key);
        }
        opened(vault().unlockWithRecoveryCode(created.recoveryCode())).close();
    }

    @Test
    void aNewRecoveryCodeReplacesTheOldOne() throws VaultException {
        Created created = vault().create(password("correct horse"));
        RecoveryCode second = created.vault().newRecoveryCode();
        created.vault().close();
        assertThat(vault().unlockWithRecoveryCode(created.recoveryCode()))
                .isInstanceOf(WrongSecret.class);
        opened(vault().unlockWithRecoveryCode(second)).close();
    }

    @Test
    void theKeyringOpensUntilItsSlotIsRemoved() throws VaultException {
        Created created = vault().create(password("correct horse"));
        assertThat(vault().unlockWithKeyring()).isEqualTo(new NotPossible(SlotKind.KEYRING));
        created.vault().addKeyring();
        opened(vault().unlockWithKeyring()).close();

        keyring.locked = true;
        assertThat(vault().unlockWithKeyring()).isEqualTo(new NotPossible(SlotKind.KEYRING));
        keyring.locked = false;
        created.vault().removeSlot(SlotKind.KEYRING);
        assertThat(vault().unlockWithKeyring()).isEqualTo(new NotPossible(SlotKind.KEYRING));
        assertThat(keyring.secrets).isEmpty();
    }

    @Test
    void withoutAKeyringItsSlotCannotBeMadeAndNothingElseFails() throws VaultException {
        Vault lonely = Vault.in(folder, () -> NOW, Optional.empty());
        OpenVault open = lonely.create(password("correct horse")).vault();
        VaultException refused = catchThrowableOfType(VaultException.class, open::addKeyring);
        assertThat(refused.problem()).isInstanceOf(KeyringUnavailable.class);
        assertThat(lonely.unlockWithKeyring()).isEqualTo(new NotPossible(SlotKind.KEYRING));
    }

    @Test
    void lookingForTheKeyringOfThisSystemNeverFails() {
        Optional<Keyring> system = Keyring.ofThisSystem();
        assertThat(system.flatMap(k -> k.find("nobody's account"))).isEmpty();
    }

    @Test
    void aDemoCompanyStandsOpenAndSaysSo() throws VaultException, IOException {
        vault().createDemo().close();
        assertThat(vault().isDemo()).isTrue();
        assertThat(Files.readString(folder.resolve("keys.json"))).contains("NOT PROTECTED");
        try (OpenVault opened = opened(vault().unlockDemo())) {
            opened.changePassword(password("correct horse"));
            opened.removeSlot(SlotKind.OPEN);
            assertThat(
                            catchThrowableOfType(
                                            VaultException.class,
                                            () -> opened.removeSlot(SlotKind.PASSWORD))
                                    .problem())
                    .isEqualTo(new LastSlot(SlotKind.PASSWORD));
        }
        assertThat(vault().isDemo()).isFalse();
        assertThat(Files.readString(folder.resolve("keys.json"))).doesNotContain("unprotectedKey");
        assertThat(vault().unlockDemo()).isEqualTo(new NotPossible(SlotKind.OPEN));
    }

    @Test
    void keysAreNeverWrittenOverKeys() throws VaultException {
        vault().create(password("correct horse")).vault().close();
        assertThat(catchThrowableOfType(VaultException.class, () -> vault().createDemo()).problem())
                .isInstanceOf(KeysExist.class);
    }

    @Test
    void theKeyFilesAreForTheirOwnerAloneAndHoldNoKeyInClear() throws VaultException, IOException {
        OpenVault open = vault().create(password("correct horse")).vault();
        byte[] key = open.key().secret().copy();
        for (String name : new String[] {"keys.json", "keys.copy.json"}) {
            Path file = folder.resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String text = Files.readString(file);
            assertThat(text)
                    .doesNotContain(Base64.getEncoder().encodeToString(key))
                    .doesNotContain(HexFormat.of().formatHex(key));
        }
    }

    @Test
    void purposesHaveDifferentKeysAndTheyEndWithTheVault() throws VaultException {
        OpenVault open = vault().createDemo();
        byte[] ids = open.key().purposeKey(Purpose.IDS, 32).copy();
        assertThat(open.key().purposeKey(Purpose.AUDIT, 32).copy()).isNotEqualTo(ids);
        assertThat(open.key().purposeKey(Purpose.DATABASE_FILES, 64).length()).isEqualTo(64);
        open.close();
        assertThatThrownBy(() -> open.key().purposeKey(Purpose.IDS, 32))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void argonBelowTheFloorIsTakenForDamage() throws Exception {
        vault().create(password("correct horse")).vault().close();
        KeyFile keys = KeyFileText.read(read()).orElseThrow();
        byte[] weak =
                new String(KeyFileText.write(keys), UTF_8).replace("65536", "1024").getBytes(UTF_8);
        assertThat(KeyFileText.read(KeyFilesTest.withRightSum(weak))).isEmpty();
    }

    private byte[] read() throws IOException {
        return Files.readAllBytes(folder.resolve("keys.json"));
    }

    private Vault vault() {
        return Vault.in(folder, () -> NOW, Optional.of(keyring));
    }

    private static byte[] keyOf(OpenVault vault) {
        return vault.key().purposeKey(Purpose.DATABASE_FILES, 64).copy();
    }

    static OpenVault opened(Unlocking unlocking) {
        return switch (unlocking) {
            case Unlocked(OpenVault vault, var _) -> vault;
            case Unlocking other -> throw new AssertionError("Not unlocked: " + other);
        };
    }

    static char[] password(String text) {
        return text.toCharArray();
    }

    private static RecoveryCode typed(String text) {
        return switch (RecoveryCode.parse(text)) {
            case TypedCode.Complete(RecoveryCode code) -> code;
            case TypedCode.Mistyped mistyped -> throw new AssertionError(mistyped);
        };
    }
}
