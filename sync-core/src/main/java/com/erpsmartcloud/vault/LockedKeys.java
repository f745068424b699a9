package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.AesGcm;
import com.erpsmartcloud.crypto.Argon2id;
import com.erpsmartcloud.crypto.Hkdf;
import com.erpsmartcloud.crypto.SealBrokenException;
import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.vault.VaultProblem.KeysDamaged;
import com.erpsmartcloud.vault.VaultProblem.NewerFormat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The wrapped keys of a company, wherever they were found: in its folder or in a backup.
///
/// Opening is not delayed here; [Vault] does that for the keys in a folder.
public final class LockedKeys {

    private final KeyFile keys;

    LockedKeys(KeyFile keys) {
        this.keys = keys;
    }

    /// Reads the content of a `keys.json` that travelled inside a backup.
    ///
    /// @param source named in the error
    public static LockedKeys parse(byte[] text, Path source) throws VaultException {
        try {
            return KeyFileText.read(text)
                    .map(LockedKeys::new)
                    .orElseThrow(
                            () -> new VaultException(new KeysDamaged(source, Optional.empty())));
        } catch (KeyFileText.NewerFormatException _) {
            throw new VaultException(new NewerFormat(source));
        }
    }

    public UUID workspaceId() {
        return keys.workspace();
    }

    public Set<SlotKind> slots() {
        return keys.kinds();
    }

    KeyFile content() {
        return keys;
    }

    /// @param password overwritten
    /// @return nothing when it is the wrong one, or there is no such slot
    public Optional<WorkspaceKey> openWithPassword(char[] password) {
        return Password.use(password, this::openWithPasswordBytes);
    }

    private Optional<WorkspaceKey> openWithPasswordBytes(byte[] password) {
        Optional<Slot.ByPassword> slot = keys.slot(Slot.ByPassword.class);
        if (slot.isEmpty()) {
            return Optional.empty();
        }
        Slot.ByPassword found = slot.get();
        try (SecretKeyBytes kek = Argon2id.derive(password, found.salt(), found.cost())) {
            return unwrap(kek, found.wrapped(), SlotKind.PASSWORD, found.id());
        }
    }

    /// @return nothing when it is another company's or an old code, or there is no such slot
    public Optional<WorkspaceKey> openWithRecoveryCode(RecoveryCode code) {
        return keys.slot(Slot.ByRecoveryCode.class)
                .flatMap(slot -> {
                    try (SecretKeyBytes kek = recoveryKek(code, slot.salt())) {
                        return unwrap(kek, slot.wrapped(), SlotKind.RECOVERY_CODE, slot.id());
                    }
                });
    }

    /// @return nothing unless this is a demo company
    public Optional<WorkspaceKey> openUnprotected() {
        return keys.slot(Slot.Open.class)
                .map(slot -> SecretKeyBytes.copyOf(slot.unprotectedKey()))
                .flatMap(this::proven);
    }

    Optional<WorkspaceKey> openWithKeyringSecret(Slot.ByKeyring slot, byte[] secret) {
        try (SecretKeyBytes kek = keyringKek(secret)) {
            return unwrap(kek, slot.wrapped(), SlotKind.KEYRING, slot.id());
        }
    }

    private Optional<WorkspaceKey> unwrap(
            SecretKeyBytes kek, byte[] wrapped, SlotKind kind, String id) {
        try {
            byte[] key = AesGcm.open(kek, wrapped, place(keys.workspace(), kind, id));
            return proven(SecretKeyBytes.owning(key));
        } catch (SealBrokenException _) {
            return Optional.empty();
        }
    }

    private Optional<WorkspaceKey> proven(SecretKeyBytes key) {
        WorkspaceKey candidate = new WorkspaceKey(key);
        try (SecretKeyBytes check = checkOf(candidate)) {
            if (check.matches(keys.keyCheck())) {
                return Optional.of(candidate);
            }
        }
        candidate.close();
        return Optional.empty();
    }

    static SecretKeyBytes checkOf(WorkspaceKey key) {
        return key.purposeKey(WorkspaceKey.Purpose.KEY_CHECK, 16);
    }

    static SecretKeyBytes recoveryKek(RecoveryCode code, byte[] salt) {
        return Hkdf.derive(code.secret(), salt, "recovery/v1", 32);
    }

    static SecretKeyBytes keyringKek(byte[] secret) {
        try (SecretKeyBytes root = SecretKeyBytes.copyOf(secret)) {
            return Hkdf.derive(root, "keyring/v1", 32);
        }
    }

    /// Binds a wrapped key to its slot, so that slots cannot be moved between files.
    static byte[] place(UUID workspace, SlotKind kind, String id) {
        return ("erp-slot/v1|" + workspace + '|' + kind + '|' + id)
                .getBytes(StandardCharsets.UTF_8);
    }
}
