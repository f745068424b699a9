package com.erpsmartcloud.privacy.sharing;

import java.time.Instant;
import java.util.Optional;

/// Whether a processor gets anything from this installation.
///
/// @param inUse by what is true at this moment
/// @param lastSent when something went out to it
public record ProcessorUse(Processor processor, boolean inUse, Optional<Instant> lastSent) {}
