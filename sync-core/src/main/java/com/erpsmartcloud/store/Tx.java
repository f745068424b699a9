package com.erpsmartcloud.store;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One transaction on the writer's thread: business rows, their change records, the audit line and
/// the clock go into it together. Every write of the program passes here, so nothing can forget to
/// be captured.
///
/// Only valid inside [Store#write].
public final class Tx {

    private final TableWriter tables;
    private final Capture capture;
    private final Handle handle;
    private final Ids ids;
    private final Instant at;
    private final long device;
    private final AuditDraft audit;
    private final Followers followers;
    private Optional<UndoDraft> undo = Optional.empty();

    Tx(
            TableWriter tables,
            Capture capture,
            Handle handle,
            Ids ids,
            Instant at,
            long device,
            AuditDraft audit,
            Followers followers) {
        this.tables = tables;
        this.capture = capture;
        this.handle = handle;
        this.ids = ids;
        this.at = at;
        this.device = device;
        this.audit = audit;
        this.followers = followers;
    }

    /// Adds a row, in a batch with its neighbours.
    public void insert(Row row) {
        tables.insert(row);
        capture.wholeRow(row);
        followers.added(row);
        draft(row.table()).ifPresent(d -> d.inserted(row.table(), row.id()));
    }

    /// Overwrites every column of the row with this id.
    public void replace(Row row) {
        draft(row.table())
                .ifPresent(d -> {
                    List<String> columns = row.table().columnNames();
                    before(row.table(), row.id(), columns)
                            .ifPresent(was -> d.changed(row.table(), row.id(), was, row.fields()));
                });
        tables.replace(row);
        capture.wholeRow(row);
        followers.changed(row.table(), row.id());
    }

    /// Changes some fields of one row.
    ///
    /// @param changes column to value, as in [Row#with]
    /// @throws IllegalArgumentException for append-only tables: what was written there stays
    public void update(TableDef table, UUID id, Map<String, ?> changes) {
        if (table.kind() == MergeKind.APPEND_ONLY) {
            throw new IllegalArgumentException(table.name() + " is append-only");
        }
        draft(table)
                .ifPresent(d ->
                        before(table, id, changes.keySet())
                                .ifPresent(was ->
                                        d.changed(table, id, was, new LinkedHashMap<>(changes))));
        tables.update(table, id, changes);
        capture.fields(table, id, changes.keySet());
        followers.changed(table, id);
    }

    /// Takes a row away; on other devices too, unless somebody changes it there later.
    ///
    /// @throws IllegalArgumentException for tables that are not of fields
    public void remove(TableDef table, UUID id) {
        if (table.kind() != MergeKind.FIELD) {
            throw new IllegalArgumentException(table.name() + ": rows are not removed");
        }
        draft(table)
                .ifPresent(d ->
                        before(table, id, table.columnNames())
                                .ifPresent(was -> d.removed(table, id, was)));
        tables.flush();
        tables.remove(table, id);
        capture.removed(table, id);
        followers.changed(table, id);
    }

    /// Takes a person's data out of a row, also out of one that only ever gets added to: the one
    /// exception to append-only. It cannot be taken back.
    ///
    /// @param changes column to what stands there from now on
    public void redact(TableDef table, UUID id, Map<String, ?> changes) {
        tables.update(table, id, changes);
        if (table.owner().isPresent()) {
            capture.partOf(table, id);
        } else {
            capture.fields(table, id, changes.keySet());
        }
        followers.changed(table, id);
    }

    /// Takes a row away for good, of whatever kind its table is; on other devices too. For data
    /// that is erased, never for what a person removes in the course of work: that is [#remove].
    public void erase(TableDef table, UUID id) {
        tables.flush();
        tables.remove(table, id);
        if (table.kind().captured()) {
            capture.removed(table, id);
        } else {
            capture.touched(table);
        }
        followers.changed(table, id);
    }

    /// Takes the words out of an audit line. The line itself, its time, action and hash stay, and a
    /// line of its own says that it was done, so the chain still proves everything else.
    ///
    /// @param lines at most [AuditRedaction#MOST]
    /// @throws IllegalArgumentException if they are more, or this is not the act that says so
    public void redactAudit(Collection<Long> lines) {
        if (lines.size() > AuditRedaction.MOST || !audit.action().equals(AuditRedaction.ACTION)) {
            throw new IllegalArgumentException("the chain would not know: " + audit.action());
        }
        tables.flush();
        AuditRedaction.redact(tables, lines);
        detail(AuditRedaction.LINES, List.copyOf(lines));
    }

    /// Takes away audit lines from before a moment, all but the newest; the chain goes on from the
    /// last one's hash, which is kept.
    ///
    /// @return how many went
    public long forgetAudit(Instant before) {
        tables.flush();
        return AuditRedaction.forget(tables, handle, before);
    }

    /// From here on, what this transaction changes in these tables can be taken back as one act.
    ///
    /// @param action names the act; the window has a text for it
    /// @param subject what it is done to, in the seller's words
    public Tx undoable(String action, String subject, TableDef... about) {
        undo = Optional.of(new UndoDraft(action, subject, Set.of(about)));
        return this;
    }

    /// Writes down what can be taken back, at the end of the work.
    void keepUndo() {
        undo.ifPresent(d -> d.write(this));
    }

    private Optional<UndoDraft> draft(TableDef table) {
        return undo.filter(d -> d.isAbout(table));
    }

    private Optional<Map<String, Object>> before(
            TableDef table, UUID id, Collection<String> columns) {
        return StoredFields.read(read(), table, id, columns);
    }

    /// Notes that a marketplace showed a row the same once more, at a later time of its own.
    ///
    /// The row says nothing new, so no change is recorded: a row that is read again every minute
    /// would fill the change log. Its time counts here from now on, and travels with the row's next
    /// change.
    ///
    /// @param asOf marketplace time of the newer reading, UTC
    /// @throws IllegalArgumentException for tables that no marketplace reports
    public void confirm(TableDef table, UUID id, Instant asOf) {
        if (table.kind() != MergeKind.MIRROR) {
            throw new IllegalArgumentException(table.name() + " is no mirror of a marketplace");
        }
        tables.update(table, id, Map.of("marketplace_at", asOf));
    }

    /// Runs a statement on a table that no other device ever sees.
    ///
    /// @param sql an INSERT, MERGE, UPDATE or DELETE with `?` for each value
    /// @return number of rows changed
    /// @throws IllegalArgumentException if the table's changes have to be captured
    public int derive(TableDef table, String sql, Object... values) {
        if (table.kind().captured()) {
            throw new IllegalArgumentException(
                    table.name() + " is captured: use insert, replace or update");
        }
        tables.flush();
        return tables.execute(sql, values);
    }

    /// Queues a statement like [#derive] into a batch with others of the same text.
    public void deriveLater(TableDef table, String sql, Object... values) {
        if (table.kind().captured()) {
            throw new IllegalArgumentException(
                    table.name() + " is captured: use insert, replace or update");
        }
        capture.touched(table);
        tables.batch(sql, values);
    }

    /// Lets listeners of this table hear of the transaction too: what they show as its rows stands
    /// elsewhere.
    public void tell(TableDef table) {
        capture.touched(table);
    }

    /// For queries that must see what this transaction has written so far.
    public Handle read() {
        tables.flush();
        return handle;
    }

    public Ids ids() {
        return ids;
    }

    /// The moment of this transaction, UTC; the same for all its rows.
    public Instant at() {
        return at;
    }

    public long device() {
        return device;
    }

    public String actor() {
        return audit.actor();
    }

    /// What is done here, as the audit log names it: `stock.adjust`.
    public String action() {
        return audit.action();
    }

    /// Names what the audit line is about.
    public Tx subject(String subject) {
        audit.subject(subject);
        return this;
    }

    /// Adds a fact to the audit line. No buyer's data and no secret belongs here.
    public Tx detail(String name, Object value) {
        audit.detail(name, value);
        return this;
    }
}
