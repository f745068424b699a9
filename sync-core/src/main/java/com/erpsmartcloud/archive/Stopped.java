package com.erpsmartcloud.archive;

/// Ends the work when the user asked for it.
final class Stopped extends Exception {

    private static final long serialVersionUID = 1L;

    static void ifAsked(ArchiveProgress progress) throws Stopped {
        if (progress.cancelled()) {
            throw new Stopped();
        }
    }
}
