package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts a purchase together: its orders (`/packs`, `/orders`), its shipment and until when it has
/// to be handed over.
///
/// A buyer's cart is a pack of orders that go in one parcel. An order without a pack is its own.
final class MeliPurchases {

    private static final Map<String, String> NEW_FORMAT = Map.of("x-format-new", "true");

    private final MeliApi api;

    MeliPurchases(MeliApi api) {
        this.api = api;
    }

    /// An order as it was read.
    record Read(Fields order, Instant asOf) {}

    /// @return empty for an order that is not there (yet), or is somebody else's
    Optional<Read> order(StoreAccess store, String id)
            throws ConnectorException, MalformedException {
        try {
            MeliReply reply = api.call(store, MeliMethod.ORDER, MeliApi.Call.of(id));
            return Optional.of(new Read(reply.object(), reply.asOf()));
        } catch (ConnectorException e) {
            if (isNotThere(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// All orders of the seller's that go together, those that are known already as they are known.
    ///
    /// @param known some of them, at least one
    /// @return by their ids
    TreeMap<Long, Read> together(StoreAccess store, Map<Long, Read> known)
            throws ConnectorException, MalformedException {
        TreeMap<Long, Read> all = new TreeMap<>(known);
        String pack = all.firstEntry().getValue().order().id("pack_id");
        if (pack.isEmpty()) {
            return all;
        }
        Optional<Fields> members = pack(store, pack);
        if (members.isEmpty()) {
            return all;
        }
        for (Fields.Element member : members.get().list("orders")) {
            String id = member.fields().requiredId("id");
            if (!all.containsKey(Long.parseLong(id))) {
                order(store, id).ifPresent(read -> all.put(Long.parseLong(id), read));
            }
        }
        return all;
    }

    private Optional<Fields> pack(StoreAccess store, String id)
            throws ConnectorException, MalformedException {
        try {
            return Optional.of(api.call(store, MeliMethod.PACK, MeliApi.Call.of(id)).object());
        } catch (ConnectorException e) {
            if (isNotThere(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// With the parcel, and the deadline while it is still here.
    MeliOrder.Purchase whole(StoreAccess store, TreeMap<Long, Read> orders)
            throws ConnectorException, MalformedException {
        Instant asOf = Instant.MAX;
        String parcel = "";
        for (Read read : orders.values()) {
            asOf = read.asOf().isBefore(asOf) ? read.asOf() : asOf;
            Optional<Fields> shipping = read.order().object("shipping");
            if (shipping.isPresent() && parcel.isEmpty()) {
                parcel = shipping.get().id("id");
            }
        }
        Optional<Fields> shipment = parcel.isEmpty() ? Optional.empty() : shipment(store, parcel);
        return new MeliOrder.Purchase(
                orders.values().stream().map(Read::order).toList(),
                shipment,
                shipment.isPresent() ? shipBy(store, parcel, shipment.get()) : Optional.empty(),
                asOf);
    }

    /// Not there right after the payment.
    private Optional<Fields> shipment(StoreAccess store, String id)
            throws ConnectorException, MalformedException {
        MeliApi.Call call = MeliApi.Call.of(id);
        for (Map.Entry<String, String> header : NEW_FORMAT.entrySet()) {
            call = call.header(header.getKey(), header.getValue());
        }
        try {
            return Optional.of(api.call(store, MeliMethod.SHIPMENT, call).object());
        } catch (ConnectorException e) {
            if (isNotThere(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /// Told only for parcels that the seller hands over.
    private Optional<Instant> shipBy(StoreAccess store, String id, Fields shipment)
            throws ConnectorException, MalformedException {
        boolean here =
                switch (shipment.text("status", 255)) {
                    case "pending", "handling", "ready_to_ship" -> !MeliOrder.isFull(shipment);
                    default -> false;
                };
        if (!here) {
            return Optional.empty();
        }
        try {
            return MeliTimes.read(
                    api.call(store, MeliMethod.SHIPMENT_SLA, MeliApi.Call.of(id)).object(),
                    "expected_date");
        } catch (ConnectorException e) {
            if (isNotThere(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean isNotThere(ConnectorException e) {
        return switch (e.failure()) {
            case Rejected(int status, _, _, _) -> status == 404;
            case NotAllowed(_, String message) -> message.contains("has not access");
            default -> false;
        };
    }
}
