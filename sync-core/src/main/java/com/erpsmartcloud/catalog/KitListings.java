package com.erpsmartcloud.catalog;

import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.undo.FieldUndo;
import com.erpsmartcloud.undo.UndoEntry;
import com.erpsmartcloud.undo.UndoRule;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Looks anew at orders and figures of listings that sell a kit whose components are others now.
public final class KitListings implements UndoRule {

    private final Mapping mapping;
    private final FieldUndo fields = new FieldUndo();
    private final Set<UUID> turned = new HashSet<>();

    public KitListings(Mapping mapping) {
        this.mapping = mapping;
    }

    void changed(Tx tx, Collection<UUID> kits) {
        mapping.tell(tx, Mapping.listingsOf(tx.read(), kits));
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        kit(tx, entry).ifPresent(turned::add);
        UndoEntry back = fields.turn(tx, entry);
        kit(tx, entry).ifPresent(turned::add);
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
        Set<UUID> kits = Set.copyOf(turned);
        turned.clear();
        if (!kits.isEmpty()) {
            changed(tx, kits);
        }
    }
}
