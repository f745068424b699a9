package com.erpsmartcloud.orders;

import java.util.UUID;

/// A word the seller puts on orders, with a colour.
public record OrderTag(UUID id, String name, Colour colour) {

    /// Stored by name; each scheme draws it its own way.
    public enum Colour {
        NEUTRAL,
        ACCENT,
        SUCCESS,
        WARNING,
        DANGER
    }
}
