package com.erpsmartcloud.app.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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

    @Test
    void settlingWaitsForOutcomesAndForWhatTheyStart() {
        jobs.settle(Duration.ofMinutes(1), () -> seen.add("nothing runs"));
        jobs.start(
                _ -> "first",
                first -> {
                    seen.add(first);
                    jobs.start(_ -> "second", seen::add, _ -> {});
                },
                _ -> {});
        jobs.settle(Duration.ofMinutes(1), () -> seen.add("settled"));
        assertThat(seen).containsExactly("nothing runs");
        background.pop().run();
        assertThat(seen).containsExactly("nothing runs", "first");
        background.pop().run();
        assertThat(seen).containsExactly("nothing runs", "first", "second", "settled");
    }

    @Test
    void settlingDoesNotWaitForACancelledJobOnceItHasEnded() {
        jobs.<String>start(
                        _ -> {
                            throw new java.io.IOException("stopped");
                        },
                        seen::add,
                        _ -> {})
                .cancel();
        jobs.settle(Duration.ofMinutes(1), () -> seen.add("settled"));
        background.pop().run();
        assertThat(seen).containsExactly("settled");
    }

    @Test
    void settlingEndsAfterAsLongAsIsAllowed() throws Exception {
        CountDownLatch settled = new CountDownLatch(1);
        jobs.start(_ -> "never run", seen::add, _ -> {});
        millis = 5;
        jobs.settle(Duration.ofMillis(20), settled::countDown);
        millis = 1_000;
        assertThat(settled.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
