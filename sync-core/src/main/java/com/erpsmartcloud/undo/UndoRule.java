package com.erpsmartcloud.undo;

import com.erpsmartcloud.store.Tx;

/// How a row of one table is turned back. Tables of fields are set back; the stock ledger adds an
/// opposite entry.
@FunctionalInterface
public interface UndoRule {

    /// @return the entry to turn the next time, in the opposite direction
    /// @throws UndoRefused if it cannot be; the whole act stays as it is
    UndoEntry turn(Tx tx, UndoEntry entry);

    /// Works out what follows, once every entry of the act is turned.
    default void done(Tx tx) {}
}
