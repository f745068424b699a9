package com.erpsmartcloud.sandbox.temu.world;

import java.util.Optional;
import java.util.stream.Stream;

/// Who carries parcels in the United States. The ids are invented.
public enum Carrier {
    USPS(1001, "USPS"),
    UPS(1002, "UPS"),
    FEDEX(1003, "FedEx"),
    ONTRAC(1004, "OnTrac");

    private final long id;
    private final String brand;

    Carrier(long id, String brand) {
        this.id = id;
        this.brand = brand;
    }

    public long id() {
        return id;
    }

    public String brand() {
        return brand;
    }

    public static Optional<Carrier> of(long id) {
        return Stream.of(values()).filter(each -> each.id == id).findFirst();
    }
}
