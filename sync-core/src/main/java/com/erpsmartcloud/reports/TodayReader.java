package com.erpsmartcloud.reports;

import com.erpsmartcloud.marketplace.push.SafeUntil;

import java.time.ZoneId;

/// Figures for the first screen.
public interface TodayReader {

    /// @param zone where the user's day begins and ends
    Today read(ZoneId zone);

    /// Until when the published stock is safe if nothing is heard of the stores.
    default SafeUntil safeUntil() {
        return SafeUntil.NOTHING_PUBLISHED;
    }
}
