package com.erpsmartcloud.vault;

import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Unlocking.MustWait;
import com.erpsmartcloud.vault.Unlocking.NotPossible;
import com.erpsmartcloud.vault.Unlocking.Unlocked;
import com.erpsmartcloud.vault.Unlocking.WrongSecret;
import com.erpsmartcloud.vault.VaultProblem.KeysExist;
import com.erpsmartcloud.vault.VaultProblem.Unwritable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// The keys of the company in one folder: made, looked at, opened.
///
/// Opening by password takes a quarter of a second, so off the UI thread. Not for use by several
/// threads at a time.
public final class Vault {

    private final Path folder;
    private final KeyFiles files;
    private final AttemptLog attempts;
    private final Optional<Keyring> keyring;
    private final Now now;

    private Vault(Path folder, Now now, Optional<Keyring> keyring) {
        this.folder = folder;
        this.files = new KeyFiles(folder);
        this.attempts = new AttemptLog(folder, now);
        this.keyring = keyring;
        this.now = now;
    }

    /// @param folder the company's folder, which must exist for anything but [#exists]
    /// @param keyring [Keyring#ofThisSystem], or nothing to do without
    public static Vault in(Path folder, Now now, Optional<Keyring> keyring) {
        return new Vault(folder, now, keyring);
    }

    public boolean exists() {
        return files.exist();
    }

    /// Whether the company stands open for anyone, as the window must say.
    public boolean isDemo() throws VaultException {
        return slots().contains(SlotKind.OPEN);
    }

    public Set<SlotKind> slots() throws VaultException {
        return files.read().keys().kinds();
    }

    public UUID workspaceId() throws VaultException {
        return files.read().keys().workspace();
    }

    /// A new company and the code that opens it without its password.
    ///
    /// @param vault open; the caller closes it
    /// @param recoveryCode to be shown once; the caller closes it
    public record Created(OpenVault vault, RecoveryCode recoveryCode) {}

    /// Makes the keys of a new company.
    ///
    /// @param password at least [Password#MINIMUM_CHARACTERS]; overwritten
    /// @throws VaultException with [KeysExist] where there are keys already
    public Created create(char[] password) throws VaultException {
        WorkspaceKey key = freshKey();
        UUID workspace = UUID.randomUUID();
        RecoveryCode code = RecoveryCode.random();
        SlotMaker maker = new SlotMaker(workspace, key, now.instant());
        OpenVault vault =
                store(workspace, key, List.of(maker.password(password), maker.recoveryCode(code)));
        return new Created(vault, code);
    }

    /// Makes the keys of a demo company, which protect nothing.
    public OpenVault createDemo() throws VaultException {
        WorkspaceKey key = freshKey();
        UUID workspace = UUID.randomUUID();
        return store(workspace, key, List.of(new SlotMaker(workspace, key, now.instant()).open()));
    }

    /// Gives a new folder the keys that came with a backup.
    ///
    /// @throws VaultException with [KeysExist] where there are keys already
    public void adopt(LockedKeys keys) throws VaultException {
        demandNone();
        files.write(keys.content());
    }

    private WorkspaceKey freshKey() throws VaultException {
        demandNone();
        return WorkspaceKey.random();
    }

    private void demandNone() throws VaultException {
        if (files.exist()) {
            throw new VaultException(new KeysExist(files.file()));
        }
    }

    private OpenVault store(UUID workspace, WorkspaceKey key, List<Slot> slots)
            throws VaultException {
        byte[] check = LockedKeys.checkOf(key).copy();
        KeyFile keys = new KeyFile(KeyFile.FORMAT, workspace, now.instant(), check, slots);
        files.write(keys);
        return new OpenVault(files, keyring, now, keys, key);
    }

    /// @param password overwritten
    public Unlocking unlockWithPassword(char[] password) throws VaultException {
        try {
            return unlock(SlotKind.PASSWORD, keys -> keys.openWithPassword(password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    public Unlocking unlockWithRecoveryCode(RecoveryCode code) throws VaultException {
        return unlock(SlotKind.RECOVERY_CODE, keys -> keys.openWithRecoveryCode(code));
    }

    /// Asks the operating system; never counts as a try.
    public Unlocking unlockWithKeyring() throws VaultException {
        KeyFiles.Found found = files.read();
        LockedKeys keys = new LockedKeys(found.keys());
        Optional<WorkspaceKey> key =
                found.keys()
                        .slot(Slot.ByKeyring.class)
                        .flatMap(slot ->
                                keyring.flatMap(k -> k.find(slot.account()))
                                        .flatMap(s -> keys.openWithKeyringSecret(slot, s)));
        return opened(found, SlotKind.KEYRING, key);
    }

    public Unlocking unlockDemo() throws VaultException {
        KeyFiles.Found found = files.read();
        return opened(found, SlotKind.OPEN, new LockedKeys(found.keys()).openUnprotected());
    }

    private Unlocking opened(KeyFiles.Found found, SlotKind slot, Optional<WorkspaceKey> key) {
        return key.<Unlocking>map(k ->
                        new Unlocked(
                                new OpenVault(files, keyring, now, found.keys(), k),
                                found.notices()))
                .orElseGet(() -> new NotPossible(slot));
    }

    private Unlocking unlock(SlotKind slot, Function<LockedKeys, Optional<WorkspaceKey>> opening)
            throws VaultException {
        KeyFiles.Found found = files.read();
        if (!found.keys().kinds().contains(slot)) {
            return new NotPossible(slot);
        }
        try {
            Optional<Instant> wait = attempts.waitUntil();
            if (wait.isPresent()) {
                return new MustWait(wait.get());
            }
            AttemptLog.State tried = attempts.countTry();
            Optional<WorkspaceKey> key = opening.apply(new LockedKeys(found.keys()));
            if (key.isPresent()) {
                attempts.succeeded();
                return opened(found, slot, key);
            }
            return new WrongSecret(
                    Math.max(0, AttemptLog.FREE_TRIES - tried.wrong()), attempts.waitUntil());
        } catch (IOException e) {
            throw new VaultException(
                    new Unwritable(
                            folder.resolve(VaultFiles.ATTEMPTS), String.valueOf(e.getMessage())));
        }
    }
}
