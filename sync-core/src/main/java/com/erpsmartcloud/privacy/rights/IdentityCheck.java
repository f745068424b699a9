package com.erpsmartcloud.privacy.rights;

import java.time.Instant;
import java.util.Optional;

/// Asks once more who is there, before anybody's data is given out or erased.
public interface IdentityCheck {

    /// Whether there is a password to ask for.
    boolean hasPassword();

    /// @param password overwritten
    Checked byPassword(char[] password);

    /// For a company without a password: by what opens it instead.
    Checked withoutPassword();

    /// What came of it.
    sealed interface Checked {

        record Proven(Proof by) implements Checked {}

        record Wrong(int triesLeft, Optional<Instant> waitUntil) implements Checked {}

        record MustWait(Instant until) implements Checked {}

        /// Not to be asked in this way.
        record NotPossible() implements Checked {}
    }

    /// What proved it. Stored by name.
    enum Proof {
        PASSWORD,
        /// The operating system gave its signed-in user the key.
        SYSTEM_SIGN_IN,
        /// Nothing did: the company stands open for anyone, and the record says so.
        NOT_PROTECTED
    }
}
