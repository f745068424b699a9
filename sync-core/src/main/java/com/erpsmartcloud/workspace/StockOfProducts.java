package com.erpsmartcloud.workspace;

import com.erpsmartcloud.marketplace.push.Availability;
import com.erpsmartcloud.marketplace.push.Kits;
import com.erpsmartcloud.store.SqlIds;

import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Tells publishing what can be sold. Of a kit that is what its scarcest component allows,
/// warehouse by warehouse: components in two places do not meet.
///
/// Source: domain rule C.1, feature I7.
final class StockOfProducts implements Availability {

    private static final String UNITS =
            """
            SELECT b.product_id, b.warehouse_id, b.available, b.reserved, v.quantity, v.ends_at
              FROM UNNEST(?) t(id) JOIN stock_balance b ON b.product_id = t.id
              LEFT JOIN preorder_stock v ON v.product_id = b.product_id AND v.warehouse_id = b.warehouse_id
            """;

    @Override
    public List<Units> of(Handle handle, Collection<UUID> products) {
        Map<UUID, List<Kits.Part>> kits = new LinkedHashMap<>();
        Set<UUID> asked = new HashSet<>(products);
        for (Kits.Part part : Kits.parts(handle, products)) {
            kits.computeIfAbsent(part.kit(), _ -> new ArrayList<>()).add(part);
            asked.add(part.product());
        }
        List<Units> own = own(handle, asked);
        if (kits.isEmpty()) {
            return own;
        }
        Set<UUID> wanted = new HashSet<>(products);
        List<Units> units = new ArrayList<>();
        Map<UUID, Map<UUID, Units>> byProduct = new HashMap<>();
        for (Units one : own) {
            if (wanted.contains(one.product()) && !kits.containsKey(one.product())) {
                units.add(one);
            }
            byProduct
                    .computeIfAbsent(one.product(), _ -> new HashMap<>())
                    .put(one.warehouse(), one);
        }
        kits.forEach((kit, parts) -> units.addAll(ofKit(kit, parts, byProduct)));
        return units;
    }

    private static List<Units> ofKit(
            UUID kit, List<Kits.Part> parts, Map<UUID, Map<UUID, Units>> byProduct) {
        Set<UUID> places = new HashSet<>();
        parts.forEach(
                part -> places.addAll(byProduct.getOrDefault(part.product(), Map.of()).keySet()));
        List<Units> units = new ArrayList<>();
        for (UUID place : places) {
            long available = Long.MAX_VALUE;
            long withPreorder = Long.MAX_VALUE;
            long reserved = 0;
            Optional<Instant> end = Optional.empty();
            for (Kits.Part part : parts) {
                Units there =
                        Objects.requireNonNullElse(
                                byProduct.getOrDefault(part.product(), Map.of()).get(place),
                                new Units(part.product(), place, 0));
                available = Math.min(available, Math.floorDiv(there.available(), part.units()));
                withPreorder =
                        Math.min(
                                withPreorder,
                                Math.floorDiv(there.available() + there.preorder(), part.units()));
                end =
                        Stream.of(end, there.preorderEnd())
                                .flatMap(Optional::stream)
                                .min(Comparator.naturalOrder());
                reserved = Math.max(reserved, Math.ceilDiv(there.reserved(), part.units()));
            }
            long ahead = withPreorder - available;
            units.add(
                    new Units(kit, place, available, reserved, ahead, end.filter(_ -> ahead > 0)));
        }
        return units;
    }

    private static List<Units> own(Handle handle, Collection<UUID> products) {
        return handle.createQuery(UNITS)
                .bind(0, SqlIds.of(products))
                .map((r, _) -> units(r))
                .list();
    }

    private static Units units(ResultSet r) throws SQLException {
        long preorder = r.getLong(5);
        Optional<Instant> end =
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(r.getLong(6)));
        return new Units(
                r.getObject(1, UUID.class),
                r.getObject(2, UUID.class),
                r.getLong(3),
                r.getLong(4),
                preorder,
                end);
    }
}
