package com.erpsmartcloud.time;

import java.time.Instant;

/// Where the program asks for the time, so that tests can give it.
///
/// Unlike [java.time.Clock] it has no zone: instants are UTC, and a store's zone stands beside
/// them.
@FunctionalInterface
public interface Now {

    Now SYSTEM = Instant::now;

    Instant instant();
}
