package com.erpsmartcloud.vault;

import com.erpsmartcloud.vault.VaultProblem.KeyringUnavailable;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Base64;
import java.util.Optional;

/// GNOME's or KDE's keyring, macOS's keychain or the credential store of Windows.
///
/// The library hides behind unchecked exceptions and linkage errors what a system does not have;
/// here all of them mean one thing: there is no keyring.
final class OperatingSystemKeyring implements Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(OperatingSystemKeyring.class);
    private static final String SERVICE = "ERP Smart Cloud Desktop";

    private final com.github.javakeyring.Keyring keyring;

    private OperatingSystemKeyring(com.github.javakeyring.Keyring keyring) {
        this.keyring = keyring;
    }

    static Optional<Keyring> find() {
        try {
            return Optional.of(new OperatingSystemKeyring(com.github.javakeyring.Keyring.create()));
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            LOG.debug("No keyring on this system", e);
            return Optional.empty();
        }
    }

    @Override
    public void store(String account, byte[] secret) throws VaultException {
        try {
            keyring.setPassword(SERVICE, account, Base64.getEncoder().encodeToString(secret));
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            throw new VaultException(new KeyringUnavailable(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Optional<byte[]> find(String account) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account))
                    .map(Base64.getDecoder()::decode);
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            LOG.debug("The keyring did not give the secret", e);
            return Optional.empty();
        }
    }

    @Override
    public void delete(String account) {
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            LOG.debug("The keyring did not delete the secret", e);
        }
    }
}
