package com.erpsmartcloud.marketplace.push;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What is left of a batch that goes out in parts: a marketplace that finds one row malformed may
/// refuse the whole call, and must not hold the other rows up for it.
final class Parts {

    /// Calls that may be refused while looking for the rows at fault, in one sending. Seven find
    /// one of a hundred; when nearly all are at fault, the search would eat the rate limit.
    private static final int MOST_REFUSALS = 16;

    private final Deque<List<SendQueue.Due>> left = new ArrayDeque<>();
    private int refusals;

    void add(List<SendQueue.Due> part) {
        left.addLast(part);
    }

    boolean isEmpty() {
        return left.isEmpty();
    }

    List<SendQueue.Due> next() {
        return left.removeFirst();
    }

    /// @return false if the refusal stands for every row of the part
    boolean split(List<SendQueue.Due> refused) {
        refusals++;
        if (refused.size() == 1 || refusals > MOST_REFUSALS) {
            return false;
        }
        int half = refused.size() / 2;
        left.addFirst(refused.subList(half, refused.size()));
        left.addFirst(refused.subList(0, half));
        return true;
    }

    /// What was not sent, when the sending breaks off.
    List<SendQueue.Due> rest() {
        return left.stream().flatMap(List::stream).toList();
    }
}
