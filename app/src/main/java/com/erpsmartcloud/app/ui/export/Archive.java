package com.erpsmartcloud.app.ui.export;

import com.erpsmartcloud.archive.ArchiveProgress;
import com.erpsmartcloud.archive.ExportException;
import com.erpsmartcloud.archive.ExportReport;
import com.erpsmartcloud.archive.Verdict;

import java.nio.file.Path;
import java.util.Locale;

/// How the export screen gets everything written. All but [#canOpen()] are called off the UI
/// thread.
public interface Archive {

    /// @return a name in the usual folder that no file has yet
    Path suggested();

    /// @param language of the README inside
    ExportReport write(Path target, Locale language, ArchiveProgress progress)
            throws ExportException;

    Verdict verify(Path file, ArchiveProgress progress);

    /// Whether this computer has a window for folders.
    boolean canOpen();

    /// Shows a folder in the system's own window.
    void open(Path folder);
}
