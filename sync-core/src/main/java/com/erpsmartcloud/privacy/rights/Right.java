package com.erpsmartcloud.privacy.rights;

/// What a person may ask for. Stored by name.
///
/// Source: clause 9 of the policy.
public enum Right {
    ACCESS,
    CORRECTION,
    DELETION,
    PORTABILITY,
    OBJECTION,
    RESTRICTION,
    WITHDRAWAL
}
