package com.erpsmartcloud.undo;

import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tx;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Sets fields back to what they were, unless they have changed since; removes what was new, brings
/// back what was removed.
public final class FieldUndo implements UndoRule {

    private final BiConsumer<Tx, Set<UUID>> aftermath;

    public FieldUndo() {
        this((_, _) -> {});
    }

    /// @param aftermath told of the rows, once they are set, to work out what follows from them
    public FieldUndo(BiConsumer<Tx, Set<UUID>> aftermath) {
        this.aftermath = aftermath;
    }

    @Override
    public UndoEntry turn(Tx tx, UndoEntry entry) {
        UndoEntry back = turned(tx, entry);
        aftermath.accept(tx, Set.of(entry.id()));
        return back;
    }

    private static UndoEntry turned(Tx tx, UndoEntry entry) {
        TableDef table = entry.table();
        if (entry.from().isEmpty()) {
            Row row = table.row();
            entry.to().orElseThrow().forEach(row::with);
            tx.insert(row);
            return new UndoEntry(table, entry.id(), Optional.of(Map.of()), Optional.empty());
        }
        if (entry.to().isEmpty()) {
            Map<String, Object> whole = current(tx, entry, table.columnNames());
            tx.remove(table, entry.id());
            return new UndoEntry(table, entry.id(), Optional.empty(), Optional.of(whole));
        }
        Map<String, Object> from = entry.from().get();
        Map<String, Object> now = current(tx, entry, List.copyOf(from.keySet()));
        if (!StoredFields.same(now, from)) {
            throw new UndoRefused(UndoOutcome.Reason.CHANGED_SINCE);
        }
        tx.update(table, entry.id(), entry.to().get());
        return new UndoEntry(table, entry.id(), entry.to(), entry.from());
    }

    private static Map<String, Object> current(Tx tx, UndoEntry entry, List<String> columns) {
        return StoredFields.read(tx.read(), entry.table(), entry.id(), columns)
                .orElseThrow(() -> new UndoRefused(UndoOutcome.Reason.GONE));
    }
}
