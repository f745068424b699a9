package com.erpsmartcloud.app.ui.work;

import java.util.Locale;
import java.util.zip.CRC32;

/// A short code of a fault, built from the places it passed, so that two reports of one fault read
/// the same and hold nothing private.
public final class FaultCode {

    private static final int FRAMES = 12;

    private FaultCode() {}

    /// @return eight characters with a dash, such as `3F9A-01C4`; line numbers and messages do not
    ///   count, so the code survives small edits and other data
    public static String of(Throwable fault) {
        CRC32 sum = new CRC32();
        Throwable each = fault;
        for (int depth = 0; each != null && depth < 4; depth++) {
            add(sum, each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                add(sum, frames[i].getClassName() + "#" + frames[i].getMethodName());
            }
            each = each.getCause();
        }
        String hex = String.format(Locale.ROOT, "%08X", sum.getValue());
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }

    private static void add(CRC32 sum, String part) {
        sum.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
