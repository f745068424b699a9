package com.erpsmartcloud.app.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.app.ui.work.Jobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

class StatusModelTest {

    private final List<String> done = new ArrayList<>();
    private final StatusModel status = new StatusModel();

    @Test
    void anActionIsTakenBackOnce() {
        status.say(Text.of("demo.plugged"), () -> done.add("undone"));
        status.undo();
        status.undo();
        assertThat(done).containsExactly("undone");
        assertThat(status.saidProperty().get())
                .contains(new StatusModel.Said(Text.of("demo.plugged"), Optional.empty()));
    }

    @Test
    void aRunningJobShowsItsPercentAndStopsWhenAsked() {
        Deque<Runnable> background = new ArrayDeque<>();
        Jobs jobs = new BackgroundJobs(background::add, Runnable::run);
        Jobs.Job job =
                jobs.start(
                        progress -> {
                            progress.report(62, 100, "status.stop");
                            done.add("percent " + status.runningProperty().get().get().percent());
                            status.stop();
                            done.add("cancelled " + progress.cancelled());
                            return "";
                        },
                        _ -> done.add("done"),
                        _ -> done.add("failed"));
        status.running(Text.of("screen.export"), job);
        background.pop().run();
        assertThat(done).containsExactly("percent 62", "cancelled true");
        assertThat(status.runningProperty().get()).isEmpty();
    }
}
