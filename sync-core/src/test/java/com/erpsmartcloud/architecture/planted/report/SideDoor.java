package com.erpsmartcloud.architecture.planted.report;

import org.jdbi.v3.core.Jdbi;

/// Opens the database without asking the store.
public final class SideDoor {

    private SideDoor() {}

    public static Jdbi open() {
        return Jdbi.create("jdbc:h2:mem:side");
    }
}
