package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.AesGcm;
import com.erpsmartcloud.crypto.Argon2Cost;
import com.erpsmartcloud.crypto.Argon2id;
import com.erpsmartcloud.crypto.SecretKeyBytes;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/// Wraps a workspace key into new slots.
final class SlotMaker {

    private final UUID workspace;
    private final WorkspaceKey key;
    private final Instant now;

    SlotMaker(UUID workspace, WorkspaceKey key, Instant now) {
        this.workspace = workspace;
        this.key = key;
        this.now = now;
    }

    /// @param password overwritten
    Slot password(char[] password) {
        if (!Password.isLongEnough(password)) {
            throw new IllegalArgumentException(
                    "A password needs " + Password.MINIMUM_CHARACTERS + " characters");
        }
        Argon2Cost cost = Argon2Cost.STANDARD;
        byte[] salt = Argon2id.freshSalt();
        String id = freshId();
        try (SecretKeyBytes kek =
                Password.use(password, bytes -> Argon2id.derive(bytes, salt, cost))) {
            return new Slot.ByPassword(
                    id,
                    now,
                    cost.memoryKib(),
                    cost.passes(),
                    cost.lanes(),
                    salt,
                    wrap(kek, SlotKind.PASSWORD, id));
        }
    }

    Slot recoveryCode(RecoveryCode code) {
        byte[] salt = Argon2id.freshSalt();
        String id = freshId();
        try (SecretKeyBytes kek = LockedKeys.recoveryKek(code, salt)) {
            return new Slot.ByRecoveryCode(id, now, salt, wrap(kek, SlotKind.RECOVERY_CODE, id));
        }
    }

    Slot keyring(String account, byte[] secret) {
        String id = freshId();
        try (SecretKeyBytes kek = LockedKeys.keyringKek(secret)) {
            return new Slot.ByKeyring(id, now, account, wrap(kek, SlotKind.KEYRING, id));
        }
    }

    Slot open() {
        return new Slot.Open(
                freshId(),
                now,
                "NOT PROTECTED: this is the key of a demo company, readable by anyone",
                key.secret().copy());
    }

    private byte[] wrap(SecretKeyBytes kek, SlotKind kind, String id) {
        return key.secret()
                .use(plain -> AesGcm.seal(kek, plain, LockedKeys.place(workspace, kind, id)));
    }

    private static String freshId() {
        try (SecretKeyBytes id = SecretKeyBytes.random(9)) {
            return id.use(Base64.getUrlEncoder().withoutPadding()::encodeToString);
        }
    }
}
