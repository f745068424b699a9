package com.erpsmartcloud.privacy.buyer;

import java.util.UUID;

/// A buyer as he stands in one order.
record NamedBuyer(
        UUID order, UUID store, String externalId, String name, String phone, String address) {

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "NamedBuyer[" + order + ", hidden]";
    }
}
