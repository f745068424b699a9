package com.erpsmartcloud.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Products for screens. Pages, sorts, filters and counts in the database.
public interface ProductReader {

    /// @param offset rows to leave out, 0 or more
    List<ProductRow> page(ProductQuery query, long offset, int limit);

    long count(ProductQuery query);

    /// @return how many each tab has under the query's text
    Map<ProductQuery.Tab, Long> counts(ProductQuery query);

    /// The ids of consecutive rows of a list.
    List<UUID> ids(ProductQuery query, long offset, int limit);

    Optional<ProductDetail> detail(UUID product);

    /// A few products whose SKU or name begins with or contains the text, for choosing one.
    List<ProductRow> find(String text, int limit);
}
