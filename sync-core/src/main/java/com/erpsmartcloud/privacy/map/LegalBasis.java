package com.erpsmartcloud.privacy.map;

/// Why data may be used.
///
/// Source: clause 3 of the policy; GDPR article 6(1).
public enum LegalBasis {
    CONTRACT,
    /// The one basis against which a person may object.
    LEGITIMATE_INTEREST,
    /// The one basis that a person may withdraw.
    CONSENT,
    LEGAL_OBLIGATION;

    public boolean offersObjection() {
        return this == LEGITIMATE_INTEREST;
    }

    public boolean offersWithdrawal() {
        return this == CONSENT;
    }
}
