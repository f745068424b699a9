package com.erpsmartcloud.privacy.consent;

/// What was answered to a question for consent.
public enum Answer {
    GIVEN,
    /// A no to the first question, or to a later one.
    REFUSED,
    /// A no after a yes.
    WITHDRAWN
}
