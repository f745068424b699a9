package com.erpsmartcloud.app.ui.shell;

import com.erpsmartcloud.app.ui.screen.Place;

import java.util.List;
import java.util.Optional;

/// Finds records for the search field, off the UI thread.
@FunctionalInterface
public interface Finder {

    /// @param text as typed, not empty
    /// @param limit most results per group
    List<Found> find(String text, int limit) throws Exception;

    /// What lies at a place, in words.
    ///
    /// @return empty where the place's own words are enough, or nothing lies there any more
    default Optional<Found> describe(Place place) throws Exception {
        return Optional.empty();
    }

    /// Does what makes the first search somebody waits for as fast as the next ones.
    ///
    /// @return how many texts were searched for
    default int ahead() throws Exception {
        return 0;
    }

    /// Where everything of a group is listed that fits a text.
    ///
    /// @param groupKey of [Found#groupKey()], or `find.buyers`
    /// @return empty if there is no such list, or none for this person
    default Optional<Place> all(String groupKey, String text) {
        return Optional.empty();
    }

    /// What else can be done about a record.
    record Act(String nameKey, String icon, Place place) {}

    /// One record.
    ///
    /// @param groupKey key of the heading it stands under: `find.orders`
    /// @param title what was matched: an order's number, a product's name
    /// @param detail behind the title, quieter; may be empty
    /// @param place opened by Enter
    /// @param acts offered by Tab; Ctrl+Enter takes the first
    record Found(
            String groupKey,
            String icon,
            String title,
            String detail,
            Place place,
            List<Act> acts) {

        /// A record that can only be opened.
        public Found(String groupKey, String icon, String title, String detail, Place place) {
            this(groupKey, icon, title, detail, place, List.of());
        }
    }
}
