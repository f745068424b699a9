package com.erpsmartcloud.archive;

/// Ends a verification at the first damaged file.
final class DamageFound extends Exception {

    private static final long serialVersionUID = 1L;

    private final String fileName;
    private final Damage what;

    DamageFound(String fileName, Damage what) {
        super(fileName + ": " + what);
        this.fileName = fileName;
        this.what = what;
    }

    String fileName() {
        return fileName;
    }

    Damage what() {
        return what;
    }
}
