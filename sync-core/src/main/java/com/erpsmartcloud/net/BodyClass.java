package com.erpsmartcloud.net;

/// What kind of content a request and its answer carry, as the network log names it: the most
/// telling of the two counts.
public enum BodyClass {
    /// Nothing but an address and a status.
    NONE,
    /// A key or token is exchanged, and nothing of the business.
    TOKEN,
    /// Sealed on this computer: whoever relays it cannot read it.
    CIPHERTEXT,
    /// Orders, listings, stock or prices, between this computer and a marketplace.
    MARKETPLACE,
    /// Use and faults of the program, which the seller has agreed to send.
    TELEMETRY
}
