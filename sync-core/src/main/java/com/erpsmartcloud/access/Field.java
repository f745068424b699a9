package com.erpsmartcloud.access;

/// Fields that a role may be kept from.
///
/// Source: features T5.
public enum Field {
    COST,
    PROFIT,
    /// Names, phones and addresses of buyers.
    BUYER
}
