package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.screen.Navigator;
import com.erpsmartcloud.app.ui.screen.Place;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.workspace.Workspace;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/// What every page of the privacy centre works with.
record PrivacyDesk(Desk desk, PrivacyPorts ports, StatusLine status, Navigator navigator) {

    Texts texts() {
        return desk.texts();
    }

    Workspace company() {
        return ports.company();
    }

    Instant now() {
        return desk.now().instant();
    }

    void open(PrivacyPart part) {
        navigator.go(
                part == PrivacyPart.EXPORT
                        ? Place.of(ScreenName.EXPORT)
                        : Place.of(ScreenName.PRIVACY, part.place()));
    }

    /// Opens a page about something.
    void open(PrivacyPart part, String about) {
        navigator.go(part.place(about));
    }

    /// Reads something off the UI thread.
    <T> void read(Jobs.Work<T> work, Consumer<? super T> done) {
        desk.jobs().start(work, done, _ -> status.say(Text.of("privacy.unread")));
    }

    /// Does something off the UI thread and says so.
    ///
    /// @param said the sentence for the line at the foot
    /// @param after also when it failed, so that what is shown is what is
    <T> void act(Jobs.Work<T> work, Function<T, Text> said, Runnable after) {
        desk.jobs()
                .start(
                        work,
                        result -> {
                            status.say(said.apply(result));
                            after.run();
                        },
                        _ -> {
                            status.say(Text.of("act.failed"));
                            after.run();
                        });
    }
}
