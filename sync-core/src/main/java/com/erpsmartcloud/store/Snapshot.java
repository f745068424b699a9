package com.erpsmartcloud.store;

import org.h2.engine.Constants;
import org.jdbi.v3.core.Handle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/// The whole company as it was at one moment, however long it is looked at and whatever is written
/// meanwhile. It holds no lock: the writer goes on.
///
/// Used by one thread at a time. The database keeps what was overwritten since for as long as this
/// is open, so close it.
public final class Snapshot implements AutoCloseable {

    private final Handle handle;
    private final Connection connection;
    private final UnaryOperator<RuntimeException> translated;

    /// A piece of reading that may fail for a reason of its own.
    @FunctionalInterface
    public interface Reading<T, X extends Exception> {
        T run(Handle handle) throws X;
    }

    /// @param translated finds out what a failure of the database means
    Snapshot(Handle handle, UnaryOperator<RuntimeException> translated) throws SQLException {
        this.handle = handle;
        this.connection = handle.getConnection();
        this.translated = translated;
        connection.setAutoCommit(false);
        // Not REPEATABLE READ: that would take each table's moment at its own first use.
        connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
    }

    /// @throws StoreException if the database failed
    /// @throws X what `reading` throws by itself, unchanged
    public <T, X extends Exception> T read(Reading<T, X> reading) throws X {
        try {
            return reading.run(handle);
        } catch (RuntimeException e) {
            throw translated.apply(e);
        }
    }

    @Override
    public void close() {
        try (handle) {
            connection.rollback();
            // The connection goes back to the pool, which would keep the isolation.
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The company was closed meanwhile, and the moment with it.
        }
    }
}
