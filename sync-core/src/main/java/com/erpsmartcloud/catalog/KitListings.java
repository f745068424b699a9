package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.SqlIds;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoRule;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Looks anew at orders and figures of listings that sell a kit whose components are others now.
public final class KitListings implements UndoRule {

    private static final String PARTS =
            "SELECT k.product_id FROM UNNEST(?) t(id) JOIN kit_component k ON k.kit_id = t.id";

    private static final String WITH =
            "SELECT DISTINCT k.kit_id FROM UNNEST(?) t(id) JOIN kit_component k ON k.product_id ="
                    + " t.id";

    private static final String RESERVED_WHOLE =
            """
            SELECT DISTINCT r.product_id FROM reservation r JOIN product p ON p.id = r.product_id AND p.kind = 'KIT'
              JOIN kit_component k ON k.kit_id = p.id
            """;

    private final Mapping mapping;
    private final FieldUndo fields = new FieldUndo();
    private final Set<UUID> turned = new HashSet<>();

    public KitListings(Mapping mapping) {
        this.mapping = mapping;
    }

    /// Looks anew at open orders of a company of before kits were reserved by their components:
    /// there the kit itself was reserved, of which there is no stock.
    public void reserveByComponents(Store store) {
        if (!store.read(KitListings::reservedWhole).isEmpty()) {
            store.write(
                    "owner",
                    "product.kits",
                    tx -> {
                        Set<UUID> kits = Set.copyOf(reservedWhole(tx.read()));
                        changed(tx, kits);
                        tx.detail("kits", kits.size());
                        return kits.size();
                    });
        }
    }

    private static List<UUID> reservedWhole(Handle handle) {
        return handle.createQuery(RESERVED_WHOLE).mapTo(UUID.class).list();
    }

    /// A kit and what it is made of.
    static Set<UUID> around(Tx tx, UUID kit) {
        Set<UUID> around = new HashSet<>(ids(tx, PARTS, Set.of(kit)));
        around.add(kit);
        return around;
    }

    /// @param around the kits, and all they were made of before: what a component is no longer
    ///   needed for, it can be sold for by itself and by other kits
    void changed(Tx tx, Set<UUID> around) {
        Set<UUID> products = new HashSet<>(around);
        products.addAll(ids(tx, WITH, around));
        mapping.tell(tx, Mapping.listingsOf(tx.read(), products));
    }

    private static List<UUID> ids(Tx tx, String sql, Collection<UUID> products) {
        return tx.read().createQuery(sql).bind(0, SqlIds.of(products)).mapTo(UUID.class).list();
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        kit(tx, entry).ifPresent(kit -> turned.addAll(around(tx, kit)));
        UndoEntry back = fields.turn(tx, entry);
        kit(tx, entry).ifPresent(kit -> turned.addAll(around(tx, kit)));
        return back;
    }

    private static Optional<UUID> kit(Tx tx, UndoEntry entry) {
        return tx.read()
                .createQuery("SELECT kit_id FROM kit_component WHERE id = ?")
                .bind(0, entry.id())
                .mapTo(UUID.class)
                .findOne();
    }

    @Override
    public void done(Tx tx) {
        Set<UUID> around = Set.copyOf(turned);
        turned.clear();
        if (!around.isEmpty()) {
            changed(tx, around);
        }
    }
}
