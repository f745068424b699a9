package com.erpsmartcloud.privacy.consent;

import java.util.Arrays;
import java.util.List;

/// What the seller may be asked to agree to. Nothing here is needed to run the program, and each is
/// "never asked, off" until answered. Policy clauses 3, 5, 8 and 9.
public enum Purpose {
    /// Which screens are used and how long they take.
    TELEMETRY(false),
    /// Codes of faults.
    CRASH_REPORTS(false),
    /// Mail about new functions.
    PRODUCT_NEWS(true),
    /// Mail with advice.
    TIPS(true),
    /// Mail about prices and plans.
    OFFERS(true),
    /// Questions about the program.
    SURVEYS(true),
    /// Account data in countries other than the seller's; asked apart from the terms.
    TRANSFER_ABROAD(false);

    private final boolean marketing;

    Purpose(boolean marketing) {
        this.marketing = marketing;
    }

    /// Whether it is a topic of mail that is switched on and off on its own.
    public boolean isMarketing() {
        return marketing;
    }

    public static List<Purpose> marketing() {
        return Arrays.stream(values()).filter(Purpose::isMarketing).toList();
    }
}
