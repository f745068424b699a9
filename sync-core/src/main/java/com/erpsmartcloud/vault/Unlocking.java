package com.erpsmartcloud.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of trying to open a company.
public sealed interface Unlocking {

    /// @param vault the caller closes it
    /// @param notices usually empty
    record Unlocked(OpenVault vault, List<Notice> notices) implements Unlocking {
        public Unlocked {
            notices = List.copyOf(notices);
        }
    }

    /// @param triesLeft before the next wait begins
    /// @param waitUntil when the next try is looked at, if this one earned a wait
    record WrongSecret(int triesLeft, Optional<Instant> waitUntil) implements Unlocking {}

    /// Too many wrong tries: this one was not looked at.
    record MustWait(Instant until) implements Unlocking {}

    /// This company cannot be opened in this way, here and now: no such slot, or the keyring of
    /// this system does not have its secret.
    record NotPossible(SlotKind slot) implements Unlocking {}
}
