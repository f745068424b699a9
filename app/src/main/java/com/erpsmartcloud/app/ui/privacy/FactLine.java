package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;

/// The one live fact of a tile.
///
/// @param icon empty for none
record FactLine(Text words, Tone tone, String icon) {

    static FactLine plain(String key, Object... args) {
        return new FactLine(Text.of(key, args), Tone.NEUTRAL, "");
    }

    static FactLine good(String key, Object... args) {
        return new FactLine(Text.of(key, args), Tone.SUCCESS, "bi-check-circle");
    }

    static FactLine news(String key, Object... args) {
        return new FactLine(Text.of(key, args), Tone.ACCENT, "bi-info-circle");
    }

    /// A clock runs.
    static FactLine runs(String key, Object... args) {
        return new FactLine(Text.of(key, args), Tone.WARNING, "bi-clock");
    }

    static FactLine late(String key, Object... args) {
        return new FactLine(Text.of(key, args), Tone.DANGER, "bi-exclamation-triangle");
    }
}
