package com.erpsmartcloud.app.company;

import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.pull.SyncStates;
import com.erpsmartcloud.marketplace.stores.Stores;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// How fresh a store's orders are.
///
/// @param lastOk when its orders last came in whole
/// @param errorKey what stopped it since, empty if nothing did
record StoreAge(
        UUID id, Marketplace marketplace, String name, Optional<Instant> lastOk, String errorKey) {

    /// Two small reads; the frame asks every few seconds.
    static List<StoreAge> all(Stores stores, SyncStates states) {
        Map<UUID, List<SyncState>> known =
                states.all().stream().collect(Collectors.groupingBy(SyncState::store));
        return stores.all().stream()
                .map(store -> {
                    List<SyncState> its = known.getOrDefault(store.id(), List.of());
                    return new StoreAge(
                            store.id(),
                            store.marketplace(),
                            store.name(),
                            its.stream()
                                    .filter(state -> state.resource() == Resource.ORDERS)
                                    .flatMap(state -> state.lastOk().stream())
                                    .findFirst(),
                            its.stream()
                                    .map(SyncState::errorKey)
                                    .filter(key -> !key.isEmpty())
                                    .findFirst()
                                    .orElse(""));
                })
                .toList();
    }
}
