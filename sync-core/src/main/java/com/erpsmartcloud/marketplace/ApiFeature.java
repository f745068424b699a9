package com.erpsmartcloud.marketplace;

/// Work that a marketplace may let a program do, in the order a seller would list it.
public enum ApiFeature {
    READ_ORDERS,
    READ_LISTINGS,
    CREATE_LISTINGS,
    WRITE_STOCK,
    WRITE_PRICES,
    /// Arrange the hand-over to the carrier.
    ARRANGE_SHIPMENT,
    PRINT_LABELS,
    CANCEL_ORDERS,
    RETURNS,
    SETTLEMENTS,
    /// The buyer's name and address in clear.
    BUYER_ADDRESS,
    /// The marketplace tells of changes by itself; without it they are fetched.
    NOTICES,
    CHAT;

    /// How far it goes.
    public enum Offer {
        /// This program does it.
        USED,
        /// The marketplace allows it; this program does not do it yet.
        ALLOWED,
        /// The marketplace allows it to some apps or sellers only.
        LIMITED,
        NOT_OFFERED,
        /// Its documents do not say.
        UNKNOWN
    }
}
