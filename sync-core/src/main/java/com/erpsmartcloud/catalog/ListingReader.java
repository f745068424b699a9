package com.erpsmartcloud.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Listings for screens. Pages, sorts, filters and counts in the database.
public interface ListingReader {

    /// @param offset rows to leave out, 0 or more
    List<ListingRow> page(ListingQuery query, long offset, int limit);

    long count(ListingQuery query);

    /// @return how many each tab has under the query's stores and text
    Map<ListingQuery.Tab, Long> counts(ListingQuery query);

    /// The ids of consecutive rows of a list.
    List<UUID> ids(ListingQuery query, long offset, int limit);

    Optional<ListingRow> row(UUID listing);
}
