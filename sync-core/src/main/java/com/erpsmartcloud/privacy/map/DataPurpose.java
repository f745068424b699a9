package com.erpsmartcloud.privacy.map;

/// What data is used for.
///
/// Source: the seven purposes of clause 3 of the policy.
public enum DataPurpose {
    PROVIDE_THE_SERVICE,
    BILLING,
    SUPPORT,
    IMPROVE_THE_SERVICE,
    NEWS,
    SECURITY,
    LEGAL_DUTIES
}
