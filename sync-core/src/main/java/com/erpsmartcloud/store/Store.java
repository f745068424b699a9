package com.erpsmartcloud.store;

import com.erpsmartcloud.time.Now;

import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/// The open company file: any number of readers, one writer.
///
/// Threads: every method may be called from any thread but the screen's. **Never interrupt a thread
/// that is in here**: an interrupt inside the database closes the file for everybody.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    /// How long finished writes may wait for others to share their checkpoint.
    private static final long GROUP_NANOS = 50_000_000;

    private final Path folder;
    private final JdbcConnectionPool pool;
    private final Jdbi readers;
    private final Writer writer;
    private final SaveMark mark;
    private final Ids ids;
    private final ExecutorService thread;
    private final AtomicReference<Thread> writing = new AtomicReference<>();
    private final Queue<Pending<?>> queue = new ConcurrentLinkedQueue<>();
    private final List<StoreListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<StoreFailure> broken = Optional.empty();

    /// A piece of writing; anything it throws rolls everything back.
    @FunctionalInterface
    public interface Work<T> {
        T run(Tx tx) throws Exception;
    }

    /// A piece of reading.
    @FunctionalInterface
    public interface Reading<T> {
        T run(Handle handle);
    }

    /// @param olderToo whether a file that lacks saved changes is taken all the same
    Store(Path folder, JdbcConnectionPool pool, Ids ids, Now now, boolean olderToo)
            throws SQLException, IOException {
        this.folder = folder;
        this.pool = pool;
        this.ids = ids;
        this.readers = Sql.configured(Jdbi.create(pool));
        this.writer = new Writer(pool.getConnection(), ids, now);
        this.mark = SaveMark.in(folder);
        boolean older = isOlder(olderToo);
        this.thread =
                Executors.newSingleThreadExecutor(work -> {
                    Thread made = Thread.ofPlatform().name("company-writer").unstarted(work);
                    writing.set(made);
                    return made;
                });
        if (older) {
            write("owner", "company.accept-older", tx -> tx.detail("accepted", true));
        }
    }

    private boolean isOlder(boolean accepted) throws IOException {
        long saved = mark.stamp().orElse(0L);
        if (saved <= writer.stamp()) {
            return false;
        }
        if (!accepted) {
            mark.close();
            throw new StoreException(
                    new StoreFailure.Older(
                            folder,
                            HybridClock.instant(writer.stamp()),
                            HybridClock.instant(saved),
                            Optional.empty()));
        }
        writer.goOnAfter(saved);
        return true;
    }

    /// Whether anything was ever acknowledged as saved in a company of this folder.
    public static boolean hasKept(Path folder) {
        return SaveMark.isWritten(folder);
    }

    /// Forgets what was acknowledged as saved in this folder: another file is put there on purpose.
    ///
    /// @throws IOException if the note cannot be taken away
    public static void forgetKept(Path folder) throws IOException {
        SaveMark.forget(folder);
    }

    /// Runs `work` in one transaction and returns once it is on the disk.
    ///
    /// @param actor who asked: the user's name, or `sync`
    /// @param action what is done, as the audit log names it, such as `stock.adjust`
    /// @throws StoreException if the file could not take it; nothing of `work` was kept
    public <T> T write(String actor, String action, Work<T> work) {
        return join(submit(new Pending<>(actor, action, work, true)));
    }

    /// Like [#write], but returns after the commit: a power cut within the next seconds may undo
    /// it. For bulk work that ends with [#checkpoint].
    public <T> T writeBuffered(String actor, String action, Work<T> work) {
        return join(submit(new Pending<>(actor, action, work, false)));
    }

    /// Returns once everything committed so far is on the disk.
    public void checkpoint() {
        join(submit(new Pending<>("system", "checkpoint", _ -> true, true)));
    }

    /// @throws StoreException if the company is closed
    public <T> T read(Reading<T> reading) {
        requireOpen();
        try {
            return readers.withHandle(reading::run);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    /// Holds on to this moment, for reading many tables that must fit together.
    ///
    /// @throws StoreException if the company is closed
    public Snapshot snapshot() {
        requireOpen();
        try {
            Handle handle = readers.open();
            try {
                Snapshot snapshot = new Snapshot(handle, this::translated);
                // The moment is that of the first statement, so there is one here.
                snapshot.read(h -> h.select("SELECT 1").mapTo(Integer.class).one());
                return snapshot;
            } catch (SQLException | RuntimeException e) {
                handle.close();
                throw e;
            }
        } catch (SQLException e) {
            throw translated(e);
        } catch (RuntimeException e) {
            throw translated(e);
        }
    }

    /// Copies the whole database, consistent, into a ZIP, while others go on working.
    ///
    /// @param h2Target where to, with a scheme that encrypts: the copy holds everything in clear
    ///   otherwise
    /// @throws StoreException if there is no room; the company stays open
    public void copyTo(String h2Target) {
        requireOpen();
        try {
            StoreOpener.copy(pool, h2Target);
        } catch (RuntimeException e) {
            throw FailureOf.exception(e, folder)
                    .<RuntimeException>map(failure -> new StoreException(failure, e))
                    .orElse(e);
        }
    }

    /// @return ends the subscription when closed
    public AutoCloseable listen(StoreListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// From now on `follower` works out what follows from a table, in each transaction that writes
    /// it. One for a table.
    public void follow(TableDef table, Follower follower) {
        writer.followers().follow(table, follower);
    }

    public Ids ids() {
        return ids;
    }

    /// This device's own random number, as it stands in movements and clocks.
    public long device() {
        return writer.device();
    }

    /// Recomputes the audit log's hash chain.
    ///
    /// @return number of the first line that was changed or is missing, if any
    public Optional<Long> firstBrokenAuditLine() {
        return read(AuditChain::firstBroken);
    }

    @Override
    public void close() {
        if (thread.isShutdown()) {
            return;
        }
        thread.execute(this::shutDown);
        thread.shutdown();
        Waiting.forEndOf(thread);
        pool.dispose();
        broken = Optional.of(new StoreFailure.Closed("closed"));
        queue.forEach(p -> p.fail(new StoreException(new StoreFailure.Closed("closed"))));
    }

    private <T> CompletableFuture<T> submit(Pending<T> pending) {
        requireOpen();
        if (Thread.currentThread() == writing.get()) {
            throw new IllegalStateException(
                    "a listener or a transaction wanted to write: the writer would wait for"
                            + " itself");
        }
        queue.add(pending);
        try {
            thread.execute(this::drain);
        } catch (RejectedExecutionException e) {
            pending.fail(new StoreException(new StoreFailure.Closed("closed"), e));
        }
        return pending.future();
    }

    /// Runs what waits, then one checkpoint for all of it, then tells everyone.
    private void drain() {
        List<Pending<?>> done = new ArrayList<>();
        boolean durable = false;
        long start = System.nanoTime();
        for (Pending<?> next = queue.poll(); next != null; next = queue.poll()) {
            next.run(writer);
            done.add(next);
            durable |= next.durable();
            if (System.nanoTime() - start > GROUP_NANOS) {
                break;
            }
        }
        try {
            if (durable) {
                writer.checkpoint();
                remember();
            }
            announce(done);
            done.forEach(Pending::tell);
        } catch (SQLException e) {
            StoreException why = translated(e);
            done.forEach(p -> p.fail(why));
        } catch (RuntimeException | Error e) {
            // Whoever waits must hear of it, or waits for ever.
            done.forEach(p -> p.fail(e));
            throw e;
        }
    }

    private void remember() {
        try {
            mark.write(writer.stamp());
        } catch (IOException e) {
            LOG.warn("the mark of what was saved could not be written", e);
        }
    }

    private void announce(List<Pending<?>> done) {
        Set<TableDef> touched = new HashSet<>();
        done.forEach(p -> touched.addAll(p.touched()));
        if (touched.isEmpty()) {
            return;
        }
        for (StoreListener listener : listeners) {
            try {
                listener.committed(touched);
            } catch (RuntimeException e) {
                LOG.error("a listener failed", e);
            }
        }
    }

    private void shutDown() {
        try (var statement = writer.connection().createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            LOG.warn("the database did not shut down cleanly", e);
            abandon();
        }
        try {
            mark.close();
        } catch (IOException e) {
            LOG.warn("the mark of what was saved did not close", e);
        }
    }

    /// A database that a full disk has stopped stays in the engine's list, stopped, and every later
    /// opening in this program would get that one. The first statement of a fresh session drops it.
    private void abandon() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            LOG.debug("the stopped database was dropped", e);
        }
    }

    private <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof StoreException known) {
                throw new StoreException(known.failure(), known);
            }
            if (cause instanceof RuntimeException runtime) {
                throw translated(runtime);
            }
            throw new IllegalStateException(cause);
        }
    }

    private void requireOpen() {
        broken.ifPresent(failure -> {
            throw new StoreException(failure);
        });
    }

    /// Finds out what a failure of the database means to the user; bugs stay what they are.
    private RuntimeException translated(RuntimeException e) {
        Optional<StoreFailure> failure = FailureOf.exception(e, folder);
        failure.filter(f -> !(f instanceof StoreFailure.Closed))
                .ifPresent(f -> broken = Optional.of(f));
        return failure.<RuntimeException>map(f -> new StoreException(f, e)).orElse(e);
    }

    private StoreException translated(SQLException e) {
        StoreFailure failure =
                FailureOf.exception(e, folder)
                        .orElseGet(() ->
                                new StoreFailure.Damaged(
                                        folder, String.valueOf(e.getMessage()), Optional.empty()));
        broken = Optional.of(failure);
        return new StoreException(failure, e);
    }
}
