package com.erpsmartcloud.app.ui.work;

/// A short code of a fault, built from the places it passed, so that two reports of one fault read
/// the same and hold nothing private. The same code stands in a crash report.
public final class FaultCode {

    private FaultCode() {}

    /// @return eight characters with a dash, such as `3F9A-01C4`; line numbers and messages do not
    ///   count, so the code survives small edits and other data
    public static String of(Throwable fault) {
        return com.erpsmartcloud.privacy.telemetry.FaultCode.of(fault).text();
    }
}
