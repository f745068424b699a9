package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.Export;
import com.erpsmartcloud.archive.ExportException;
import com.erpsmartcloud.archive.ExportOptions;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.archive.Verdict;
import com.erpsmartcloud.archive.Verify;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.time.Now;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// [Archive] of an open company.
///
/// @param folder where exports go unless told otherwise
/// @param opener shows a folder; empty where there is no window for it
public record CompanyArchive(
        Store store,
        Supplier<String> company,
        String version,
        Path folder,
        Optional<Consumer<Path>> opener,
        Now now)
        implements Archive {

    @Override
    public Path suggested() {
        String base =
                company.get().replaceAll("[^\\p{L}\\p{N} _-]", "").strip()
                        + " "
                        + LocalDate.ofInstant(now.instant(), ZoneId.systemDefault());
        Path free = folder.resolve(base.strip() + ".zip");
        for (int i = 2; Files.exists(free); i++) {
            free = folder.resolve(base.strip() + " (" + i + ").zip");
        }
        return free;
    }

    @Override
    public ExportReport write(Path target, Locale language, ArchiveProgress progress)
            throws ExportException {
        return Export.run(
                store, target, new ExportOptions(language, company.get(), version, now), progress);
    }

    @Override
    public Verdict verify(Path file, ArchiveProgress progress) {
        return Verify.run(file, progress);
    }

    @Override
    public boolean canOpen() {
        return opener.isPresent();
    }

    @Override
    public void open(Path shown) {
        opener.ifPresent(open -> open.accept(shown));
    }
}
