package com.erpsmartcloud.archive;

import java.nio.file.Path;
import java.util.Optional;

/// Carries an [ExportFailure].
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ExportFailure failure;
    private final transient Optional<Path> leftBehind;

    ExportException(ExportFailure failure) {
        super(String.valueOf(failure));
        this.failure = failure;
        this.leftBehind = Optional.empty();
    }

    ExportException(ExportFailure failure, Optional<Path> leftBehind, Throwable cause) {
        super(failure + leftBehind.map(p -> ", left behind: " + p).orElse(""), cause);
        this.failure = failure;
        this.leftBehind = leftBehind;
    }

    public ExportFailure failure() {
        return failure;
    }

    /// The unfinished file, in the rare case that it could not be removed. Empty means: nothing is
    /// left on the disk.
    public Optional<Path> leftBehind() {
        return leftBehind;
    }
}
