package com.erpsmartcloud.vault;

import com.erpsmartcloud.time.Now;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Wrong secrets in a row and the wait they earned, in a file, so that a restart forgets nothing.
///
/// The rest of the wait is kept, not its end: a clock set back starts the rest anew and never
/// shortens it. A clock set forward does, which no program without a network can notice; what makes
/// guessing dear is Argon2id, this only slows down someone at the keyboard.
final class AttemptLog {

    static final int FREE_TRIES = 5;

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Now now;

    AttemptLog(Path folder, Now now) {
        this.file = folder.resolve(VaultFiles.ATTEMPTS);
        this.now = now;
    }

    /// @param wrong tries since the last right one
    /// @param waitSeconds what was left to wait at `seen`
    /// @param seen the clock when that was written
    record State(int wrong, long waitSeconds, Instant seen) {}

    /// @return until when no secret is looked at; nothing when one may be tried
    Optional<Instant> waitUntil() throws IOException {
        Instant at = now.instant();
        State state = read(at);
        if (state.waitSeconds() == 0) {
            return Optional.empty();
        }
        if (at.isBefore(state.seen())) {
            state = new State(state.wrong(), state.waitSeconds(), at);
            write(state);
        }
        Instant end = state.seen().plusSeconds(state.waitSeconds());
        return at.isBefore(end) ? Optional.of(end) : Optional.empty();
    }

    /// Counts a try before it is looked at, so that a program killed in between has used it up.
    State countTry() throws IOException {
        Instant at = now.instant();
        int wrong = read(at).wrong() + 1;
        State state = new State(wrong, waitAfter(wrong).toSeconds(), at);
        write(state);
        return state;
    }

    void succeeded() throws IOException {
        Files.deleteIfExists(file);
    }

    static Duration waitAfter(int wrong) {
        if (wrong < FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT;
        for (int i = FREE_TRIES; i < wrong && wait.compareTo(LONGEST_WAIT) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private State read(Instant at) throws IOException {
        if (!Files.exists(file)) {
            return new State(0, 0, at);
        }
        try {
            State state = JSON.readValue(Files.readAllBytes(file), State.class);
            if (state.wrong() >= 0 && state.waitSeconds() >= 0) {
                return state;
            }
        } catch (JacksonException | NullPointerException _) {
            // Judged below.
        }
        // Someone wrote into it: as if the free tries had just been used up.
        State harsh = new State(FREE_TRIES, FIRST_WAIT.toSeconds(), at);
        write(harsh);
        return harsh;
    }

    private void write(State state) throws IOException {
        AtomicFile.replace(file, JSON.writeValueAsBytes(state));
    }
}
