package com.erpsmartcloud.simulation;

import com.erpsmartcloud.marketplace.share.Draw;
import com.erpsmartcloud.marketplace.share.PoolKey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Channels that share goods, directly or through kits, are planned together.
final class Groups {

    private final Map<PoolKey, PoolKey> parent = new HashMap<>();
    private final Map<PoolKey, List<Integer>> members = new HashMap<>();
    private final Map<PoolKey, List<Integer>> users = new HashMap<>();
    private final List<PoolKey> ofChannel = new ArrayList<>();

    Groups(List<ModelChannel> channels) {
        for (ModelChannel channel : channels) {
            PoolKey first = channel.draws.getFirst().pool();
            channel.draws.forEach(d -> parent.put(root(d.pool()), root(first)));
            for (Draw draw : channel.draws) {
                users.computeIfAbsent(draw.pool(), _ -> new ArrayList<>()).add(channel.number);
            }
        }
        for (ModelChannel channel : channels) {
            PoolKey root = root(channel.draws.getFirst().pool());
            ofChannel.add(root);
            members.computeIfAbsent(root, _ -> new ArrayList<>()).add(channel.number);
        }
    }

    private PoolKey root(PoolKey pool) {
        PoolKey up = parent.getOrDefault(pool, pool);
        if (up.equals(pool)) {
            return pool;
        }
        PoolKey top = root(up);
        parent.put(pool, top);
        return top;
    }

    PoolKey group(int channel) {
        return ofChannel.get(channel);
    }

    PoolKey group(PoolKey pool) {
        return root(pool);
    }

    List<Integer> members(PoolKey group) {
        return members.getOrDefault(group, List.of());
    }

    /// Channels that draw from a pool.
    List<Integer> users(PoolKey pool) {
        return users.getOrDefault(pool, List.of());
    }
}
