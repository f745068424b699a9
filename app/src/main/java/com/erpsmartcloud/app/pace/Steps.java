package com.erpsmartcloud.app.pace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What hands do one thing after the other in a window, and how long the window took for each: from
/// the last key or click until no work is open and what came is in the window. The drawing of the
/// last frame is not within.
final class Steps {

    private record Step(String what, long nanos) {}

    /// Something done with hands.
    @FunctionalInterface
    interface Deed {
        void run() throws IOException;
    }

    private final PacedWindow window;
    private final List<Step> done = new ArrayList<>();
    private String of = "";

    Steps(PacedWindow window) {
        this.window = window;
    }

    Steps press(String key) throws IOException {
        return act(key, () -> window.hands().press(key));
    }

    /// The letters but the last one are typed before the time begins.
    Steps type(String words) throws IOException {
        int last = words.length() - 1;
        if (last > 0) {
            window.hands().type(words.substring(0, last));
            window.settle();
        }
        return act(words, () -> window.hands().type(words.substring(last)));
    }

    Steps act(String what, Deed deed) throws IOException {
        long begin = System.nanoTime();

        deed.run();
        done.add(new Step(what, window.settle() - begin));
        return this;
    }

    /// @param what it was done with
    Steps with(String what) {
        of = what + ": ";
        return this;
    }

    long millis() {
        return TimeUnit.NANOSECONDS.toMillis(done.stream().mapToLong(Step::nanos).sum());
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(of);
        for (Step step : done) {
            words.append(
                    String.format(
                            Locale.ROOT,
                            "%s %d, ",
                            step.what(),
                            TimeUnit.NANOSECONDS.toMillis(step.nanos())));
        }
        return words.append("together ").append(millis()).append(" ms").toString();
    }
}
