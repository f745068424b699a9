package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/// The one writer: runs transactions one after the other on its own connection. Used by one thread
/// only.
final class Writer {

    private final Connection connection;
    private final Handle handle;
    private final TableWriter tables;
    private final Ids ids;
    private final Now now;
    private final HybridClock clock;
    private final AuditChain audit;
    private final long device;

    private final Followers followers = new Followers();

    record Result<T>(T value, Set<TableDef> touched) {}

    Writer(Connection connection, Ids ids, Now now) throws SQLException {
        this.connection = connection;
        this.ids = ids;
        this.now = now;
        connection.setAutoCommit(false);
        this.handle = Sql.configured(Jdbi.create(connection)).open();
        this.tables = new TableWriter(connection);
        ClockRow row =
                handle.createQuery("SELECT device, hlc FROM clock_state")
                        .map((r, _) -> new ClockRow(r.getLong(1), r.getLong(2)))
                        .findOne()
                        .orElseGet(this::firstClock);
        this.device = row.device();
        this.clock = new HybridClock(now, row.hlc());
        this.audit = AuditChain.continued(handle);
        connection.commit();
    }

    private record ClockRow(long device, long hlc) {}

    private ClockRow firstClock() {
        ClockRow row = new ClockRow(new SecureRandom().nextLong(), 0);
        tables.execute(
                "INSERT INTO clock_state (one, device, hlc) VALUES (TRUE, ?, ?)",
                row.device(),
                row.hlc());
        return row;
    }

    Followers followers() {
        return followers;
    }

    Connection connection() {
        return connection;
    }

    long device() {
        return device;
    }

    <T> Result<T> run(String actor, String action, Store.Work<T> work) throws Exception {
        long stampBefore = clock.last();
        AuditChain.Tip tip = audit.tip();
        Capture capture = new Capture();
        AuditDraft draft = new AuditDraft(actor, action);
        followers.begin();
        try {
            Tx tx = new Tx(tables, capture, handle, ids, now.instant(), device, draft, followers);
            T value = work.run(tx);
            followers.tell(tx);
            tx.keepUndo();
            tables.flush();
            if (!capture.isEmpty() || draft.hasDetail()) {
                audit.append(tx, draft);
                long stamp = clock.tick();
                capture.write(tables, stamp, device);
                tables.execute("UPDATE clock_state SET hlc = ?", stamp);
            }
            connection.commit();
            return new Result<>(value, capture.touched());
        } catch (Exception | Error e) {
            clock.restore(stampBefore);
            audit.restore(tip);
            undo(e);
            throw e;
        }
    }

    /// Stamps what comes next later than `stamp`, so that it sorts behind what the file has lost.
    void goOnAfter(long stamp) {
        clock.observe(stamp);
    }

    /// Puts on the disk what was committed: without it a commit may be lost in a power cut.
    void checkpoint() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    /// The stamp of the newest change.
    long stamp() {
        return clock.last();
    }

    private void undo(Throwable cause) {
        try {
            tables.forget();
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
