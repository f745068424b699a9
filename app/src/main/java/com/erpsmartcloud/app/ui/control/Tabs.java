package com.erpsmartcloud.app.ui.control;

/// The tabs of a screen or of its panel, for Ctrl+Tab and Ctrl+1 to Ctrl+9.
public interface Tabs {

    /// @param number from 1; beyond the last nothing happens
    void choose(int number);

    /// Goes on from the chosen tab, round at the ends.
    ///
    /// @param by 1 to the next, -1 to the previous
    void step(int by);
}
