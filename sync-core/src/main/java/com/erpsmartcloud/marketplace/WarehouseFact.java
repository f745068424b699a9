package com.erpsmartcloud.marketplace;

/// A place from which a store sells, as the marketplace knows it.
///
/// @param usable whether stock may be written to it
/// @param held whether it is the marketplace's own, which counts the goods in it by itself
public record WarehouseFact(String externalId, String name, boolean usable, boolean held) {

    /// One of the seller's own.
    public WarehouseFact(String externalId, String name, boolean usable) {
        this(externalId, name, usable, false);
    }

    public static WarehouseFact held(String externalId, String name) {
        return new WarehouseFact(externalId, name, false, true);
    }
}
