package com.erpsmartcloud.app.tour;

import java.util.function.Consumer;

/// Counts what went well and says each in a line; a step that fails does not stop the next.
final class Steps {

    private final Consumer<String> say;
    private int passed;
    private int failed;

    Steps(Consumer<String> say) {
        this.say = say;
    }

    @FunctionalInterface
    interface Step {
        /// @return a few words with the figures that were compared
        String run() throws Exception;
    }

    void step(String what, Step step) {
        try {
            say.accept("ok " + what + ": " + step.run());
            passed++;
        } catch (Exception | AssertionError e) {
            say.accept("FAILED " + what + ": " + e);
            failed++;
        }
    }

    /// Fails the step unless both are equal.
    static void same(Object ours, Object theirs, String what) {
        if (!ours.equals(theirs)) {
            throw new AssertionError(what + ": ours " + ours + ", theirs " + theirs);
        }
    }

    static void holds(boolean fact, String what) {
        if (!fact) {
            throw new AssertionError(what);
        }
    }

    boolean close() {
        say.accept(passed + " passed, " + failed + " failed");
        return failed == 0;
    }
}
