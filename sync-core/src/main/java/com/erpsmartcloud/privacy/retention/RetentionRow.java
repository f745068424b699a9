package com.erpsmartcloud.privacy.retention;

import java.time.Instant;
import java.util.Optional;

/// One line of the retention table as it stands now.
///
/// @param days that data stays; 0 where the owner decides
/// @param affected rows the next run would act on
/// @param lastRun when it was last acted on
/// @param lastDone rows it was acted on then
public record RetentionRow(
        RetentionItem item, int days, long affected, Optional<Instant> lastRun, long lastDone) {}
