package com.erpsmartcloud.privacy.consent;

/// What a line of the ledger is. Accepting terms is never consent (policy D.2, 4): the two are
/// different kinds, and no question for consent is answered by the other.
public enum Kind {
    CONSENT,
    /// The seller pressed a button that says so.
    TERMS_ACCEPTED,
    /// The seller went on using the program after the day a version came into force (clause 12).
    TERMS_CONTINUED,
    POLICY_ACKNOWLEDGED,
    POLICY_CONSENTED,
    POLICY_DECLINED,
    /// The seller said to be 18 or older (clause 10).
    AGE_STATED,
    /// Written by a newer version of the program.
    UNKNOWN;

    static Kind of(String stored) {
        for (Kind kind : values()) {
            if (kind.name().equals(stored)) {
                return kind;
            }
        }
        return UNKNOWN;
    }
}
