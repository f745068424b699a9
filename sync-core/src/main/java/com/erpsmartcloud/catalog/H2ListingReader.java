package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Store;

import org.jdbi.v3.core.Handle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Listings out of the company's database.
public final class H2ListingReader implements ListingReader {

    private static final String IDS =
            "SELECT l.id FROM listing l WHERE %s ORDER BY %s OFFSET :offset ROWS FETCH NEXT :limit"
                    + " ROWS ONLY";

    private static final String COUNT = "SELECT COUNT(*) FROM listing l WHERE %s";

    private final Store store;

    public H2ListingReader(Store store) {
        this.store = store;
    }

    @Override
    public List<ListingRow> page(ListingQuery query, long offset, int limit) {
        return store.read(h -> ListingRows.of(h, ids(h, query, offset, limit)));
    }

    @Override
    public List<UUID> ids(ListingQuery query, long offset, int limit) {
        return store.read(h -> ids(h, query, offset, limit));
    }

    static List<UUID> ids(Handle handle, ListingQuery query, long offset, int limit) {
        ListingSql sql = new ListingSql(query);
        return sql.bind(handle.createQuery(IDS.formatted(sql.where(), sql.orderBy())))
                .bind("offset", offset)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    @Override
    public long count(ListingQuery query) {
        ListingSql sql = new ListingSql(query);
        return store.read(
                h -> sql.bind(h.createQuery(COUNT.formatted(sql.where()))).mapTo(Long.class).one());
    }

    @Override
    public Map<ListingQuery.Tab, Long> counts(ListingQuery query) {
        Map<ListingQuery.Tab, Long> counts = new EnumMap<>(ListingQuery.Tab.class);
        for (ListingQuery.Tab tab : ListingQuery.Tab.values()) {
            counts.put(
                    tab,
                    count(
                            new ListingQuery(
                                    tab,
                                    query.stores(),
                                    query.text(),
                                    query.sort(),
                                    query.direction())));
        }
        return counts;
    }

    @Override
    public Optional<ListingRow> row(UUID listing) {
        return store.read(h -> ListingRows.of(h, List.of(listing)).stream().findFirst());
    }
}
