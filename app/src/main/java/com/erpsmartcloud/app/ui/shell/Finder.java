package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.Place;

import java.util.List;

/// Finds records for the search field, off the UI thread.
@FunctionalInterface
public interface Finder {

    /// @param text as typed, not empty
    /// @param limit most results per group
    List<Found> find(String text, int limit) throws Exception;

    /// One record.
    ///
    /// @param groupKey key of the heading it stands under: `find.orders`
    /// @param title what was matched: an order's number, a product's name
    /// @param detail behind the title, quieter; may be empty
    /// @param place opened by Enter
    record Found(String groupKey, String icon, String title, String detail, Place place) {}
}
