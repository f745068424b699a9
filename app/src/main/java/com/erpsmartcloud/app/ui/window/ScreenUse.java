package com.erpsmartcloud.app.ui.window;

import com.erpsmartcloud.app.ui.screen.Screen;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.privacy.telemetry.FaultCode;
import com.erpsmartcloud.privacy.telemetry.Lasted;
import com.erpsmartcloud.privacy.telemetry.Telemetry;
import com.erpsmartcloud.privacy.telemetry.TelemetryEvent;
import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Notes which screens are used and which faults nobody handled. Whether anything of it is kept the
/// ledger of consents decides; an event has room for the names of screens and steps of time alone.
///
/// The last screen before the window goes is not noted: its company is being closed.
final class ScreenUse {

    private final Telemetry telemetry;
    private final Jobs jobs;
    private final Now now;
    private Optional<ScreenName> here = Optional.empty();
    private Instant since = Instant.EPOCH;

    ScreenUse(Telemetry telemetry, Jobs jobs, Now now) {
        this.telemetry = telemetry;
        this.jobs = jobs;
        this.now = now;
    }

    /// Another screen shows; the one before has been left.
    void shows(Screen next) {
        if (here.equals(Optional.of(next.name()))) {
            return;
        }
        here.ifPresent(left ->
                note(
                        new TelemetryEvent.ScreenShown(
                                left, Lasted.of(Duration.between(since, now.instant())))));
        here = Optional.of(next.name());
        since = now.instant();
    }

    void fault(Throwable fault) {
        note(new TelemetryEvent.FaultSeen(FaultCode.of(fault)));
    }

    private void note(TelemetryEvent event) {
        jobs.start(_ -> telemetry.note(event), _ -> {}, _ -> {});
    }
}
