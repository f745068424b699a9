package com.erpsmartcloud.privacy.consent;

import java.util.Optional;

/// How things stand with one purpose.
///
/// @param line the line that decides; empty if the question was never asked
/// @param genuine whether that line is what was written; one that was changed decides nothing
public record ConsentState(Purpose purpose, Optional<ConsentLine> line, boolean genuine) {

    /// Off unless a genuine line says yes.
    public boolean isOn() {
        return genuine
                && line.flatMap(ConsentLine::answer).filter(Answer.GIVEN::equals).isPresent();
    }

    public boolean wasAsked() {
        return line.isPresent();
    }
}
