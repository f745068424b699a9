package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.pull.FirstFetch;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.CommandKind;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;
import com.erpsmartcloud.marketplace.stores.SignIns;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A store and how it stands.
///
/// @param first its first fetch; none of stores from before there was one
/// @param signIn what the marketplace last said of its key
/// @param waiting commands not sent yet, by kind
/// @param refused commands the marketplace said no to, by kind
record StoreRow(
        MarketplaceStore store,
        Map<Resource, SyncState> states,
        Optional<FirstFetch> first,
        Optional<SignIns.Known> signIn,
        Map<CommandKind, Long> waiting,
        Map<CommandKind, Long> refused) {

    /// Counted up to here, which is more than anyone leaves lying.
    private static final int COUNTED = 10_000;

    StoreRow {
        states = Map.copyOf(states);
        waiting = Map.copyOf(waiting);
        refused = Map.copyOf(refused);
    }

    static List<StoreRow> read(StoresPorts ports) {
        Map<UUID, Map<CommandKind, Long>> waiting = counted(ports, Outbox.View.WAITING);
        Map<UUID, Map<CommandKind, Long>> refused = counted(ports, Outbox.View.REFUSED);
        Map<UUID, FirstFetch> firsts = ports.firsts().all();
        Map<UUID, SignIns.Known> signIns = ports.signIns().all();
        Map<UUID, Map<Resource, SyncState>> states =
                ports.states().all().stream()
                        .collect(
                                Collectors.groupingBy(
                                        SyncState::store,
                                        Collectors.toMap(
                                                SyncState::resource, Function.identity())));
        return ports.stores().all().stream()
                .map(store ->
                        new StoreRow(
                                store,
                                states.getOrDefault(store.id(), Map.of()),
                                Optional.ofNullable(firsts.get(store.id())),
                                Optional.ofNullable(signIns.get(store.id())),
                                waiting.getOrDefault(store.id(), Map.of()),
                                refused.getOrDefault(store.id(), Map.of())))
                .toList();
    }

    UUID id() {
        return store.id();
    }

    Optional<SyncState> state(Resource resource) {
        return Optional.ofNullable(states.get(resource));
    }

    /// Its first fetch, while older orders are still to come.
    Optional<FirstFetch> fetching() {
        return first.filter(it -> !it.over());
    }

    /// What stopped the store last, if anything did since.
    Optional<SyncState> trouble() {
        return states.values().stream().filter(state -> !state.errorKey().isEmpty()).findFirst();
    }

    long waiting(CommandKind kind) {
        return waiting.getOrDefault(kind, 0L);
    }

    long refused(CommandKind kind) {
        return refused.getOrDefault(kind, 0L);
    }

    long allWaiting() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    long allRefused() {
        return refused.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<UUID, Map<CommandKind, Long>> counted(StoresPorts ports, Outbox.View view) {
        return ports.outbox().page(view, 0, COUNTED).stream()
                .collect(
                        Collectors.groupingBy(
                                Command::storeId,
                                Collectors.groupingBy(Command::kind, Collectors.counting())));
    }
}
