package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.push.SendQueue.Allowed;
import com.erpsmartcloud.marketplace.push.SendQueue.Due;
import com.erpsmartcloud.marketplace.share.Bound;
import com.erpsmartcloud.marketplace.share.ChannelKey;
import com.erpsmartcloud.marketplace.share.Step;
import com.erpsmartcloud.store.Tx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Finds the figures that may leave next for a store.
final class NextDue {

    /// Those that have left once and have to leave once more. In the order of its index, so that a
    /// page is found without reading all that waits.
    private static final String DUE_AGAIN =
            """
            SELECT id, subject_id, payload, attempts FROM outbox_command
             WHERE store_id = ? AND kind = 'PUBLISH_STOCK' AND state = 'WAITING' AND raises = ? AND due_at <= ?
               AND NOT EXISTS (SELECT 1 FROM restriction r WHERE r.id = subject_id)
             ORDER BY store_id, kind, state, raises, due_at OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
            """;

    /// So many that wait are looked at in one go.
    private static final int PAGE = 500;

    private final Publisher publisher;
    private final WaitingPlaces places = new WaitingPlaces();

    NextDue(Publisher publisher) {
        this.publisher = publisher;
    }

    /// The first ones that may go; where stores share units many may have to wait. Those that have
    /// left before come first.
    List<Due> of(Tx tx, UUID storeId, boolean raises, Allowed allowed, int most) {
        for (int from = 0; ; from += PAGE) {
            List<Due> page = SendQueue.read(tx, DUE_AGAIN, storeId, raises, tx.at(), from, PAGE);
            List<Due> due = first(tx, storeId, page, allowed, most);
            if (!due.isEmpty()) {
                return due;
            }
            if (page.size() < PAGE) {
                return notLeft(tx, storeId, raises, allowed, most);
            }
        }
    }

    /// A batch that is not full at the end of the places goes on at their beginning: two calls
    /// would be made where one can tell all.
    private List<Due> notLeft(Tx tx, UUID storeId, boolean raises, Allowed allowed, int most) {
        List<Due> due = new ArrayList<>();
        for (WaitingPlaces.Range range : places.of(tx, storeId, raises)) {
            long from = range.from();
            List<WaitingStock.Due> page;
            do {
                page = WaitingStock.after(tx, from, range, PAGE);
                due.addAll(
                        first(
                                tx,
                                storeId,
                                page.stream().map(Due::first).toList(),
                                allowed,
                                most - due.size()));
                from = page.isEmpty() ? range.until() : page.getLast().place();
            } while (due.isEmpty() && page.size() == PAGE);
            if (due.size() == most || page.size() == PAGE) {
                break;
            }
        }
        due.stream()
                .reduce((_, last) -> last)
                .flatMap(Due::first)
                .ifPresent(last -> places.turn(storeId, raises, last.place()));
        return due;
    }

    private List<Due> first(Tx tx, UUID storeId, List<Due> page, Allowed allowed, int most) {
        return mayGo(tx, storeId, page, allowed).stream()
                .filter(d -> allowed.leased() || d.lowers())
                .sorted(Comparator.comparing((Due d) -> !d.lowers()))
                .limit(most)
                .toList();
    }

    /// Where stores share units only what no unit is offered twice by goes; the rest waits on.
    private List<Due> mayGo(Tx tx, UUID storeId, List<Due> due, Allowed allowed) {
        Map<ChannelKey, Step> steps =
                publisher.steps(
                        tx,
                        storeId,
                        due.stream().map(Due::listing).distinct().toList(),
                        allowed.leased() && allowed.imported());
        if (steps.isEmpty()) {
            return due;
        }
        Map<ChannelKey, Bound> bounds = SendQueue.bounds(tx, due);
        List<Due> now = new ArrayList<>();
        for (Due one : due) {
            Optional<Step> step = Optional.ofNullable(steps.get(one.key()));
            if (step.isEmpty()) {
                now.add(one);
            } else if (step.get() instanceof Step.Write(long quantity)) {
                now.add(one.now(quantity, bounds.getOrDefault(one.key(), Bound.unknown()).shown()));
            }
        }
        return now;
    }
}
