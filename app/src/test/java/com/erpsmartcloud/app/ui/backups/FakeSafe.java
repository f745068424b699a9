package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.workspace.Backups;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Two backups, the older one damaged.
final class FakeSafe implements Safe {

    static final Path GOOD = Path.of("20260714-030000-000.backup");
    static final Path DAMAGED = Path.of("20260713-030000-000.backup");

    final List<String> done = new ArrayList<>();
    final List<Backups.Kept> kept =
            new ArrayList<>(
                    List.of(
                            new Backups.Kept(
                                    GOOD, TestDesk.NOW.instant().minusSeconds(13_320), 8_412_000),
                            new Backups.Kept(
                                    DAMAGED,
                                    TestDesk.NOW.instant().minus(Duration.ofHours(27)),
                                    8_377_000)));

    @Override
    public List<Backups.Kept> kept() {
        return List.copyOf(kept);
    }

    @Override
    public Path take() {
        Path taken = Path.of("20260714-064200-000.backup");
        kept.addFirst(new Backups.Kept(taken, TestDesk.NOW.instant(), 8_420_000));
        return taken;
    }

    @Override
    public List<String> check(Path backup) {
        return backup.equals(DAMAGED) ? List.of("The seal is broken") : List.of();
    }

    @Override
    public void restore(Path backup, Path folder) throws IOException {
        if (backup.equals(DAMAGED)) {
            throw new IOException("The seal is broken");
        }
        done.add(backup + " -> " + folder);
    }
}
