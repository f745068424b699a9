package com.erpsmartcloud.privacy.policy;

/// What a version asks of the seller. Policy clause 12.
public enum Change {
    /// To be taken note of; going on with the program after the date is acceptance.
    ACKNOWLEDGE,
    /// Holds only for who says yes; going on is no yes.
    CONSENT
}
