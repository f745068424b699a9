package com.erpsmartcloud.app.pace;

/// The longest time the window did not react, in milliseconds.
///
/// @param lasted by the clock, other programs' work within it
/// @param worked by the processor time of the UI thread alone
record Pause(long lasted, long worked) {

    static final Pause NONE = new Pause(0, 0);

    Pause or(Pause other) {
        return new Pause(Math.max(lasted, other.lasted), Math.max(worked, other.worked));
    }

    @Override
    public String toString() {
        return lasted + "/" + worked;
    }
}
