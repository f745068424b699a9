package com.erpsmartcloud.privacy.policy;

import java.util.List;

/// What a feed brought.
///
/// @param versions new ones, by name
/// @param notices how many new ones
/// @param refused parts that were left out, and why
public record FeedOutcome(List<String> versions, int notices, List<FeedFailure> refused) {}
