package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.ActiveFault;
import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.ozon.PostingFilter.Range;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// All postings of a time, and those with work left.
final class PostingLists {

    private static final String LIST = "/v4/posting/fbs/list";
    private static final String QUEUE = "/v4/posting/fbs/unfulfilled/list";
    private static final int MOST = 100;

    private final World world;
    private final Faults faults;

    PostingLists(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(LIST, this::list);
        table.put(QUEUE, this::queue);
    }

    private ObjectNode list(Query query, Instant now) {
        Query given = filterOf(query);
        int limit = query.limit(MOST);
        PostingFilter filter = PostingFilter.of(given, "last_changed_status_date");
        Range ordered = Range.of(given, "since", "to");
        List<Posting> found =
                found(LIST, each -> ordered.has(each.orderedAt()) && filter.shows(world, each));
        return answer(query, now, found, List.of(LIST, ordered, filter.question()), limit);
    }

    private ObjectNode queue(Query query, Instant now) {
        Query given = filterOf(query);
        int limit = query.limit(MOST);
        PostingFilter filter = PostingFilter.of(given, "last_change_status_date");
        Range cutoff = Range.of(given, "cutoff_from", "cutoff_to");
        Range delivering = Range.of(given, "delivering_date_from", "delivering_date_to");
        if (!cutoff.isOpen() && !delivering.isOpen()) {
            throw given.invalid("cutoff_from", "cutoff and delivering_date exclude each other");
        }
        List<Posting> found = List.of();
        if (!cutoff.isOpen()) {
            found =
                    found(
                            QUEUE,
                            each ->
                                    isWork(each, filter)
                                            && cutoff.has(each.shipBy())
                                            && filter.shows(world, each));
        } else if (!delivering.isOpen()) {
            found =
                    found(
                            QUEUE,
                            each ->
                                    !each.status().isFinal()
                                            && delivering.has(each.deliveringAt())
                                            && filter.shows(world, each));
        }
        Object question = List.of(QUEUE, cutoff, delivering, filter.question());
        return answer(query, now, found, question, limit).put("count", found.size());
    }

    private static Query filterOf(Query query) {
        return query.object("filter")
                .orElseThrow(() -> query.invalid("filter", "value is required"));
    }

    private static boolean isWork(Posting posting, PostingFilter filter) {
        Status status = posting.status();
        return filter.statuses().isEmpty() ? status.isUnfulfilled() : !status.isFinal();
    }

    private List<Posting> found(String path, Predicate<Posting> wanted) {
        Optional<ActiveFault> late = faults.present(FaultKind.LATE_ROW, path);
        List<Posting> found = new ArrayList<>();
        for (Posting posting : world.postings()) {
            if (wanted.test(posting)) {
                found.add(posting);
            }
        }
        late.ifPresent(fault -> hideLateRow(fault, found));
        return found;
    }

    private void hideLateRow(ActiveFault fault, List<Posting> found) {
        if (found.isEmpty()) {
            return;
        }
        if (fault.countCall() > fault.fault().number("calls", 3)) {
            faults.remove(fault);
            return;
        }
        // The fault settles on the newest posting of the first list, unless one was named.
        fault.hits(found.getLast().number());
        found.removeIf(each -> fault.hits(each.number()));
    }

    private ObjectNode answer(
            Query query, Instant now, List<Posting> found, Object question, int limit) {
        boolean descending = Sorting.isDescending(query);
        if (descending) {
            Collections.reverse(found);
        }
        Page<Posting> page =
                Page.of(
                        found,
                        PostingLists::key,
                        query.text("cursor").orElse(""),
                        "cursor",
                        List.of(question, descending),
                        descending,
                        limit);
        Parts parts = Parts.of(query);
        ObjectNode answer = Json.object().put("cursor", page.cursor()).put("has_next", page.full());
        ArrayNode rows = answer.putArray("postings");
        PostingRow view = new PostingRow(world, now, parts);
        page.rows().forEach(each -> rows.add(view.of(each)));
        return answer;
    }

    private static String key(Posting posting) {
        return String.format(
                Locale.ROOT, "%019d-%s", posting.orderedAt().toEpochMilli(), posting.number());
    }
}
