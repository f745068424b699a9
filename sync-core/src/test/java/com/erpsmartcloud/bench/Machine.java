package com.erpsmartcloud.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Facts of the computer, without which no figure says anything. Processor, memory and load are
/// told by Linux alone.
final class Machine {

    private static final String UNKNOWN = "unknown";

    private Machine() {}

    static String facts(Path disk) throws IOException {
        return """
        machine: %d cores (%s), memory %s, file system %s
        system:  %s %s %s
        java:    %s %s, heap at most %d MB
        h2:      %s, sqlite %s
        load at the start: %s\
        """
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        after("/proc/cpuinfo", "model name"),
                        after("/proc/meminfo", "MemTotal"),
                        Files.getFileStore(disk).type(),
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch"),
                        System.getProperty("java.vendor"),
                        System.getProperty("java.runtime.version"),
                        Runtime.getRuntime().maxMemory() >> 20,
                        org.h2.engine.Constants.VERSION,
                        org.sqlite.SQLiteJDBCLoader.getVersion(),
                        load());
    }

    /// Programs that wanted a processor, means of the last 1, 5 and 15 minutes; this one counts
    /// too.
    static String load() throws IOException {
        Path file = Path.of("/proc/loadavg");
        return Files.isReadable(file)
                ? Files.readString(file).replaceFirst("^(\\S+ \\S+ \\S+).*\\s*", "$1")
                : UNKNOWN;
    }

    private static String after(String file, String name) throws IOException {
        if (!Files.isReadable(Path.of(file))) {
            return UNKNOWN;
        }
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(UNKNOWN);
    }
}
