package com.erpsmartcloud.vault;

import com.erpsmartcloud.vault.VaultProblem.KeyringUnavailable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A keyring that a test can lock.
final class KeyringInMemory implements Keyring {

    final Map<String, byte[]> secrets = new HashMap<>();
    boolean locked;

    @Override
    public void store(String account, byte[] secret) throws VaultException {
        if (locked) {
            throw new VaultException(new KeyringUnavailable("locked"));
        }
        secrets.put(account, secret.clone());
    }

    @Override
    public Optional<byte[]> find(String account) {
        return locked ? Optional.empty() : Optional.ofNullable(secrets.get(account));
    }

    @Override
    public void delete(String account) {
        secrets.remove(account);
    }
}
