package com.erpsmartcloud.vault;

import com.erpsmartcloud.crypto.Argon2Cost;
import com.erpsmartcloud.crypto.Argon2id;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import java.time.Instant;

/// One way to the workspace key, as it stands in `keys.json`.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Slot.ByPassword.class, name = "password"),
    @JsonSubTypes.Type(value = Slot.ByRecoveryCode.class, name = "recovery-code"),
    @JsonSubTypes.Type(value = Slot.ByKeyring.class, name = "keyring"),
    @JsonSubTypes.Type(value = Slot.Open.class, name = "open")
})
sealed interface Slot {

    /// Nonce, workspace key, tag.
    int WRAPPED = 12 + WorkspaceKey.BYTES + 16;

    SlotKind slotKind();

    /// A slot of another shape was not written by us; the reader takes it for damage.
    private static void demand(boolean shape) {
        if (!shape) {
            throw new IllegalArgumentException("Not the shape of a slot");
        }
    }

    /// @param wrapped the workspace key under the key that Argon2id makes of the password
    record ByPassword(
            String id,
            Instant created,
            int memoryKib,
            int passes,
            int lanes,
            byte[] salt,
            byte[] wrapped)
            implements Slot {
        public ByPassword {
            cost(memoryKib, passes, lanes);
            demand(salt.length == Argon2id.SALT_BYTES && wrapped.length == WRAPPED);
        }

        Argon2Cost cost() {
            return cost(memoryKib, passes, lanes);
        }

        private static Argon2Cost cost(int memoryKib, int passes, int lanes) {
            return new Argon2Cost(memoryKib, passes, lanes);
        }

        @Override
        public SlotKind slotKind() {
            return SlotKind.PASSWORD;
        }
    }

    /// @param wrapped the workspace key under the key that HKDF makes of the code
    record ByRecoveryCode(String id, Instant created, byte[] salt, byte[] wrapped) implements Slot {
        public ByRecoveryCode {
            demand(salt.length == Argon2id.SALT_BYTES && wrapped.length == WRAPPED);
        }

        @Override
        public SlotKind slotKind() {
            return SlotKind.RECOVERY_CODE;
        }
    }

    /// @param account under which the keyring has the secret
    record ByKeyring(String id, Instant created, String account, byte[] wrapped) implements Slot {
        public ByKeyring {
            demand(!account.isEmpty() && wrapped.length == WRAPPED);
        }

        @Override
        public SlotKind slotKind() {
            return SlotKind.KEYRING;
        }
    }

    /// @param unprotectedKey the workspace key itself
    record Open(String id, Instant created, String warning, byte[] unprotectedKey) implements Slot {
        public Open {
            demand(unprotectedKey.length == WorkspaceKey.BYTES);
        }

        @Override
        public SlotKind slotKind() {
            return SlotKind.OPEN;
        }
    }
}
