package com.erpsmartcloud.orders;

import com.erpsmartcloud.orders.OrderFilter.Clause;
import com.erpsmartcloud.orders.OrderFilter.Match;
import com.erpsmartcloud.orders.OrderFilter.Sense;
import com.erpsmartcloud.orders.OrderQuery.Direction;
import com.erpsmartcloud.orders.OrderQuery.Sort;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// A kept view as JSON text.
///
/// @param clauses sense, then the words of the condition
/// @param sorts column and direction
/// @param marks of a program that knew some; null before
record ViewText(
        String tab,
        String text,
        String match,
        List<List<String>> clauses,
        List<List<String>> sorts,
        List<String> columns,
        @Nullable List<String> marks) {

    static String write(OrderView view) {
        return JsonMapper.shared()
                .writeValueAsString(
                        new ViewText(
                                view.tab().name(),
                                view.text(),
                                view.filter().match().name(),
                                view.filter().clauses().stream().map(ViewText::words).toList(),
                                view.sorts().stream()
                                        .map(s -> List.of(s.by().name(), s.direction().name()))
                                        .toList(),
                                view.columns(),
                                view.marks().stream().map(Enum::name).sorted().toList()));
    }

    /// @return nothing for a view that a newer program wrote: half a filter would show orders it
    ///   leaves out there
    static Optional<OrderView> read(UUID id, String name, int place, String json) {
        try {
            ViewText kept = JsonMapper.shared().readValue(json, ViewText.class);
            List<Clause> clauses = new ArrayList<>();
            for (List<String> words : kept.clauses) {
                Optional<OrderCondition> condition =
                        ConditionText.read(words.subList(1, words.size()));
                if (condition.isEmpty()) {
                    return Optional.empty();
                }
                clauses.add(new Clause(Sense.valueOf(words.getFirst()), condition.get()));
            }
            List<OrderSort> sorts =
                    kept.sorts.stream()
                            .map(s ->
                                    new OrderSort(
                                            Sort.valueOf(s.getFirst()),
                                            Direction.valueOf(s.getLast())))
                            .toList();
            return Optional.of(
                    new OrderView(
                            id,
                            name,
                            place,
                            OrderTab.valueOf(kept.tab),
                            kept.text,
                            new OrderFilter(Match.valueOf(kept.match), clauses),
                            sorts,
                            kept.columns,
                            marks(kept.marks)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Set<OrderView.Mark> marks(@Nullable List<String> kept) {
        return kept == null
                ? Set.of()
                : kept.stream().map(OrderView.Mark::valueOf).collect(Collectors.toSet());
    }

    private static List<String> words(Clause clause) {
        List<String> words = new ArrayList<>();
        words.add(clause.sense().name());
        words.addAll(ConditionText.write(clause.condition()));
        return words;
    }
}
