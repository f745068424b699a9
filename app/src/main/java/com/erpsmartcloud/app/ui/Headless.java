package com.erpsmartcloud.app.ui;

import java.util.Locale;

/// Whether this computer can show a window, and how to draw without one.
public final class Headless {

    private Headless() {}

    /// @return whether there is no display; only Linux can be without one
    public static boolean noDisplay() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return linux && isEmpty("DISPLAY") && isEmpty("WAYLAND_DISPLAY");
    }

    /// Makes JavaFX draw into memory. Must be called before anything of JavaFX is touched.
    public static void use() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    private static boolean isEmpty(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty();
    }
}
