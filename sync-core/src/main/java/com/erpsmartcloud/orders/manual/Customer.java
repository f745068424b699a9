package com.erpsmartcloud.orders.manual;

/// Who orders by phone or at the counter; every part but the name may be empty.
///
/// @param country ISO 3166 two letters, or empty
public record Customer(String name, String phone, String country, String address) {

    public static Customer named(String name) {
        return new Customer(name, "", "", "");
    }

    /// Personal data stays out of logs and messages.
    @Override
    public String toString() {
        return "Customer[hidden]";
    }
}
