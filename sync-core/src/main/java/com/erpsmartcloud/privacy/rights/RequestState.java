package com.erpsmartcloud.privacy.rights;

/// Where a request stands. Stored by name.
public enum RequestState {
    OPEN,
    ACKNOWLEDGED,
    ANSWERED,
    REFUSED,
    /// The person disagrees with the answer.
    APPEALED,
    APPEAL_ANSWERED;

    /// Whether an answer is still owed.
    public boolean isOwed() {
        return this == OPEN || this == ACKNOWLEDGED || this == APPEALED;
    }
}
