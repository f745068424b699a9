package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Which orders a list asks for.
record OrderFilter(
        Optional<Status> status,
        Set<String> numbers,
        Optional<TimeSpan> created,
        Optional<TimeSpan> updated,
        Optional<TimeSpan> confirmed,
        Optional<TimeSpan> shipBy,
        boolean nothing,
        Set<String> labels,
        OptionalLong sku) {

    static final int BAD_PARAMETERS = 120_011_002;
    private static final int MOST_NUMBERS = 20;
    private static final String BY_SELLER = "fulfillBySeller";

    static OrderFilter read(Query query) {
        List<String> numbers = query.texts("parentOrderSnList");
        if (numbers.size() > MOST_NUMBERS) {
            throw bad("parentOrderSnList has more than " + MOST_NUMBERS + " numbers");
        }
        return new OrderFilter(
                status(query),
                Set.copyOf(numbers),
                span(query, "createAfter", "createBefore"),
                span(query, "updateAtStart", "updateAtEnd"),
                span(query, "parentConfirmTimeStart", "parentConfirmTimeEnd"),
                span(query, "expectShipLatestTimeStart", "expectShipLatestTimeEnd"),
                asksForOthers(query),
                Set.copyOf(query.texts("parentOrderLabel")),
                query.integer("skuId"));
    }

    boolean takes(ParentOrder order, Instant now) {
        return !nothing
                && (numbers.isEmpty() || numbers.contains(order.sn()))
                && created.map(span -> span.hasSecond(order.orderedAt())).orElse(true)
                && updated.map(span -> span.hasSecond(order.changedAt())).orElse(true)
                && shipBy.map(span -> span.hasSecond(order.shipBy())).orElse(true)
                && confirmed
                        .map(span -> order.confirmed() && span.hasSecond(order.pendingUntil()))
                        .orElse(true)
                && (sku.isEmpty()
                        || order.lines().stream().anyMatch(line -> line.skuId() == sku.getAsLong()))
                && status.map(wanted -> order.status() == wanted).orElse(true)
                && (labels.isEmpty()
                        || OrderLabels.of(order, now).stream().anyMatch(labels::contains));
    }

    private static Optional<Status> status(Query query) {
        long code = query.integer("parentOrderStatus").orElse(0);
        if (code == 0) {
            return Optional.empty();
        }
        return Optional.of(
                Status.of(code)
                        .orElseThrow(() -> bad("parentOrderStatus " + code + " is unknown")));
    }

    /// Whether only orders are wanted of a kind this seller never has.
    private static boolean asksForOthers(Query query) {
        List<String> fulfilment = query.texts("fulfillmentTypeList");
        return (!fulfilment.isEmpty() && !fulfilment.contains(BY_SELLER))
                || query.integer("regionId").orElse(Shop.REGION) != Shop.REGION
                || query.flag("hasPreSaleOrder").orElse(false)
                || query.flag("hasQualificationRequiredOrder").orElse(false)
                || !query.texts("packageAbnormalTypeList").isEmpty();
    }

    private static Optional<TimeSpan> span(Query query, String from, String to) {
        return TimeSpan.seconds(query, from, to, BAD_PARAMETERS);
    }

    private static TemuError bad(String why) {
        return new TemuError(BAD_PARAMETERS, why);
    }
}
