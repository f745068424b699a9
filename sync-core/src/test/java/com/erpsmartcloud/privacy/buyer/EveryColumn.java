package com.erpsmartcloud.privacy.buyer;

import com.erpsmartcloud.store.Store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks into every column of every table of the database itself, whatever the registry says of it.
public final class EveryColumn {

    private record Place(String table, String column) {}

    private EveryColumn() {}

    /// @return places that hold the text, as `table.column`
    public static List<String> holding(Store store, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return store.read(h -> {
            List<Place> places =
                    h.createQuery(
                                    """
                                    SELECT table_name, column_name FROM information_schema.columns
                                     WHERE table_schema = 'PUBLIC' ORDER BY table_name, column_name
                                    """)
                            .map((r, _) -> new Place(r.getString(1), r.getString(2)))
                            .list();
            List<String> found = new ArrayList<>();
            for (Place place : places) {
                boolean holds =
                        h.createQuery(
                                        "SELECT \"%s\" FROM \"%s\""
                                                .formatted(place.column(), place.table()))
                                .map((r, _) -> {
                                    Object value = r.getObject(1);
                                    String words =
                                            value instanceof byte[] bytes
                                                    ? new String(bytes, StandardCharsets.UTF_8)
                                                    : String.valueOf(r.getString(1));
                                    return words.toLowerCase(Locale.ROOT).contains(wanted);
                                })
                                .list()
                                .contains(true);
                if (holds) {
                    found.add((place.table() + "." + place.column()).toLowerCase(Locale.ROOT));
                }
            }
            return found;
        });
    }
}
