package com.erpsmartcloud.cloud;

import java.util.Map;

/// How the service is reached.
///
/// @param host address to listen on; loopback unless the operator puts it behind a proxy elsewhere
/// @param port TCP port, 0 for any free one
record Settings(String host, int port) {

    static final String HOST = "ERP_CLOUD_HOST";
    static final String PORT = "ERP_CLOUD_PORT";

    Settings {
        if (port < 0 || port > 65_535) {
            throw badPort(Integer.toString(port));
        }
    }

    /// @throws IllegalArgumentException naming the setting that cannot be used
    static Settings from(Map<String, String> environment) {
        String port = environment.getOrDefault(PORT, "7070");
        try {
            return new Settings(
                    environment.getOrDefault(HOST, "127.0.0.1"), Integer.parseInt(port));
        } catch (NumberFormatException e) {
            throw badPort(port);
        }
    }

    private static IllegalArgumentException badPort(String port) {
        return new IllegalArgumentException(
                PORT + " must be a whole number from 0 to 65535, not \"" + port + "\"");
    }
}
