package com.erpsmartcloud.archive;

import java.util.List;

/// What verifying a file found.
public sealed interface Verdict {

    /// Every byte is as it was written.
    ///
    /// @param files every file inside, recomputed
    /// @param bytes size of the ZIP
    /// @param packing whether it is still the file the program wrote
    record Good(List<ExportedFile> files, long bytes, Packing packing) implements Verdict {}

    /// @param fileName the first damaged file, as in [ExportedFile#name], or the ZIP's own name
    ///   where its structure is at fault
    record Damaged(String fileName, Damage what) implements Verdict {}

    record NotAnExport(Reason reason) implements Verdict {}

    /// The user stopped it.
    record Stopped() implements Verdict {}

    enum Packing {
        /// The ZIP itself is untouched too.
        ORIGINAL,
        /// Unpacked and packed again by another program; all files inside are untouched.
        REPACKED
    }

    enum Reason {
        MISSING,
        UNREADABLE,
        NOT_A_ZIP,
        /// A ZIP without the files every export has.
        NO_BAG
    }
}
