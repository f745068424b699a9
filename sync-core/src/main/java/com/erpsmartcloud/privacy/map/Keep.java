package com.erpsmartcloud.privacy.map;

/// How long data stays.
///
/// Source: domain rule C.13.
public enum Keep {
    /// The owner decides; the program never deletes it by itself.
    OWNER_DECIDES,
    /// Up to a limit for each marketplace, then the buyer is removed and the order stays.
    PER_MARKETPLACE,
    /// Up to 12 months.
    TWELVE_MONTHS,
    /// Seven years from the end of the fiscal year, as the law asks.
    SEVEN_YEARS,
    /// As long as the company has an account, and seven years more as proof. A proposal: the policy
    /// is silent.
    ACCOUNT_AND_SEVEN_YEARS,
    /// 24 months from its closing. A proposal: the policy is silent.
    TWENTY_FOUR_MONTHS,
    /// Up to 90 days after the subscription ends.
    NINETY_DAYS_AFTER_THE_END;

    static Keep of(DataClass data) {
        return switch (data) {
            case BUYERS, NOT_UNDERSTOOD -> PER_MARKETPLACE;
            case LOGS, USAGE, DEVICES -> TWELVE_MONTHS;
            case PAYMENTS -> SEVEN_YEARS;
            case ACCOUNT -> NINETY_DAYS_AFTER_THE_END;
            case PRIVACY_RECORDS -> ACCOUNT_AND_SEVEN_YEARS;
            case SUPPORT_MESSAGES -> TWENTY_FOUR_MONTHS;
            case STORES,
                    PRODUCTS,
                    LISTINGS,
                    ORDERS,
                    INVENTORY,
                    SUPPLIERS,
                    SHIPPING,
                    FINANCE,
                    SENT_TO_MARKETPLACES,
                    PREFERENCES,
                    BOOKKEEPING ->
                    OWNER_DECIDES;
        };
    }
}
