package com.erpsmartcloud.app.ui.table;

/// Reads a long list piece by piece, already sorted and filtered by the store.
@FunctionalInterface
public interface PageSource<T> {

    /// Called off the UI thread.
    ///
    /// @param offset of the first row wanted, from 0
    /// @param limit most rows wanted
    Page<T> page(long offset, int limit) throws Exception;
}
