package com.erpsmartcloud.privacy.sharing;

/// Who handles data for the vendor, by name. Policy clause 4. Each works only behind an account.
public enum Processor {
    /// Hosts the account service and the relay.
    AWS("Amazon Web Services"),
    /// Takes payments.
    STRIPE("Stripe"),
    /// Sends mail. The policy names no company.
    EMAIL(""),
    /// Counts use, only with consent. The policy names no company.
    ANALYTICS("");

    private final String company;

    Processor(String company) {
        this.company = company;
    }

    /// Empty where the policy names a kind of provider and no company.
    public String company() {
        return company;
    }
}
