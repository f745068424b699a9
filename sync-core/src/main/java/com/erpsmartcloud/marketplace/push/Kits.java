package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Which products hang together: a kit shows what its components allow, and the components' units
/// are drawn by all their kits.
///
/// Source: feature I7.
public final class Kits {

    private static final String WITH =
            """
            SELECT DISTINCT k.kit_id FROM UNNEST(?) t(id) JOIN kit_component k ON k.product_id = t.id
              JOIN product p ON p.id = k.kit_id AND p.kind = 'KIT'
            """;

    private static final String PARTS =
            """
            SELECT k.kit_id, k.product_id, k.quantity FROM UNNEST(?) t(id) JOIN kit_component k ON k.kit_id = t.id
              JOIN product p ON p.id = t.id AND p.kind = 'KIT' ORDER BY k.kit_id, k.product_id
            """;

    private Kits() {}

    /// @param units of the product for one kit, 1 or more
    public record Part(UUID kit, UUID product, long units) {}

    /// Components of those among the products that are kits.
    public static List<Part> parts(Handle handle, Collection<UUID> products) {
        return handle.createQuery(PARTS)
                .bind(0, SqlIds.of(products))
                .map((r, _) ->
                        new Part(
                                r.getObject(1, UUID.class),
                                r.getObject(2, UUID.class),
                                r.getLong(3)))
                .list();
    }

    /// The products themselves and the kits they are part of: all whose figures depend on them.
    ///
    /// @return in the order in which they lie in the file
    static Set<UUID> touched(Handle handle, Collection<UUID> products) {
        Set<UUID> touched = new TreeSet<>(products);
        touched.addAll(with(handle, products));
        return touched;
    }

    /// The products and all that draw from the same units, however far around.
    ///
    /// @return in the order in which they lie in the file
    static Set<UUID> together(Handle handle, Collection<UUID> products) {
        Set<UUID> all = new TreeSet<>(products);
        Set<UUID> edge = new HashSet<>(products);
        while (!edge.isEmpty()) {
            Set<UUID> next = new HashSet<>(with(handle, edge));
            parts(handle, edge).forEach(part -> next.add(part.product()));
            next.removeAll(all);
            all.addAll(next);
            edge = next;
        }
        return all;
    }

    private static List<UUID> with(Handle handle, Collection<UUID> products) {
        return handle.createQuery(WITH).bind(0, SqlIds.of(products)).mapTo(UUID.class).list();
    }
}
