package com.erpsmartcloud.catalog;

/// What a product is to the one who counts and ships it. Stored by name.
public enum ProductKind {
    /// Counted and sold by itself.
    SIMPLE,
    /// Holds variants together; it is never counted or sold itself.
    FAMILY,
    /// One of a family, told apart by its options; counted and sold by itself.
    VARIANT,
    /// Sold as one, taken from the shelf as its components.
    KIT,
    /// Put together from its components beforehand; counted and sold by itself.
    ASSEMBLED;

    /// Whether it is made of others.
    public boolean hasParts() {
        return this == KIT || this == ASSEMBLED;
    }
}
