package com.erpsmartcloud.marketplace;

import java.time.Duration;

/// What a marketplace said to one row of a batch.
public sealed interface Answer {

    record Accepted() implements Answer {}

    /// Not now: the same wish may go again after a while.
    record Later(String code, String message, Duration pause) implements Answer {}

    /// No, and the same wish will be refused again.
    record Refused(String code, String message) implements Answer {}
}
