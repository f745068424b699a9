package com.erpsmartcloud.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The standard streams, in UTF-8 whatever the computer's own encoding is.
public final class Console {

    private static final PrintStream OUT =
            new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Console() {}

    public static void say(String line) {
        OUT.println(line);
    }
}
