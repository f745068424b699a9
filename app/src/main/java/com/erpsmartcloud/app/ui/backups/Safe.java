package com.erpsmartcloud.app.ui.backups;

import com.erpsmartcloud.workspace.Backups;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Where the backups of a company lie, as the screen uses it. All calls come off the UI thread.
public interface Safe {

    /// @return newest first
    List<Backups.Kept> kept();

    /// Takes one now and proves it.
    Path take();

    /// Opens a backup and reads it to its end.
    ///
    /// @return what is wrong, empty when it is good
    List<String> check(Path backup);

    /// Makes a company of its own out of a backup.
    ///
    /// @param folder without a company; made if need be
    void restore(Path backup, Path folder) throws IOException;
}
