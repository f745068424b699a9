package com.erpsmartcloud.workspace;

import com.erpsmartcloud.store.Waiting;
import com.erpsmartcloud.time.Now;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Takes a backup when the newest is a day old, looked at once an hour while the company is open,
/// and within a minute of an opening after which nobody knows what the disk should have.
///
/// A backup is the full check: it reads every sector of the file, then opens the copy and reads
/// every row. Opening itself does not, or it would take as long as reading the whole company.
final class DailyBackup implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final Backups backups;
    private final Now now;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("daily-backup").daemon(true).factory());

    private boolean checkDue;

    /// @param checkDue whether the company was not closed well the last time
    DailyBackup(Backups backups, Now now, boolean checkDue) {
        this.backups = backups;
        this.now = now;
        this.checkDue = checkDue;
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, 1, 60, TimeUnit.MINUTES);
    }

    /// @return the new backup, if one was due
    Optional<Path> takeIfDue() throws IOException {
        Optional<Instant> newest = backups.newest();
        boolean old = newest.map(at -> at.plus(EVERY).isBefore(now.instant())).orElse(true);
        if (!old && !checkDue) {
            return Optional.empty();
        }
        Path taken = backups.take();
        checkDue = false;
        return Optional.of(taken);
    }

    private void look() {
        try {
            takeIfDue();
        } catch (IOException | RuntimeException e) {
            LOG.error("the daily backup was not taken", e);
        }
    }

    /// A backup under way is waited for: its thread is inside the database.
    @Override
    public void close() {
        clock.shutdown();
        Waiting.forEndOf(clock);
    }
}
