package com.erpsmartcloud.undo;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.StoredFields;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Takes a person's acts back, newest first, and does them again; the last 200 acts on this
/// computer.
///
/// An act is taken back whole or not at all. What followed from it, such as reservations and what
/// the stores show, follows again from what is there afterwards.
public final class Undo {

    private static final String STEP =
            """
            SELECT seq, action, subject, actor, at FROM undo_step WHERE undone = ?
            """;
    private static final String NEXT_UNDO = STEP + " ORDER BY seq DESC FETCH FIRST 1 ROW ONLY";
    private static final String NEXT_REDO = STEP + " ORDER BY seq FETCH FIRST 1 ROW ONLY";
    private static final String ENTRIES =
            "SELECT place, table_no, row_id, was, now_is FROM undo_entry WHERE step_seq = ? ORDER"
                    + " BY place";
    private static final String TURNED =
            "UPDATE undo_entry SET row_id = ?, was = ?, now_is = ? WHERE step_seq = ? AND place ="
                    + " ?";

    private final Store store;
    private final Map<TableDef, UndoRule> rules = new HashMap<>();
    private final UndoRule fields = new FieldUndo();

    private record Placed(int place, UndoEntry entry) {}

    public Undo(Store store) {
        this.store = store;
    }

    /// @param rule how rows of this table are turned; others are set back field by field
    public Undo with(TableDef table, UndoRule rule) {
        rules.put(table, rule);
        return this;
    }

    /// The act that [#undo] would take back.
    public Optional<UndoStep> nextUndo() {
        return store.read(h -> next(h, false));
    }

    /// The act that [#redo] would do again.
    public Optional<UndoStep> nextRedo() {
        return store.read(h -> next(h, true));
    }

    public UndoOutcome undo(String actor) {
        return turn(actor, "undo", false);
    }

    public UndoOutcome redo(String actor) {
        return turn(actor, "redo", true);
    }

    private UndoOutcome turn(String actor, String audited, boolean again) {
        UndoStep[] tried = new UndoStep[1];
        try {
            return store.write(
                    actor,
                    audited,
                    tx -> {
                        Optional<UndoStep> step = next(tx.read(), again);
                        if (step.isEmpty()) {
                            return new UndoOutcome.NothingLeft();
                        }
                        tried[0] = step.get();
                        boolean left = turn(tx, step.get(), again);
                        tx.subject(step.get().action());
                        return left
                                ? new UndoOutcome.Answered(step.get())
                                : new UndoOutcome.Done(step.get());
                    });
        } catch (UndoRefused e) {
            return new UndoOutcome.Refused(tried[0], e.reason());
        }
    }

    /// @return whether some of what was taken back had left this computer
    private boolean turn(Tx tx, UndoStep step, boolean again) {
        boolean left = false;
        List<Placed> entries = entries(tx.read(), step.seq(), again);
        Set<UndoRule> used = new LinkedHashSet<>();
        for (Placed placed : again ? entries : entries.reversed()) {
            UndoEntry entry = placed.entry();
            UndoRule rule = rules.getOrDefault(entry.table(), fields);
            used.add(rule);
            left |= !again && rule.hasLeft(tx, entry);
            UndoEntry back = rule.turn(tx, entry);
            Optional<String> was = (again ? back.to() : back.from()).map(StoredFields::toJson);
            Optional<String> nowIs = (again ? back.from() : back.to()).map(StoredFields::toJson);
            tx.derive(Tables.UNDO_ENTRY, TURNED, back.id(), was, nowIs, step.seq(), placed.place());
        }
        used.forEach(rule -> rule.done(tx));
        tx.derive(
                Tables.UNDO_STEP,
                "UPDATE undo_step SET undone = ? WHERE seq = ?",
                !again,
                step.seq());
        return left;
    }

    private static Optional<UndoStep> next(Handle handle, boolean undone) {
        return handle.createQuery(undone ? NEXT_REDO : NEXT_UNDO)
                .bind(0, undone)
                .map((r, _) ->
                        new UndoStep(
                                r.getLong(1),
                                r.getString(2),
                                r.getString(3),
                                r.getString(4),
                                Instant.ofEpochMilli(r.getLong(5))))
                .findOne();
    }

    /// Entries seen in the direction they are to be turned.
    private static List<Placed> entries(Handle handle, long step, boolean again) {
        return handle.createQuery(ENTRIES)
                .bind(0, step)
                .map((r, _) -> {
                    TableDef table = Tables.byNumber(r.getInt(2));
                    Optional<Map<String, Object>> was =
                            Optional.ofNullable(r.getString(4))
                                    .map(json -> StoredFields.fromJson(table, json));
                    Optional<Map<String, Object>> nowIs =
                            Optional.ofNullable(r.getString(5))
                                    .map(json -> StoredFields.fromJson(table, json));
                    UUID id = r.getObject(3, UUID.class);
                    return new Placed(
                            r.getInt(1),
                            again
                                    ? new UndoEntry(table, id, was, nowIs)
                                    : new UndoEntry(table, id, nowIs, was));
                })
                .list();
    }
}
