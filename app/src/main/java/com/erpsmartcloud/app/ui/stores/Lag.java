package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.Limits;
import com.erpsmartcloud.marketplace.pull.Lags;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.stores.MarketplaceStore;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How old a store's orders were over the last day, and how much of its calls is used.
///
/// @param points in order of time
/// @param lastOk when its orders last came in
record Lag(List<Lags.Point> points, Optional<Instant> lastOk, List<Limits.Used> used) {

    static final Duration SHOWN = Duration.ofHours(24);

    Lag {
        points = List.copyOf(points);
        used = List.copyOf(used);
    }

    static Lag read(StoresPorts ports, MarketplaceStore store) {
        Optional<Instant> lastOk = ports.states().of(store.id(), Resource.ORDERS).lastOk();
        Instant from = lastOk.orElse(Instant.EPOCH).minus(SHOWN);
        return new Lag(ports.lags().since(store.id(), from), lastOk, ports.door().used(store));
    }

    /// Half of all readings are younger than this.
    Optional<Duration> usual() {
        List<Duration> sorted = points.stream().map(Lags.Point::age).sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
