package com.erpsmartcloud.privacy.telemetry;

import com.erpsmartcloud.privacy.consent.Purpose;

import java.util.LinkedHashMap;
import java.util.Map;

/// All that can ever be said about the use of the program. Nothing here takes a text, a number or a
/// record of the business: names are constants of the program's own code, times are steps, and a
/// fault code is made from the places of the code.
public sealed interface TelemetryEvent {

    /// What the seller must have agreed to.
    Purpose purpose();

    /// Names and values of the body.
    Map<String, String> fields();

    /// A screen was left again.
    ///
    /// @param screen a constant of the program's list of screens
    record ScreenShown(Enum<?> screen, Lasted lasted) implements TelemetryEvent {

        @Override
        public Purpose purpose() {
            return Purpose.TELEMETRY;
        }

        @Override
        public Map<String, String> fields() {
            return named("screen", "screen", screen.name(), "lasted", lasted.name());
        }
    }

    /// The program has started and shows its first window.
    record Started(Lasted lasted) implements TelemetryEvent {

        @Override
        public Purpose purpose() {
            return Purpose.TELEMETRY;
        }

        @Override
        public Map<String, String> fields() {
            return named("start", "lasted", lasted.name());
        }
    }

    /// Something failed that nobody handled.
    record FaultSeen(FaultCode code) implements TelemetryEvent {

        @Override
        public Purpose purpose() {
            return Purpose.CRASH_REPORTS;
        }

        @Override
        public Map<String, String> fields() {
            return named("fault", "code", code.text());
        }
    }

    private static Map<String, String> named(String event, String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("event", event);
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }
}
