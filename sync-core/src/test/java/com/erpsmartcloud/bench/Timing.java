package com.erpsmartcloud.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Some runs of the same work.
final class Timing {

    private final List<Long> nanos = new ArrayList<>();

    /// Something that may fail, as benchmarks do.
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /// Runs twice unmeasured, then `runs` times.
    static Timing of(int runs, Work work) throws Exception {
        work.run();
        work.run();
        Timing timing = new Timing();
        for (int i = 0; i < runs; i++) {
            timing.measure(work);
        }
        return timing;
    }

    void measure(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    int runs() {
        return nanos.size();
    }

    long medianNanos() {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    String text() {
        double millis = medianNanos() / 1e6;
        return millis >= 100
                ? String.format(Locale.ROOT, "%,.0f ms", millis)
                : String.format(Locale.ROOT, "%.2f ms", millis);
    }
}
