package com.erpsmartcloud.privacy.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// A short code of a fault, built from the places it passed, so that two reports of one fault read
/// the same and hold nothing private. Made from a fault and from nothing else.
public final class FaultCode {

    private static final int FRAMES = 12;

    private final String text;

    private FaultCode(String text) {
        this.text = text;
    }

    /// Line numbers and messages do not count, so the code survives small edits and other data.
    public static FaultCode of(Throwable fault) {
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
        return new FaultCode(hex.substring(0, 4) + "-" + hex.substring(4));
    }

    private static void add(CRC32 sum, String part) {
        sum.update(part.getBytes(StandardCharsets.UTF_8));
    }

    /// Eight characters with a dash, such as `3F9A-01C4`.
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
