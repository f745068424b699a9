package com.erpsmartcloud.sandbox.temu.world;

import java.util.Optional;
import java.util.stream.Stream;

/// The seller's own warehouses. Stock is not kept by warehouse; they only say where a parcel left.
public enum Depot {
    MAIN("WH-02211000000001", "NJ 1"),
    WEST("WH-02211000000002", "CA 1");

    private final String id;
    private final String title;

    Depot(String id, String title) {
        this.id = id;
        this.title = title;
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public static Optional<Depot> of(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }
}
