package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.temu.seed.Numbers;
import com.erpsmartcloud.sandbox.temu.world.Fact;
import com.erpsmartcloud.sandbox.temu.world.Parcel;
import com.erpsmartcloud.sandbox.temu.world.Parcel.SubParcel;
import com.erpsmartcloud.sandbox.temu.world.ParentOrder;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Changes what was said of a package: another tracking number, further packages. The result is a
/// bare boolean.
final class Correcting {

    private static final int BAD_PACKAGE = 120_018_027;

    /// A package and the order it belongs to.
    private record Found(ParentOrder order, Parcel parcel) {}

    private final World world;

    Correcting(World world) {
        this.world = world;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("bg.logistics.shipment.shippingtype.update", this::relabel);
        table.put("bg.logistics.shipment.sub.confirm", this::add);
    }

    private JsonNode relabel(Query query, Instant now) {
        List<Query> wishes = query.objects("editPackageRequestList");
        if (wishes.isEmpty()) {
            throw Shipment.bad("editPackageRequestList is missing");
        }
        List<Fact> change = new ArrayList<>();
        for (Query wish : wishes) {
            Parcel.Label label = Shipment.label(wish, "shipCompanyId");
            for (Found found : find(wish, "packageSn")) {
                Parcel parcel = found.parcel().carriedBy(label);
                change.add(found.order().with(parcel, now));
            }
        }
        world.commit(change);
        return BooleanNode.TRUE;
    }

    private JsonNode add(Query query, Instant now) {
        List<Query> wishes = query.objects("sendSubRequestList");
        if (wishes.isEmpty()) {
            throw Shipment.bad("sendSubRequestList is missing");
        }
        Shop shop = world.shop();
        List<SubParcel> added = new ArrayList<>();
        for (Query wish : wishes) {
            long running = shop.nextPackage() + added.size();
            added.add(new SubParcel(Numbers.packageSn(running), Shipment.label(wish, "carrierId")));
        }
        List<Fact> change = new ArrayList<>();
        change.add(shop.withNextPackage(shop.nextPackage() + added.size()));
        for (Found found : find(query, "mainPackageSn")) {
            List<SubParcel> all = new ArrayList<>(found.parcel().more());
            all.addAll(added);
            change.add(found.order().with(found.parcel().with(all), now));
        }
        world.commit(change);
        return BooleanNode.TRUE;
    }

    /// A package with goods of several orders is found in each of them.
    private List<Found> find(Query query, String field) {
        String sn = query.text(field).orElseThrow(() -> Shipment.bad(field + " is missing"));
        List<Found> found = new ArrayList<>();
        for (ParentOrder order : world.orders()) {
            order.parcels().stream()
                    .filter(parcel -> parcel.packageSn().equals(sn))
                    .forEach(parcel -> found.add(new Found(order, parcel)));
        }
        if (found.isEmpty()) {
            throw new TemuError(BAD_PACKAGE, "packageSn is invalid");
        }
        return found;
    }
}
