package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.Hkdf;
import com.erpsmartcloud.crypto.SecretKeyBytes;

/// The one random key of a company, from which every other key comes.
///
/// Safe for use by several threads.
public final class WorkspaceKey implements AutoCloseable {

    static final int BYTES = 32;

    private final SecretKeyBytes key;

    WorkspaceKey(SecretKeyBytes key) {
        if (key.length() != BYTES) {
            throw new IllegalArgumentException("A workspace key has 32 bytes");
        }
        this.key = key;
    }

    static WorkspaceKey random() {
        return new WorkspaceKey(SecretKeyBytes.random(BYTES));
    }

    /// An independent key for one purpose, the same one each time; the caller closes it.
    ///
    /// @param length in bytes; 64 for the file system
    /// @throws IllegalStateException after [#close]
    public SecretKeyBytes purposeKey(Purpose purpose, int length) {
        return Hkdf.derive(key, purpose.info(), length);
    }

    SecretKeyBytes secret() {
        return key;
    }

    /// Overwrites the key. Purpose keys handed out before live on until their holders close them.
    @Override
    public void close() {
        key.close();
    }

    @Override
    public String toString() {
        return "WorkspaceKey[not shown]";
    }

    /// What keys are for. The names are part of the format: never change one.
    public enum Purpose {
        /// The files below H2, 64 bytes.
        DATABASE_FILES("h2-xts/v1"),
        BACKUP("backup/v1"),
        /// Derived identifiers of rows born on a marketplace.
        IDS("ids/v1"),
        /// Marketplace tokens kept in the database.
        TOKENS("tokens/v1"),
        /// The hash chain of the audit log.
        AUDIT("audit/v1"),
        ATTACHMENTS("attachments/v1"),
        /// The private part of the key the company signs with.
        SIGNING("signing/v1"),
        /// The list of removed buyers beside the database.
        ERASURES("erasures/v1"),
        /// Proves in keys.json that an unwrapped key is the right one.
        KEY_CHECK("key-check/v1");

        private final String info;

        Purpose(String info) {
            this.info = info;
        }

        String info() {
            return info;
        }
    }
}
