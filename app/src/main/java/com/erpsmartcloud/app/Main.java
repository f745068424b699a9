package com.erpsmartcloud.app;

/// Where the program starts.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        // The command line and the window take over from here.
    }
}
