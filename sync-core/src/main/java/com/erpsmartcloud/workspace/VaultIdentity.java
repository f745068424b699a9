package com.erpsmartcloud.workspace;

import com.erpsmartcloud.privacy.rights.IdentityCheck;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Keyring;
import com.erpsmartcloud.vault.SlotKind;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/// Asks the company's own key slots who is there: the password again, counted like every other try.
/// A company without a password is asked by what opens it instead, and the record says which.
final class VaultIdentity implements IdentityCheck {

    private final Path folder;
    private final Optional<Keyring> keyring;
    private final Now now;

    VaultIdentity(Path folder, Optional<Keyring> keyring, Now now) {
        this.folder = folder;
        this.keyring = keyring;
        this.now = now;
    }

    @Override
    public boolean hasPassword() {
        return slots().contains(SlotKind.PASSWORD);
    }

    @Override
    public Checked byPassword(char[] password) {
        try {
            return checked(vault().unlockWithPassword(password), Proof.PASSWORD);
        } catch (VaultException e) {
            return new Checked.NotPossible();
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public Checked withoutPassword() {
        Set<SlotKind> slots = slots();
        if (slots.contains(SlotKind.PASSWORD)) {
            return new Checked.NotPossible();
        }
        try {
            if (slots.contains(SlotKind.KEYRING)) {
                return checked(vault().unlockWithKeyring(), Proof.SYSTEM_SIGN_IN);
            }
            return checked(vault().unlockDemo(), Proof.NOT_PROTECTED);
        } catch (VaultException e) {
            return new Checked.NotPossible();
        }
    }

    private static Checked checked(Unlocking unlocking, Proof proof) {
        return switch (unlocking) {
            case Unlocking.Unlocked open -> {
                open.vault().close();
                yield new Checked.Proven(proof);
            }
            case Unlocking.WrongSecret wrong ->
                    new Checked.Wrong(wrong.triesLeft(), wrong.waitUntil());
            case Unlocking.MustWait wait -> new Checked.MustWait(wait.until());
            case Unlocking.NotPossible _ -> new Checked.NotPossible();
        };
    }

    private Set<SlotKind> slots() {
        try {
            return vault().slots();
        } catch (VaultException e) {
            return Set.of();
        }
    }

    private Vault vault() {
        return Vault.in(folder, now, keyring);
    }
}
