package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The conditions both posting lists know.
record PostingFilter(
        Set<Status> statuses,
        Range changed,
        Set<Long> warehouses,
        Set<Long> methods,
        Set<Long> providers,
        Set<String> flows,
        Set<String> orderNumbers,
        long orderId) {

    /// A span of time, both ends included.
    record Range(Optional<Instant> from, Optional<Instant> to) {

        static final Range ALL = new Range(Optional.empty(), Optional.empty());

        static Range of(Query query, String from, String to) {
            Range range = new Range(query.instant(from), query.instant(to));
            if (range.from.isEmpty() || range.to.isEmpty()) {
                return range;
            }
            Instant start = range.from.get();
            Instant end = range.to.get();
            if (end.isBefore(start)) {
                throw query.invalid(to, "value must not be before " + from);
            }
            if (end.isAfter(start.atOffset(ZoneOffset.UTC).plusYears(1).toInstant())) {
                throw new OzonError(400, 3, "PERIOD_IS_TOO_LONG");
            }
            return range;
        }

        boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }

        boolean has(Instant at) {
            return from.map(start -> !at.isBefore(start)).orElse(true)
                    && to.map(end -> !at.isAfter(end)).orElse(true);
        }

        boolean has(Optional<Instant> at) {
            return at.map(this::has).orElse(false);
        }
    }

    /// @param changedField the list says "changed", the work queue "change"
    static PostingFilter of(Query filter, String changedField) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (String wire : filter.texts("statuses")) {
            statuses.add(
                    Status.of(wire)
                            .orElseThrow(
                                    () -> filter.invalid("statuses", "unknown status " + wire)));
        }
        return new PostingFilter(
                statuses,
                filter.object(changedField)
                        .map(range -> Range.of(range, "from", "to"))
                        .orElse(Range.ALL),
                Set.copyOf(filter.integers("warehouse_ids")),
                Set.copyOf(filter.integers("delivery_method_ids")),
                Set.copyOf(filter.integers("provider_ids")),
                Set.copyOf(filter.texts("integration_type_flow")),
                Set.copyOf(filter.texts("order_numbers")),
                filter.integer("order_id").orElse(0));
    }

    List<Object> question() {
        return List.of(
                statuses.stream().map(Status::wire).toList(),
                changed,
                warehouses,
                methods,
                providers,
                flows,
                orderNumbers,
                orderId);
    }

    boolean shows(World world, Posting posting) {
        Warehouse warehouse = world.warehouse(posting.warehouseId()).orElseThrow();
        return (statuses.isEmpty() || statuses.contains(posting.status()))
                && changed.has(posting.changedAt())
                && (warehouses.isEmpty() || warehouses.contains(warehouse.id()))
                && (methods.isEmpty() || methods.contains(warehouse.methodId()))
                && (providers.isEmpty() || providers.contains(warehouse.providerId()))
                && (flows.isEmpty() || flows.contains(warehouse.integration()))
                && (orderNumbers.isEmpty() || orderNumbers.contains(posting.orderNumber()))
                && (orderId == 0 || orderId == posting.orderId());
    }
}
