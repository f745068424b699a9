package com.erpsmartcloud.app;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// The rows of a licence list: `| library | licence or licence | home |`.
record LicenceList(List<String> rows) {

    /// What may be shipped inside a program under Apache-2.0. Of a library with several licences
    /// one is enough, as it is ours to choose; LGPL is therefore absent on purpose.
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "Bouncy Castle Licence",
                    "EPL-1.0",
                    "EPL-2.0",
                    "GPL-2.0-with-classpath-exception",
                    "MIT",
                    "MPL-2.0",
                    "OFL-1.1",
                    "Unicode-3.0");

    static LicenceList of(String markdown) {
        return new LicenceList(
                markdown.lines().filter(line -> line.matches("\\| \\S+:\\S+ \\|.*")).toList());
    }

    /// The rows whose licence is unknown, missing or not allowed.
    List<String> refused() {
        return rows.stream().filter(row -> !isAllowed(row.split(" ?\\| ?")[2])).toList();
    }

    private static boolean isAllowed(String licences) {
        return Arrays.stream(licences.split(" or ")).anyMatch(ALLOWED::contains);
    }
}
