package com.erpsmartcloud.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class BackgroundJobsTest {

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();
    private long millis;
    private final BackgroundJobs jobs =
            new BackgroundJobs(background::add, Runnable::run, () -> Instant.ofEpochMilli(millis));

    @Test
    void theResultArrivesAfterTheWork() {
        jobs.start(_ -> "result", seen::add, _ -> seen.add("failed"));
        assertThat(seen).isEmpty();
        background.pop().run();
        assertThat(seen).containsExactly("result");
    }

    @Test
    void aFailureArrivesInsteadOfAResult() {
        jobs.<String>start(
                _ -> {
                    throw new java.io.IOException("disk full");
                },
                seen::add,
                failure -> seen.add(String.valueOf(failure.getMessage())));
        background.pop().run();
        assertThat(seen).containsExactly("disk full");
    }

    @Test
    void afterCancelTheWorkIsToldAndNothingArrives() {
        Jobs.Job job =
                jobs.start(
                        progress -> {
                            seen.add("cancelled " + progress.cancelled());
                            assertThat(Thread.currentThread().isInterrupted()).isFalse();
                            return "result";
                        },
                        seen::add,
                        _ -> seen.add("failed"));
        job.cancel();
        background.pop().run();
        assertThat(seen).containsExactly("cancelled true");
    }

    @Test
    void progressPassesTenTimesASecondAndTheLastStepAlways() {
        Jobs.Job job =
                jobs.start(
                        progress -> {
                            for (int i = 1; i <= 25; i++) {
                                progress.report(i, 25, "step");
                                millis += 10;
                            }
                            return "done";
                        },
                        seen::add,
                        _ -> {});
        job.onProgress(step -> seen.add(step.done() + " " + step.percent()));
        background.pop().run();
        assertThat(seen).containsExactly("1 4", "11 44", "21 84", "25 100", "done");
    }
}
