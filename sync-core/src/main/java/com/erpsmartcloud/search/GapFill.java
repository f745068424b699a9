package com.erpsmartcloud.search;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Puts in what was there before the index was: once in the life of an older company.
final class GapFill {

    private static final int PAGE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Store store;

    GapFill(Store store) {
        this.store = store;
    }

    void run() {
        List<Integer> gaps =
                store.read(h ->
                        h.createQuery("SELECT table_no FROM search_gap")
                                .mapTo(Integer.class)
                                .list());
        gaps.forEach(number -> fill(Tables.byNumber(number)));
    }

    private void fill(TableDef table) {
        Optional<UUID> last = Optional.of(FIRST);
        while (last.isPresent()) {
            UUID after = last.get();
            last = store.writeBuffered("system", "search.fill", tx -> page(tx, table, after));
        }
    }

    private static Optional<UUID> page(Tx tx, TableDef table, UUID after) {
        List<UUID> ids =
                tx.read()
                        .createQuery(
                                "SELECT id FROM "
                                        + table.name()
                                        + " WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY")
                        .bind(0, after)
                        .bind(1, PAGE)
                        .mapTo(UUID.class)
                        .list();
        if (ids.isEmpty()) {
            tx.derive(
                    Tables.SEARCH_GAP, "DELETE FROM search_gap WHERE table_no = ?", table.number());
            return Optional.empty();
        }
        if (table.equals(Tables.ORDER)) {
            OrderCodes.set(tx, ids);
        } else {
            WordSource.ALL.stream()
                    .filter(source -> source.table().equals(table))
                    .forEach(source -> Words.set(tx, table, SearchIndex.read(tx, source, ids)));
        }
        return Optional.of(ids.getLast());
    }
}
