package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.push.Command;
import com.erpsmartcloud.marketplace.push.Outbox;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A store and how it stands.
///
/// @param waiting commands not sent yet
/// @param refused commands the marketplace said no to
record StoreRow(
        MarketplaceStore store, Map<Resource, SyncState> states, long waiting, long refused) {

    /// Counted up to here, which is more than anyone leaves lying.
    private static final int COUNTED = 10_000;

    StoreRow {
        states = Map.copyOf(states);
    }

    static List<StoreRow> read(StoresPorts ports) {
        Map<UUID, Long> waiting = counted(ports, Outbox.View.WAITING);
        Map<UUID, Long> refused = counted(ports, Outbox.View.REFUSED);
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
                                waiting.getOrDefault(store.id(), 0L),
                                refused.getOrDefault(store.id(), 0L)))
                .toList();
    }

    UUID id() {
        return store.id();
    }

    Optional<SyncState> state(Resource resource) {
        return Optional.ofNullable(states.get(resource));
    }

    /// What stopped the store last, if anything did since.
    Optional<SyncState> trouble() {
        return states.values().stream().filter(state -> !state.errorKey().isEmpty()).findFirst();
    }

    private static Map<UUID, Long> counted(StoresPorts ports, Outbox.View view) {
        return ports.outbox().page(view, 0, COUNTED).stream()
                .collect(Collectors.groupingBy(Command::storeId, Collectors.counting()));
    }
}
