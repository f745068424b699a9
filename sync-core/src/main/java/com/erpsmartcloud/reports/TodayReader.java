package com.erpsmartcloud.reports;

import java.time.ZoneId;

/// Figures for the first screen.
public interface TodayReader {

    /// @param zone where the user's day begins and ends
    Today read(ZoneId zone);
}
