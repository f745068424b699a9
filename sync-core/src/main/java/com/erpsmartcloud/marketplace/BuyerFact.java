package com.erpsmartcloud.marketplace;

/// A buyer as far as the marketplace tells; every part may be empty.
///
/// @param country ISO 3166 two letters, or empty
public record BuyerFact(
        String name, String phone, String country, String region, String city, String address) {

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "BuyerFact[hidden]";
    }
}
