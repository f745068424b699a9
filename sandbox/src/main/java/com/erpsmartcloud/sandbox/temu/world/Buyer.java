package com.erpsmartcloud.sandbox.temu.world;

/// Who gets an order.
///
/// @param mobile a virtual number with an extension
/// @param mail a relay address
public record Buyer(
        String firstName,
        String lastName,
        String mobile,
        String mail,
        String state,
        String city,
        String street,
        String flat,
        String postCode) {

    public String name() {
        return firstName + " " + lastName;
    }
}
