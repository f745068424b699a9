package com.erpsmartcloud.undo;

import com.erpsmartcloud.store.Tx;

/// How a row of one table is turned back. Tables of fields are set back; the stock ledger adds an
/// opposite entry.
@FunctionalInterface
public interface UndoRule {

    /// @return the entry to turn the next time, in the opposite direction
    /// @throws UndoRefused if it cannot be; the whole act stays as it is
    UndoEntry turn(Tx tx, UndoEntry entry);

    /// Whether what is to be turned has left this computer, so that turning it is a new wish.
    default boolean hasLeft(Tx tx, UndoEntry entry) {
        return false;
    }

    /// Works out what follows, once every entry of the act is turned.
    default void done(Tx tx) {}
}
