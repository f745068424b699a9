package com.erpsmartcloud.architecture.planted.sideway;

import java.io.IOException;
import java.net.Socket;

/// Opens a socket of its own.
public final class RawSocket {

    private RawSocket() {}

    public static Socket open() throws IOException {
        return new Socket("example.com", 443);
    }
}
