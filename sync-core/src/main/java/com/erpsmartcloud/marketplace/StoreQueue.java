package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// The calls of one store that wait for their turn. Safe for threads; nothing waits while holding
/// its lock.
final class StoreQueue {

    /// How long to let a call go first that has its turn and is about to notice, or one end that is
    /// under way.
    static final Duration SOON = Duration.ofMillis(5);

    private final TreeSet<Ticket> waiting = new TreeSet<>();
    private final List<CallWindow> windows;
    private final Map<Ticket, Instant> underWay = new HashMap<>();
    private final RoundTrips trips = new RoundTrips();
    private long tickets;

    StoreQueue(Limits limits) {
        this.windows = limits.rates().stream().map(CallWindow::new).toList();
    }

    synchronized Ticket join(String method, Priority priority) {
        Ticket ticket = new Ticket(priority, tickets++, method);
        waiting.add(ticket);
        return ticket;
    }

    synchronized void leave(Ticket ticket) {
        waiting.remove(ticket);
    }

    /// The answer of a call is there, or it failed.
    synchronized void ended(Ticket ticket, Instant now) {
        Instant left = underWay.remove(ticket);
        if (left != null && !left.isAfter(now)) {
            trips.add(Duration.between(left, now));
        }
        of(ticket.method()).forEach(window -> window.ended(ticket, now, trips));
    }

    synchronized int length() {
        return waiting.size();
    }

    /// How many tokens of each window are out, and what waits for one.
    synchronized List<Limits.Used> used(Instant now) {
        return windows.stream()
                .map(window ->
                        new Limits.Used(
                                window.rate(),
                                window.taken(now),
                                waitingFor(window.rate().method()),
                                window.held(now)))
                .toList();
    }

    private int waitingFor(String method) {
        return (int)
                waiting.stream()
                        .filter(ticket -> method.isEmpty() || method.equals(ticket.method()))
                        .count();
    }

    /// Lets a call go if it is its turn: the first in order whose windows are all free.
    ///
    /// A call that waits for its own method's window does not hold up the others.
    ///
    /// @return empty if it may go, its tokens taken; else how long to wait before asking again
    synchronized Optional<Duration> enter(Ticket ticket, Instant now) {
        for (Ticket other : waiting) {
            Duration wait = untilFree(other.method(), now);
            if (other.equals(ticket)) {
                if (wait.isZero()) {
                    of(ticket.method()).forEach(window -> window.take(ticket, now));
                    waiting.remove(ticket);
                    underWay.put(ticket, now);
                    return Optional.empty();
                }
                return Optional.of(wait);
            }
            if (wait.isZero()) {
                return Optional.of(SOON);
            }
        }
        return Optional.of(SOON);
    }

    synchronized void hold(String method, Instant now, Duration wait) {
        narrowest(method).forEach(window -> window.hold(now, wait));
    }

    synchronized void refused(String method, Instant now, Duration wait) {
        narrowest(method).forEach(window -> window.refused(now, wait));
    }

    /// What an answer about limits is about: a method's own window, or the one for everything.
    private List<CallWindow> narrowest(String method) {
        List<CallWindow> own =
                windows.stream().filter(w -> w.rate().method().equals(method)).toList();
        return own.isEmpty()
                ? windows.stream().filter(w -> w.rate().method().isEmpty()).toList()
                : own;
    }

    private Duration untilFree(String method, Instant now) {
        return of(method).stream()
                .map(window -> window.untilFree(now))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private List<CallWindow> of(String method) {
        List<CallWindow> found = new ArrayList<>();
        for (CallWindow window : windows) {
            if (window.rate().method().isEmpty() || window.rate().method().equals(method)) {
                found.add(window);
            }
        }
        return found;
    }

    record Ticket(Priority priority, long number, String method) implements Comparable<Ticket> {

        @Override
        public int compareTo(Ticket other) {
            int byPriority = priority.compareTo(other.priority);
            return byPriority != 0 ? byPriority : Long.compare(number, other.number);
        }
    }
}
