package com.erpsmartcloud.sandbox.wire;

import java.util.Map;

/// One HTTP answer, and how much of it the client gets to see.
public record WireAnswer(int status, Map<String, String> headers, byte[] body, Ending ending) {

    /// What happens to the connection.
    public enum Ending {
        /// The whole answer; the connection stays open.
        WHOLE,
        /// Headers and half of the body, then the connection is closed.
        CUT,
        /// Nothing at all, the connection is closed.
        SILENT
    }
}
