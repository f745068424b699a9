package com.erpsmartcloud.vault.backup;

import java.nio.file.Path;
import java.time.Instant;

/// A backup on the disk, as thinning sees it.
///
/// @param bytes its size
/// @param verified whether it was read to its end without a fault
public record StoredBackup(Path file, Instant taken, long bytes, boolean verified) {}
