package com.erpsmartcloud.app.ui.firstrun;

import java.util.Locale;

/// Compares what the user typed back with the recovery code: only letters and digits count, so that
/// dashes, spaces and case do not.
final class RecoveryCode {

    private RecoveryCode() {}

    static boolean same(String shown, String typed) {
        return plain(shown).equals(plain(typed));
    }

    private static String plain(String code) {
        return code.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
    }
}
