package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.Shipment.Item;
import com.erpsmartcloud.sandbox.temu.seed.Numbers;
import com.erpsmartcloud.sandbox.temu.world.AfterSale;
import com.erpsmartcloud.sandbox.temu.world.Fact;
import com.erpsmartcloud.sandbox.temu.world.Hold;
import com.erpsmartcloud.sandbox.temu.world.OrderLine;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.Parcel.SubParcel;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.Status;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// Takes the seller's word that packages have left with a carrier of his own. All or nothing.
final class Confirming {

    static final int MISMATCH = 120_012_016;
    private static final int SYSTEM = 120_011_001;
    private static final int ALREADY_SHIPPED = 120_012_004;
    private static final int NOTHING_TO_SHIP = 120_012_012;
    private static final int ADDRESSES_DIFFER = 120_012_015;
    private static final int WRONG_QUANTITY = 120_013_002;
    private static final int RESTRICTED = 120_015_040;

    /// One parent order in one package, in several, or several parent orders in one package.
    private static final int WHOLE = 0;

    private static final int SPLIT = 1;
    private static final int TOGETHER = 2;

    private final World world;
    private final Faults faults;

    Confirming(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.logistics.shipment.v2.confirm", this::confirm);
    }

    private ObjectNode confirm(Query query, Instant now) {
        if (!query.has("sendType")) {
            throw Shipment.bad("sendType is missing");
        }
        int sendType = query.count("sendType", WHOLE);
        List<Shipment> shipments =
                query.objects("sendRequestList").stream().map(Shipment::read).toList();
        Map<String, ParentOrder> orders = orders(shipments);
        checkShape(sendType, shipments, orders);
        checkHolds(shipments, orders);
        checkUnits(sendType, shipments, orders);
        if (faults.take(FaultKind.SHIP_FAILED, query.text("type").orElse("")).isPresent()) {
            throw new TemuError(SYSTEM, "system error, please try again later");
        }
        ship(shipments, orders, now);
        ObjectNode result = Json.object().put("assistantAgreementText", "");
        result.putArray("warningMessage");
        return result;
    }

    private Map<String, ParentOrder> orders(List<Shipment> shipments) {
        Map<String, ParentOrder> orders = new LinkedHashMap<>();
        for (Shipment shipment : shipments) {
            for (Item item : shipment.items()) {
                ParentOrder order =
                        world.order(item.parentSn())
                                .orElseThrow(() ->
                                        new TemuError(
                                                OrderEndpoints.NOT_FOUND,
                                                "parentOrder or Order is invalid"));
                if (order.line(item.orderSn()).isEmpty()) {
                    throw new TemuError(MISMATCH, "parentOrder and Order do not match");
                }
                orders.put(order.sn(), order);
            }
        }
        return orders;
    }

    private static void checkShape(
            int sendType, List<Shipment> shipments, Map<String, ParentOrder> orders) {
        boolean fits =
                switch (sendType) {
                    case WHOLE -> shipments.size() == 1 && orders.size() == 1;
                    case SPLIT -> shipments.size() > 1 && orders.size() == 1;
                    case TOGETHER -> shipments.size() == 1 && orders.size() > 1;
                    default -> false;
                };
        if (!fits) {
            throw Shipment.bad("sendRequestList does not fit sendType " + sendType);
        }
        Set<String> addresses =
                orders.values().stream()
                        .map(order -> order.buyer().name() + order.buyer().street())
                        .collect(Collectors.toSet());
        if (addresses.size() > 1) {
            throw new TemuError(ADDRESSES_DIFFER, "the addresses of the orders are different");
        }
    }

    private static void checkHolds(List<Shipment> shipments, Map<String, ParentOrder> orders) {
        Set<String> accepted = new HashSet<>();
        shipments.forEach(shipment -> accepted.addAll(shipment.acceptance()));
        for (ParentOrder order : orders.values()) {
            for (Hold hold : order.holds()) {
                if (!accepted.contains(hold.refusal())) {
                    throw new TemuError(hold.code(), hold.label() + " is open for " + order.sn());
                }
            }
            if (order.warnings().contains("RESTRICT_SELF_SHIPPING")) {
                throw new TemuError(RESTRICTED, "self shipping is restricted for " + order.sn());
            }
        }
    }

    private static void checkUnits(
            int sendType, List<Shipment> shipments, Map<String, ParentOrder> orders) {
        Map<String, Long> wanted = new LinkedHashMap<>();
        for (Shipment shipment : shipments) {
            shipment.items()
                    .forEach(item -> wanted.merge(item.orderSn(), item.quantity(), Math::addExact));
        }
        for (ParentOrder order : orders.values()) {
            for (OrderLine line : order.lines()) {
                long units = wanted.getOrDefault(line.orderSn(), 0L);
                if (units > 0) {
                    checkStatus(order.status(line), line);
                }
                boolean incomplete = sendType == SPLIT && units < order.left(line);
                if (units > order.left(line) || incomplete) {
                    throw new TemuError(
                            WRONG_QUANTITY, "the quantity of " + line.orderSn() + " is wrong");
                }
            }
        }
    }

    private static void checkStatus(Status status, OrderLine line) {
        switch (status) {
            case UN_SHIPPING, PARTIALLY_SHIPPED -> {
                // can be shipped
            }
            case SHIPPED, PARTIALLY_DELIVERED, RECEIPTED ->
                    throw new TemuError(
                            ALREADY_SHIPPED, line.orderSn() + " has been shipped already");
            case PENDING, CANCELED ->
                    throw new TemuError(
                            NOTHING_TO_SHIP, "nothing of " + line.orderSn() + " can be shipped");
        }
    }

    private void ship(List<Shipment> shipments, Map<String, ParentOrder> orders, Instant now) {
        Shop shop = world.shop();
        Map<String, ParentOrder> after = new LinkedHashMap<>(orders);
        for (Shipment shipment : shipments) {
            long running = shop.nextPackage();
            shop = shop.withNextPackage(running + 1 + shipment.more().size());
            SplittableRandom dice = new SplittableRandom(shop.seed() * 31 + running);
            Instant arrives = now.plus(Duration.ofMinutes(dice.nextInt(2 * 1_440, 8 * 1_440)));
            for (String sn : after.keySet().stream().toList()) {
                Map<String, Long> units = units(shipment, sn);
                if (!units.isEmpty()) {
                    Parcel parcel =
                            new Parcel(
                                    Numbers.packageSn(running),
                                    shipment.label(),
                                    units,
                                    now,
                                    arrives,
                                    Optional.empty(),
                                    more(shipment, running));
                    after.computeIfPresent(sn, (_, order) -> order.with(parcel, now).answered(now));
                }
            }
        }
        List<Fact> change = new ArrayList<>(after.values());
        change.add(shop);
        world.afterSales().stream()
                .filter(each -> after.containsKey(each.parentOrderSn()))
                .filter(each -> each.group() == AfterSale.CANCEL_PENDING)
                .forEach(each -> change.add(each.in(AfterSale.CANCEL_REJECTED, 7, now)));
        world.commit(change);
    }

    private static Map<String, Long> units(Shipment shipment, String parentSn) {
        Map<String, Long> units = new LinkedHashMap<>();
        shipment.items().stream()
                .filter(item -> item.parentSn().equals(parentSn))
                .forEach(item -> units.merge(item.orderSn(), item.quantity(), Math::addExact));
        return units;
    }

    private static List<SubParcel> more(Shipment shipment, long running) {
        List<SubParcel> more = new ArrayList<>();
        for (Parcel.Label label : shipment.more()) {
            more.add(new SubParcel(Numbers.packageSn(running + 1 + more.size()), label));
        }
        return more;
    }
}
