package com.erpsmartcloud.app.architecture.planted;

/// Starts a thread nobody owns.
public final class OwnThread {

    private OwnThread() {}

    public static void start() {
        new Thread(() -> {}).start();
    }
}
