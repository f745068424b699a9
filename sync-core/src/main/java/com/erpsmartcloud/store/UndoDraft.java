package com.erpsmartcloud.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Collects what a person's act changes in the tables it is about, so that it can be taken back.
///
/// What follows from the act in other tables follows again when it is taken back, and is not kept.
final class UndoDraft {

    /// Acts that are kept; older ones cannot be taken back any more.
    static final int STEPS = 200;

    private static final String STEP =
            "INSERT INTO undo_step (action, subject, actor, at, undone) VALUES (?, ?, ?, ?, FALSE)";
    private static final String ENTRY =
            """
            INSERT INTO undo_entry (step_seq, place, table_no, row_id, was, now_is)
            VALUES ((SELECT MAX(seq) FROM undo_step), ?, ?, ?, ?, ?)
            """;
    private static final String FORGET_UNDONE = "DELETE FROM undo_step WHERE undone";

    /// What was taken back is newer than what was not. By range: an act may have 50,000 entries.
    private static final String FORGET_UNDONE_ENTRIES =
            "DELETE FROM undo_entry WHERE step_seq >= (SELECT MIN(seq) FROM undo_step WHERE"
                    + " undone)";

    /// Counted, not reckoned from the number: acts that were forgotten leave gaps.
    private static final String FORGET_OLD =
            """
            DELETE FROM undo_step WHERE seq <=
                (SELECT seq FROM undo_step ORDER BY seq DESC OFFSET ? ROWS FETCH FIRST ROW ONLY)
            """;

    private static final String FORGET_OLD_ENTRIES =
            "DELETE FROM undo_entry WHERE step_seq < (SELECT MIN(seq) FROM undo_step)";

    private final String action;
    private final String subject;
    private final Set<TableDef> tables;
    private final Map<RowKey, Change> changes = new LinkedHashMap<>();

    private record RowKey(TableDef table, UUID id) {}

    private record Change(Optional<Map<String, Object>> was, Optional<Map<String, Object>> nowIs) {}

    UndoDraft(String action, String subject, Set<TableDef> tables) {
        this.action = action;
        this.subject = subject.length() > 300 ? subject.substring(0, 300) : subject;
        this.tables = tables;
    }

    boolean isAbout(TableDef table) {
        return tables.contains(table);
    }

    void inserted(TableDef table, UUID id) {
        changes.put(new RowKey(table, id), new Change(Optional.empty(), Optional.of(Map.of())));
    }

    void removed(TableDef table, UUID id, Map<String, Object> was) {
        Change earlier = changes.remove(new RowKey(table, id));
        if (earlier == null || earlier.was().isPresent()) {
            Map<String, Object> first = new LinkedHashMap<>(was);
            if (earlier != null) {
                first.putAll(earlier.was().orElseThrow());
            }
            changes.put(new RowKey(table, id), new Change(Optional.of(first), Optional.empty()));
        }
    }

    void changed(TableDef table, UUID id, Map<String, Object> was, Map<String, Object> nowIs) {
        changes.merge(
                new RowKey(table, id),
                new Change(Optional.of(was), Optional.of(nowIs)),
                UndoDraft::together);
    }

    private static Change together(Change earlier, Change later) {
        if (earlier.was().isEmpty()) {
            return earlier;
        }
        Map<String, Object> was = new LinkedHashMap<>(later.was().orElseThrow());
        was.putAll(earlier.was().orElseThrow());
        Map<String, Object> nowIs = new LinkedHashMap<>(earlier.nowIs().orElseThrow());
        nowIs.putAll(later.nowIs().orElseThrow());
        return new Change(Optional.of(was), Optional.of(nowIs));
    }

    void write(Tx tx) {
        if (changes.isEmpty()) {
            return;
        }
        tx.derive(Tables.UNDO_ENTRY, FORGET_UNDONE_ENTRIES);
        tx.derive(Tables.UNDO_STEP, FORGET_UNDONE);
        tx.derive(Tables.UNDO_STEP, STEP, action, subject, tx.actor(), tx.at());
        int place = 0;
        for (var change : changes.entrySet()) {
            TableDef table = change.getKey().table();
            tx.deriveLater(
                    Tables.UNDO_ENTRY,
                    ENTRY,
                    place++,
                    table.number(),
                    change.getKey().id(),
                    change.getValue().was().map(StoredFields::toJson),
                    change.getValue().nowIs().map(StoredFields::toJson));
        }
        tx.derive(Tables.UNDO_STEP, FORGET_OLD, STEPS);
        tx.derive(Tables.UNDO_ENTRY, FORGET_OLD_ENTRIES);
    }
}
