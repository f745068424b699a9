package com.erpsmartcloud.privacy.support;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A letter to support, as it lies on this computer.
///
/// @param words the seller's own
/// @param diagnostics what was attached, word for word; empty for nothing
/// @param changedAt of its words or its state
public record SupportLetter(
        UUID id,
        String words,
        String diagnostics,
        LetterState state,
        Instant begunAt,
        Instant changedAt,
        Optional<Instant> closedAt) {

    /// All that leaves, exactly.
    public String text() {
        return text(words, diagnostics);
    }

    public static String text(String words, String diagnostics) {
        return diagnostics.isEmpty() ? words.strip() : words.strip() + "\n\n" + diagnostics;
    }

    /// The first line that says something; empty if none does.
    public String title() {
        return words.lines().map(String::strip).filter(l -> !l.isEmpty()).findFirst().orElse("");
    }
}
