package com.erpsmartcloud.marketplace.push;

import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Parts offers into groups that have no units in common.
final class Neighbours {

    private Neighbours() {}

    /// @param draws of each offer, by its place
    /// @return places, each once, in their order
    static List<List<Integer>> of(Map<Integer, List<Draw>> draws) {
        Map<PoolKey, List<Integer>> users = new HashMap<>();
        draws.forEach((place, its) ->
                its.forEach(draw ->
                        users.computeIfAbsent(draw.pool(), _ -> new ArrayList<>()).add(place)));
        Set<Integer> seen = new HashSet<>();
        List<List<Integer>> groups = new ArrayList<>();
        for (Integer first : draws.keySet()) {
            if (seen.add(first)) {
                groups.add(around(first, draws, users, seen));
            }
        }
        return groups;
    }

    private static List<Integer> around(
            Integer first,
            Map<Integer, List<Draw>> draws,
            Map<PoolKey, List<Integer>> users,
            Set<Integer> seen) {
        List<Integer> group = new ArrayList<>();
        Deque<Integer> edge = new ArrayDeque<>(List.of(first));
        while (!edge.isEmpty()) {
            Integer place = edge.poll();
            group.add(place);
            for (Draw draw : Objects.requireNonNull(draws.get(place))) {
                // Each pool's users are followed once.
                for (Integer other :
                        Objects.requireNonNullElse(users.remove(draw.pool()), List.<Integer>of())) {
                    if (seen.add(other)) {
                        edge.add(other);
                    }
                }
            }
        }
        return group.stream().sorted().toList();
    }
}
