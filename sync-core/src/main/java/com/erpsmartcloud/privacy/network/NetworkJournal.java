package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.NetworkLog;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.store.Waiting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Keeps every outgoing request in the company file, encrypted like everything there.
///
/// A request only puts its entry into a queue; entries are written once a second, in one
/// transaction, on the disk. **A crash may lose the last second.** Kept are the newest [#MOST_KEPT]
/// requests of the last [#LONGEST_KEPT]. Safe for many threads.
public final class NetworkJournal implements NetworkLog, AutoCloseable {

    public static final int MOST_KEPT = 100_000;
    public static final Duration LONGEST_KEPT = Duration.ofDays(365);

    /// Entries that may wait while the file takes none, such as on a full disk.
    static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(NetworkJournal.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);
    private static final int TRIM_EVERY = 1_000;

    private static final String KEEP =
            """
            INSERT INTO network_request (at, host, purpose, method, path, bytes_out, bytes_in, carries, status, result,
                                         tls, took_millis)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Store store;
    private final int most;
    private final Queue<Entry> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicLong lost = new AtomicLong();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("network-log").daemon(true).factory());
    private int sinceTrim = TRIM_EVERY;

    public NetworkJournal(Store store) {
        this(store, MOST_KEPT);
    }

    NetworkJournal(Store store, int most) {
        this.store = store;
        this.most = most;
    }

    @Override
    public void record(Entry entry) {
        if (queued.incrementAndGet() > MOST_WAITING) {
            queued.decrementAndGet();
            lost.incrementAndGet();
            return;
        }
        queue.add(entry);
        soon(PAUSE);
    }

    /// Writes what waits, so that a reader sees every request that has ended.
    ///
    /// @throws com.erpsmartcloud.store.StoreException if the file takes nothing; what waits, waits
    ///   on
    public synchronized void flush() {
        List<Entry> batch = new ArrayList<>();
        for (Entry entry : queue) {
            batch.add(entry);
        }
        if (batch.isEmpty()) {
            return;
        }
        sinceTrim += batch.size();
        boolean trim = sinceTrim >= TRIM_EVERY;
        store.write(
                "system",
                "network.log",
                tx -> {
                    batch.forEach(entry -> keep(tx, entry));
                    if (trim) {
                        trim(tx);
                    }
                    return batch.size();
                });
        // Only this method takes entries out, so these are the first ones still.
        batch.forEach(_ -> queue.remove());
        queued.addAndGet(-batch.size());
        if (trim) {
            sinceTrim = 0;
        }
    }

    /// Requests that were made and are not in the log, because the file took none for too long.
    public long lost() {
        return lost.get();
    }

    /// Writes what waits and stops; the store must still be open.
    @Override
    public void close() {
        clock.shutdown();
        Waiting.forEndOf(clock);
        writeWaiting();
    }

    private void soon(Duration pause) {
        if (!clock.isShutdown() && due.compareAndSet(false, true)) {
            var _ = clock.schedule(this::tick, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void tick() {
        due.set(false);
        if (!writeWaiting()) {
            soon(PAUSE_AFTER_FAILURE);
        }
    }

    /// Like [#flush], for readers: a file that takes nothing can still be read.
    ///
    /// @return whether nothing waits any more
    boolean writeWaiting() {
        try {
            flush();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("the network log could not be written, {} entries wait", queued.get(), e);
            return false;
        }
    }

    private static void keep(Tx tx, Entry entry) {
        tx.deriveLater(
                Tables.NETWORK_REQUEST,
                KEEP,
                entry.at().toEpochMilli(),
                cut(entry.host(), 260),
                cut(entry.purpose(), 60),
                cut(entry.method(), 10),
                cut(entry.path(), 500),
                entry.bytesOut(),
                entry.bytesIn(),
                entry.carries().name(),
                (long) entry.status(),
                entry.result().name(),
                cut(entry.tls(), 20),
                entry.took().toMillis());
    }

    private void trim(Tx tx) {
        tx.derive(
                Tables.NETWORK_REQUEST,
                "DELETE FROM network_request WHERE seq <= (SELECT MAX(seq) FROM network_request) -"
                        + " ?",
                most);
        tx.derive(
                Tables.NETWORK_REQUEST,
                "DELETE FROM network_request WHERE at < ?",
                tx.at().minus(LONGEST_KEPT).toEpochMilli());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
