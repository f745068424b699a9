package com.erpsmartcloud.workspace;

import com.erpsmartcloud.time.Now;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Takes a backup when the newest is a day old, looked at once an hour while the company is open,
/// and within a minute of an opening after which nobody knows what the disk should have.
///
/// A backup is the full check: it reads every sector of the file, then opens the copy and reads
/// every row. Opening itself does not, or it would take as long as reading the whole company.
final class DailyBackup implements AutoCloseable {

    private static final Duration EVERY = Duration.ofDays(1);

    private final Backups backups;
    private final Now now;
    private final Repeated clock = new Repeated("daily backup", this::takeIfDue);
    private boolean checkDue;

    /// @param checkDue whether the company was not closed well the last time
    DailyBackup(Backups backups, Now now, boolean checkDue) {
        this.backups = backups;
        this.now = now;
        this.checkDue = checkDue;
    }

    void start() {
        clock.start(Duration.ofMinutes(1), Duration.ofHours(1));
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

    @Override
    public void close() {
        clock.close();
    }
}
