package com.erpsmartcloud.app.company;

import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.time.Now;
import com.erpsmartcloud.vault.Keyring;
import com.erpsmartcloud.vault.OpenVault;
import com.erpsmartcloud.vault.RecoveryCode;
import com.erpsmartcloud.vault.TypedCode;
import com.erpsmartcloud.vault.Unlocking;
import com.erpsmartcloud.vault.Vault;
import com.erpsmartcloud.vault.VaultException;
import com.erpsmartcloud.workspace.CompanyFolder;

import java.util.Optional;

/// Where a password or a recovery code meets the keys of one company.
record KeyHole(CompanyFolder folder) {

    Vault vault() {
        return Vault.in(folder.root(), Now.SYSTEM, Optional.<Keyring>empty());
    }

    /// @param password overwritten
    /// @throws DoorException wrong, with the tries that are left; or the keys cannot be read
    OpenVault byPassword(char[] password) throws DoorException {
        try {
            return vaultOf(vault().unlockWithPassword(password), "lock.wrong.password");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    /// @throws DoorException wrong or mistyped; or the keys cannot be read
    OpenVault byCode(String code) throws DoorException {
        try {
            return vaultOf(vault().unlockWithRecoveryCode(typed(code)), "lock.wrong.code");
        } catch (VaultException e) {
            throw Refusals.of(e);
        }
    }

    private static RecoveryCode typed(String code) throws DoorException {
        return switch (RecoveryCode.parse(code)) {
            case TypedCode.Complete(RecoveryCode typed) -> typed;
            case TypedCode.Mistyped mistyped ->
                    throw new DoorException(
                            "mistyped code: " + mistyped, Text.of("lock.wrong.code-typed"));
        };
    }

    private static OpenVault vaultOf(Unlocking unlocking, String wrongKey) throws DoorException {
        return switch (unlocking) {
            case Unlocking.Unlocked unlocked -> unlocked.vault();
            case Unlocking.WrongSecret(int left, var until) ->
                    throw new DoorException(
                            "wrong secret, waits until " + until,
                            until.isPresent()
                                    ? Refusals.wait(until.get())
                                    : Text.of(wrongKey, left));
            case Unlocking.MustWait(var until) ->
                    throw new DoorException("must wait", Refusals.wait(until));
            case Unlocking.NotPossible(var slot) ->
                    throw new DoorException("no slot " + slot, Text.of("lock.no-slot"));
        };
    }
}
