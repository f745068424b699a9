package com.erpsmartcloud.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// What can go wrong with the company file, each with what the user needs to know to go on.
public sealed interface StoreFailure {

    /// Another program holds the company.
    ///
    /// @param holder who, as far as the lock file tells
    record InUse(Path folder, String holder) implements StoreFailure {}

    /// There is no company in this folder.
    record Missing(Path folder) implements StoreFailure {}

    /// The file cannot be read as ours.
    ///
    /// @param newestBackup the newest good backup, if there is one
    record Damaged(Path file, String what, Optional<Path> newestBackup) implements StoreFailure {}

    /// The file is whole, but older than what was saved here: somebody put an older copy in its
    /// place, or its end was lost.
    ///
    /// @param holds the newest change in it
    /// @param saved the newest change that was saved here
    /// @param newestBackup the newest good backup, if there is one
    record Older(Path file, Instant holds, Instant saved, Optional<Path> newestBackup)
            implements StoreFailure {}

    /// Nothing more can be kept; what was acknowledged before is on the disk.
    record DiskFull(Path folder) implements StoreFailure {}

    record ReadOnlyFolder(Path folder) implements StoreFailure {}

    /// A newer program wrote this company.
    record TooNew(String fileVersion, String ourVersion) implements StoreFailure {}

    /// What it means that a file of the company could not be written.
    static StoreFailure ofDisk(IOException e, Path folder) {
        return FailureOf.disk(e, folder).orElseGet(() -> new ReadOnlyFolder(folder));
    }

    /// The company was closed, or an earlier failure closed it.
    record Closed(String why) implements StoreFailure {}

    /// For logs and the command line; a screen chooses its own text by the kind.
    default String sentence() {
        return switch (this) {
            case InUse(Path folder, String holder) ->
                    "The company is open already, by " + holder + ": " + folder;
            case Missing(Path folder) -> "There is no company in this folder: " + folder;
            case Damaged(Path file, String what, Optional<Path> backup) ->
                    "The company file is damaged (" + what + "): " + file + helpFrom(backup);
            case Older(Path file, Instant holds, Instant saved, Optional<Path> backup) ->
                    "The company file lacks changes that were saved: it ends at "
                            + holds
                            + ", the newest was saved at "
                            + saved
                            + "; an older copy was put in its place, or its end was lost: "
                            + file
                            + helpFrom(backup)
                            + ". Put the newer file back, or, to go on with this one and lose what"
                            + " it lacks, open it once with --accept-older";
            case DiskFull(Path folder) ->
                    "The disk is full; what was saved before is safe, make room and open again: "
                            + folder;
            case ReadOnlyFolder(Path folder) -> "The folder cannot be written to: " + folder;
            case TooNew(String file, String ours) ->
                    "A newer version of the program wrote the company ("
                            + file
                            + ", ours is "
                            + ours
                            + ")";
            case Closed(String why) -> "The company is closed: " + why;
        };
    }

    private static String helpFrom(Optional<Path> backup) {
        return backup.map(path -> ". The newest good backup is " + path)
                .orElse(". There is no good backup beside it");
    }
}
