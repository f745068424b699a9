package com.erpsmartcloud.marketplace.temu;

import java.util.Arrays;
import java.util.Optional;

/// The markets whose numbers the contract names, with their money. Others are not guessed.
enum TemuRegion {
    US("211", "USD"),
    MX("128", "MXN"),
    BR("29", "BRL");

    private final String id;
    private final String currency;

    TemuRegion(String id, String currency) {
        this.id = id;
        this.currency = currency;
    }

    /// @param id digits of `regionId`
    static Optional<TemuRegion> of(String id) {
        return Arrays.stream(values()).filter(region -> region.id.equals(id)).findFirst();
    }

    String currency() {
        return currency;
    }
}
