package com.erpsmartcloud.privacy.consent;

/// Where the seller answered.
public enum Method {
    FIRST_RUN,
    PRIVACY_CENTRE,
    POLICY_SCREEN,
    SETTINGS,
    /// An objection or withdrawal asked for as a right.
    RIGHTS_REQUEST,
    /// Nothing was pressed: use went on. Never for consent.
    USE
}
