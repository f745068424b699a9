package com.erpsmartcloud.archive;

/// How far an export or a verification is, and whether it may go on. Called from the thread that
/// does the work, many times a second: pass on to a screen what it can show.
public interface ArchiveProgress {

    /// For work nobody watches.
    ArchiveProgress NONE =
            new ArchiveProgress() {
                @Override
                public void report(Step step, String file, long done, long total) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    enum Step {
        /// `done` and `total` are rows; each row is written twice, as CSV and as JSON Lines.
        WRITING,
        /// `done` and `total` are bytes of the ZIP.
        VERIFYING
    }

    /// @param file the file at hand, as in [ExportedFile#name]
    void report(Step step, String file, long done, long total);

    /// Asked between pages of rows; true ends the work and removes what it wrote.
    boolean cancelled();
}
