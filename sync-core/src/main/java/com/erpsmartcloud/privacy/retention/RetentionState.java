package com.erpsmartcloud.privacy.retention;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// What the schedule knows of itself, read with suspicion: whoever deletes by a damaged note
/// deletes the wrong things.
///
/// @param damage what does not fit; nothing may be deleted then
/// @param time empty before the schedule has begun
/// @param ranAt when it last ran, in its own time
/// @param days of each line that runs here
record RetentionState(
        Optional<String> damage,
        Optional<SteadyTime> time,
        Optional<Instant> ranAt,
        Map<RetentionItem, Integer> days) {}
