package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.VaultProblem.KeyringUnavailable;
import com.erpsmartcloud.vault.VaultProblem.LastSlot;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The opened keys of a company, and the changes that need them.
///
/// A change rewrites a slot, never the data. Safe for use by several threads.
public final class OpenVault implements AutoCloseable {

    private final KeyFiles files;
    private final Optional<Keyring> keyring;
    private final Now now;
    private final WorkspaceKey key;
    private KeyFile keys;

    OpenVault(KeyFiles files, Optional<Keyring> keyring, Now now, KeyFile keys, WorkspaceKey key) {
        this.files = files;
        this.keyring = keyring;
        this.now = now;
        this.keys = keys;
        this.key = key;
    }

    /// Lives as long as this vault is open.
    public WorkspaceKey key() {
        return key;
    }

    public synchronized UUID workspaceId() {
        return keys.workspace();
    }

    public synchronized Set<SlotKind> slots() {
        return keys.kinds();
    }

    /// What stands in `keys.json`, still wrapped, for a backup.
    public synchronized byte[] wrappedKeys() {
        return KeyFileText.write(keys);
    }

    /// Also gives a demo company its first password; remove [SlotKind#OPEN] afterwards.
    ///
    /// @param password at least [Password#MINIMUM_CHARACTERS]; overwritten
    public synchronized void changePassword(char[] password) throws VaultException {
        save(keys.with(maker().password(password)));
    }

    /// The code printed before opens nothing from now on, except older backups.
    ///
    /// @return to be shown once; the caller closes it
    public synchronized RecoveryCode newRecoveryCode() throws VaultException {
        RecoveryCode code = RecoveryCode.random();
        save(keys.with(maker().recoveryCode(code)));
        return code;
    }

    /// Lets the signed-in user of this computer open the company without a password.
    ///
    /// @throws VaultException with [KeyringUnavailable]
    public synchronized void addKeyring() throws VaultException {
        Keyring system =
                keyring.orElseThrow(
                        () -> new VaultException(new KeyringUnavailable("there is none")));
        String account = keys.workspace().toString();
        try (SecretKeyBytes secret = SecretKeyBytes.random(32)) {
            byte[] bytes = secret.copy();
            system.store(account, bytes);
            Slot slot = maker().keyring(account, bytes);
            Arrays.fill(bytes, (byte) 0);
            save(keys.with(slot));
        }
    }

    /// Takes a way into the company away; one that is not there is no error.
    ///
    /// @throws VaultException with [LastSlot] when nothing would be left
    public synchronized void removeSlot(SlotKind slot) throws VaultException {
        Set<SlotKind> kinds = keys.kinds();
        if (!kinds.contains(slot)) {
            return;
        }
        if (kinds.size() == 1) {
            throw new VaultException(new LastSlot(slot));
        }
        Optional<Slot.ByKeyring> inKeyring = keys.slot(Slot.ByKeyring.class);
        save(keys.without(slot));
        if (slot == SlotKind.KEYRING) {
            inKeyring.ifPresent(s -> keyring.ifPresent(k -> k.delete(s.account())));
        }
    }

    private SlotMaker maker() {
        return new SlotMaker(keys.workspace(), key, now.instant());
    }

    private void save(KeyFile changed) throws VaultException {
        files.write(changed);
        keys = changed;
    }

    /// Overwrites the workspace key.
    @Override
    public void close() {
        key.close();
    }
}
