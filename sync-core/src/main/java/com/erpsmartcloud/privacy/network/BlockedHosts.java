package com.erpsmartcloud.privacy.network;

import com.erpsmartcloud.net.HostBlocks;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The hosts this computer sends nothing to, by the seller's choice. Acts at once: the next request
/// fails before it connects; one that is under way ends by itself. Each device has its own list.
public final class BlockedHosts implements HostBlocks {

    private final Store store;
    private final Set<String> closed = ConcurrentHashMap.newKeySet();

    /// @param since when it was closed, UTC
    public record Block(String host, Instant since, String actor) {}

    public BlockedHosts(Store store) {
        this.store = store;
        all().forEach(block -> closed.add(block.host()));
    }

    @Override
    public boolean blocks(String host) {
        return closed.contains(host);
    }

    /// @return by host
    public List<Block> all() {
        return store.read(h ->
                h.createQuery("SELECT host, blocked_at, actor FROM blocked_host ORDER BY host")
                        .map((r, _) ->
                                new Block(
                                        r.getString(1),
                                        Instant.ofEpochMilli(r.getLong(2)),
                                        r.getString(3)))
                        .list());
    }

    /// @param host as the network log shows it
    public void block(String actor, String host) {
        String name = named(host);
        if (!closed.add(name)) {
            return;
        }
        try {
            store.write(
                    actor,
                    "network.block",
                    tx ->
                            tx.subject(name)
                                    .detail("blocked", true)
                                    .derive(
                                            Tables.BLOCKED_HOST,
                                            "INSERT INTO blocked_host (id, host, blocked_at, actor)"
                                                    + " VALUES (?, ?, ?, ?)",
                                            tx.ids().fresh(),
                                            name,
                                            tx.at().toEpochMilli(),
                                            actor));
        } catch (RuntimeException e) {
            // What the screen says and what the next start does must not differ.
            closed.remove(name);
            throw e;
        }
    }

    public void open(String actor, String host) {
        String name = named(host);
        store.write(
                actor,
                "network.unblock",
                tx ->
                        tx.subject(name)
                                .detail("blocked", false)
                                .derive(
                                        Tables.BLOCKED_HOST,
                                        "DELETE FROM blocked_host WHERE host = ?",
                                        name));
        closed.remove(name);
    }

    private static String named(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
