package com.erpsmartcloud.store;

import java.nio.file.Path;

/// Where the database lies.
///
/// @param folder the company's folder
/// @param url JDBC address, with the scheme that encrypts it and the settings that belong to that
public record StoreLocation(Path folder, String url) {

    /// Defaults stay where they are not named: write delay, retention and file lock. No compaction
    /// on close, where the losses of earlier versions were. `AUTO_COMPACT_FILL_RATE`: with the
    /// default of 90 saving waited up to a second behind H2's tidying (decision 0014).
    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=10000"
                    + ";CACHE_SIZE=65536;AUTO_COMPACT_FILL_RATE=50";

    String address() {
        return url + SETTINGS;
    }
}
