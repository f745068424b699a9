package com.erpsmartcloud.privacy.policy;

import java.time.Instant;

/// What the window says about a version that asks for something.
///
/// @param bindsFrom when it holds for this seller, UTC
/// @param daysLeft whole days until then, counted up; 0 once it holds
public record Banner(PolicyVersion version, Instant bindsFrom, long daysLeft, Step step) {

    /// What the seller may do next.
    public enum Step {
        TAKE_NOTE,
        ASK_CONSENT,
        /// Declined: the way out is an export, nothing is taken away.
        EXPORT
    }
}
