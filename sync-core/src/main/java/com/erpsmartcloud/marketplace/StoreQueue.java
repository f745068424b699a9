package com.erpsmartcloud.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// The calls of one store that wait for their turn. Safe for threads; nothing waits while holding
/// its lock.
final class StoreQueue {

    /// How long to let a call go first that has its turn and is about to notice.
    private static final Duration ANOTHER_FIRST = Duration.ofMillis(5);

    private final TreeSet<Ticket> waiting = new TreeSet<>();
    private final List<CallWindow> windows;
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
                    of(ticket.method()).forEach(window -> window.take(now));
                    waiting.remove(ticket);
                    return Optional.empty();
                }
                return Optional.of(wait);
            }
            if (wait.isZero()) {
                return Optional.of(ANOTHER_FIRST);
            }
        }
        return Optional.of(ANOTHER_FIRST);
    }

    /// Holds the narrowest window a method has: its own, or the one for everything.
    synchronized void hold(String method, Instant now, Duration wait) {
        List<CallWindow> own =
                windows.stream().filter(w -> w.rate().method().equals(method)).toList();
        (own.isEmpty() ? windows.stream().filter(w -> w.rate().method().isEmpty()).toList() : own)
                .forEach(window -> window.hold(now, wait));
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
