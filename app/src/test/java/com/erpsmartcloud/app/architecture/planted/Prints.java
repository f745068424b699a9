package com.erpsmartcloud.app.architecture.planted;

/// Prints from the middle of the program.
public final class Prints {

    private Prints() {}

    public static void print() {
        System.out.println("here");
    }
}
