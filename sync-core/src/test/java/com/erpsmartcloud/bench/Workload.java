package com.erpsmartcloud.bench;

import java.nio.file.Path;

/// Something worth measuring.
@FunctionalInterface
interface Workload {

    /// @param folder empty, and deleted afterwards
    void run(Path folder, Report report) throws Exception;
}
