package com.erpsmartcloud.store;

/// Works out what follows from the rows of a table, in the transaction that wrote them.
@FunctionalInterface
public interface Follower {

    /// Called once for each table, at the end of the work. Writes only tables that are derived or
    /// local.
    void follow(Tx tx, Touched rows);
}
