package com.erpsmartcloud.store;

import java.nio.file.Path;

/// Where the database lies.
///
/// @param folder the company's folder
/// @param h2Path what stands behind `jdbc:h2:`, with the scheme that encrypts it
public record StoreLocation(Path folder, String h2Path) {

    /// Defaults stay where they are not named: write delay, retention and file lock. No compaction
    /// on close, where the losses of earlier versions were. Source: the table of settings in
    /// `docs/decisions`.
    private static final String SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;TRACE_LEVEL_FILE=0"
                    + ";MAX_COMPACT_TIME=0;LOCK_TIMEOUT=10000;CACHE_SIZE=65536";

    String url() {
        return "jdbc:h2:" + h2Path + SETTINGS;
    }
}
