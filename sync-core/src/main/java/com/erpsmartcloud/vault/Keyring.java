package com.erpsmartcloud.vault;

import java.util.Optional;

/// Where the operating system keeps secrets for the signed-in user.
public interface Keyring {

    /// @return the keyring of this system; nothing when it has none, as a server without a desktop
    static Optional<Keyring> ofThisSystem() {
        return OperatingSystemKeyring.find();
    }

    /// @throws VaultException with [VaultProblem.KeyringUnavailable] when it refuses
    void store(String account, byte[] secret) throws VaultException;

    /// @return nothing when it does not have it or is locked
    Optional<byte[]> find(String account);

    /// Forgets the secret; an unknown one is no error.
    void delete(String account);
}
