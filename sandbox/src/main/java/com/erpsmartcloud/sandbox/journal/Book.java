package com.erpsmartcloud.sandbox.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/// Everything one marketplace knows, on a shelf in memory and in a folder; it outlives a kill.
///
/// All reading and changing goes through [#inside]: one call at a time sees a whole world.
public final class Book<F> implements AutoCloseable {

    private static final long COMPACT_AT_BYTES = 8L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Shelf<F> shelf;
    private final Journal<F> journal;

    private Book(Shelf<F> shelf, Journal<F> journal) {
        this.shelf = shelf;
        this.journal = journal;
    }

    /// Opens the facts of a folder, or writes down those of a new world.
    ///
    /// @param shelf an empty one
    /// @param facts the type all facts have, with Jackson's names of its kinds
    /// @param array makes an array of it, as in `Fact[]::new`
    /// @throws IOException if the folder cannot be read or its files are damaged
    public static <F> Book<F> open(
            Path folder,
            Shelf<F> shelf,
            Class<F> facts,
            IntFunction<F[]> array,
            Supplier<List<F>> newWorld)
            throws IOException {
        if (Journal.exists(folder)) {
            Journal<F> journal = Journal.open(folder, facts, array, shelf::put);
            if (journal.size() > COMPACT_AT_BYTES / 8) {
                journal.compact(shelf.everything());
            }
            return new Book<>(shelf, journal);
        }
        shelf.put(newWorld.get());
        return new Book<>(shelf, Journal.create(folder, facts, array, shelf.everything()));
    }

    /// Runs work while nobody else reads or changes.
    public <T> T inside(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Changes the world: on disk first, all facts or none.
    public void commit(List<? extends F> facts) {
        if (facts.isEmpty()) {
            return;
        }
        List<F> change = new ArrayList<>(facts);
        journal.append(change);
        shelf.put(change);
        try {
            if (journal.size() > COMPACT_AT_BYTES) {
                journal.compact(shelf.everything());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        lock.lock();
        try {
            journal.close();
        } finally {
            lock.unlock();
        }
    }
}
