package com.erpsmartcloud.marketplace;

import com.erpsmartcloud.time.Now;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps every store's calls within what its marketplace allows. One for the whole program; safe
/// for threads.
///
/// Counts per store and declared [Limits.Rate]. Stock goes before orders, orders before the rest.
/// Waiting is done by the calling thread, outside every lock, in short naps, so that it notices
/// [Cancellation] and calls that go first.
public final class RateGovernor {

    private static final Duration LONGEST_NAP = Duration.ofMillis(50);

    private final Now now;
    private final Pause pause;
    private final Map<UUID, StoreQueue> stores = new ConcurrentHashMap<>();

    public RateGovernor(Now now, Pause pause) {
        this.now = now;
        this.pause = pause;
    }

    /// A call that may be made now. It is to be closed when it has been answered or has failed, so
    /// that its place in the marketplace's count is given back in time and not too early.
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /// Returns when the call may be made; it has then been counted.
    ///
    /// @param limits of the store's marketplace; the first ones given for a store count
    /// @param method path as [Limits.Rate#method] names it
    /// @throws CancellationException if the job was asked to stop; the call is then not counted
    public Turn await(UUID store, Limits limits, String method, Priority priority) {
        StoreQueue queue = of(store, limits);
        StoreQueue.Ticket ticket = queue.join(method, priority);
        try {
            Optional<Duration> wait = Optional.of(Duration.ZERO);
            while (wait.isPresent()) {
                Cancellation.check();
                wait = queue.enter(ticket, now.instant());
                wait.ifPresent(this::nap);
            }
            return () -> queue.ended(ticket, now.instant());
        } finally {
            queue.leave(ticket);
        }
    }

    /// Obeys an answer that asked to wait: the method's own limit if it has one, else the whole
    /// store.
    public void hold(UUID store, Limits limits, String method, Duration wait) {
        of(store, limits).hold(method, now.instant(), wait);
    }

    /// Obeys an answer that refused a call because there were too many, as [#hold] does; and half
    /// as many go for a minute after that, because somebody else uses up the limit as well.
    public void refused(UUID store, Limits limits, String method, Duration wait) {
        of(store, limits).refused(method, now.instant(), wait);
    }

    private StoreQueue of(UUID store, Limits limits) {
        return stores.computeIfAbsent(store, _ -> new StoreQueue(limits));
    }

    /// How many calls of a store wait now.
    public int waiting(UUID store) {
        StoreQueue queue = stores.get(store);
        return queue == null ? 0 : queue.length();
    }

    /// How much of each declared rate of a store is used now; empty before its first call.
    public List<Limits.Used> used(UUID store) {
        StoreQueue queue = stores.get(store);
        return queue == null ? List.of() : queue.used(now.instant());
    }

    private void nap(Duration wait) {
        pause.of(wait.compareTo(LONGEST_NAP) > 0 ? LONGEST_NAP : wait);
    }
}
