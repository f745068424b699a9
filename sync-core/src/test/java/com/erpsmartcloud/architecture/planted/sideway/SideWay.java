package com.erpsmartcloud.architecture.planted.sideway;

import java.io.IOException;
import java.net.URI;

/// Asks the network beside the one HTTP client.
public final class SideWay {

    private SideWay() {}

    public static Object ask() throws IOException {
        return URI.create("https://example.com/").toURL().openConnection();
    }
}
