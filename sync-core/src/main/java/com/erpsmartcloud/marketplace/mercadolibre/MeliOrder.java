package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.BuyerFact;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A purchase (a pack with its orders and its one shipment, or an order alone) as an order of ours.
/// Pure.
///
/// It is named after its first order: only an order can be asked for by an id that is sure to be
/// one. Of a pack, each of its orders is a name it is found by.
final class MeliOrder {

    private static final int NAME = 255;
    private static final int ADDRESS = 2_000;
    private static final int MOST_RAW = 1024 * 1024;
    private static final String SPLIT = "pack_splitted";
    private static final String UNFULFILLED = "unfulfilled";

    /// Kept apart from the order, or not at all.
    private static final List<String> PERSONAL =
            List.of("buyer", "payments", "comment", "feedback", "destination");

    private MeliOrder() {}

    /// @param orders of one pack, all of them, by their ids
    /// @param asOf Mercado Libre's time of the oldest of these readings, UTC
    record Purchase(
            List<Fields> orders,
            Optional<Fields> shipment,
            Optional<Instant> shipBy,
            Instant asOf) {

        Purchase {
            orders = List.copyOf(orders);
        }
    }

    /// One order of a purchase with what its state is read from.
    private record Part(Fields order, MeliStates.Signs signs) {}

    /// @param byWarehouse whether the seller's stock lies in warehouses that have ids
    static OrderFact toFact(Purchase purchase, boolean byWarehouse) throws MalformedException {
        List<Part> parts = new ArrayList<>();
        for (Fields order : purchase.orders()) {
            parts.add(new Part(order, signs(order, purchase.shipment())));
        }
        boolean allOff = parts.stream().allMatch(part -> part.signs().isOff());
        Part lead = lead(parts);
        Fields first = purchase.orders().getFirst();
        String id = first.requiredId("id");
        String pack = first.id("pack_id");
        Optional<Fields> shipment = purchase.shipment();
        return new OrderFact(
                id,
                pack.isEmpty() ? id : pack,
                pack.isEmpty() ? List.of() : ids(purchase.orders()),
                Optional.empty(),
                lead.signs().status(),
                substatus(lead),
                MeliStates.of(lead.signs()),
                orderedAt(purchase.orders()),
                paidAt(parts, allOff),
                purchase.shipBy(),
                purchase.asOf(),
                warehouse(purchase, byWarehouse),
                shipment.isEmpty() ? "" : shipment.get().title("tracking_method", NAME),
                shipment.isEmpty() ? "" : shipment.get().title("tracking_number", NAME),
                buyer(shipment),
                MeliLines.of(
                        purchase.orders(),
                        parts.stream().map(part -> allOff || !part.signs().isOff()).toList()),
                raw(purchase));
    }

    private static List<String> ids(List<Fields> orders) throws MalformedException {
        List<String> ids = new ArrayList<>();
        for (Fields order : orders) {
            ids.add(order.requiredId("id"));
        }
        return ids;
    }

    /// The order that says most about the whole: an unknown word before a payment that is missing
    /// before a cancellation under way; what is cancelled counts last.
    private static Part lead(List<Part> parts) {
        Part lead = parts.getFirst();
        for (Part part : parts) {
            if (weight(part) > weight(lead)) {
                lead = part;
            }
        }
        return lead;
    }

    private static int weight(Part part) {
        return part.signs().unfulfilled() ? 0 : MeliStates.weight(part.signs().status());
    }

    private static MeliStates.Signs signs(Fields order, Optional<Fields> shipment)
            throws MalformedException {
        List<String> tags = new ArrayList<>();
        for (Fields.Element tag : order.list("tags")) {
            tags.add(tag.node().asString(""));
        }
        return new MeliStates.Signs(
                order.requiredText("status", NAME),
                tags.contains(UNFULFILLED),
                cancelCode(order).equals(SPLIT),
                approvedAt(order).isPresent(),
                tags.contains("no_shipping"),
                shipment.isEmpty() ? "" : shipment.get().requiredText("status", NAME),
                shipment.isEmpty() ? "" : shipment.get().text("substatus", NAME));
    }

    private static String cancelCode(Fields order) throws MalformedException {
        Optional<Fields> detail = order.object("cancel_detail");
        return detail.isEmpty() ? "" : detail.get().text("code", NAME);
    }

    /// The word for the parcel, or why the order was cancelled.
    private static String substatus(Part lead) throws MalformedException {
        String why = lead.signs().isOff() ? cancelCode(lead.order()) : "";
        String parcel = (lead.signs().shipment() + " " + lead.signs().substatus()).strip();
        return LongTexts.cut(why.isEmpty() ? parcel : why, NAME);
    }

    private static Instant orderedAt(List<Fields> orders) throws MalformedException {
        Instant earliest = Instant.MAX;
        for (Fields order : orders) {
            Instant created = MeliTimes.read(order, "date_created").orElse(Instant.EPOCH);
            earliest = created.isBefore(earliest) ? created : earliest;
        }
        return earliest;
    }

    private static Optional<Instant> paidAt(List<Part> parts, boolean allOff)
            throws MalformedException {
        Optional<Instant> latest = Optional.empty();
        for (Part part : parts) {
            Optional<Instant> paid =
                    allOff || !part.signs().isOff() ? approvedAt(part.order()) : Optional.empty();
            if (latest.isEmpty() || paid.filter(latest.get()::isBefore).isPresent()) {
                latest = paid;
            }
        }
        return latest;
    }

    private static Optional<Instant> approvedAt(Fields order) throws MalformedException {
        Optional<Instant> first = Optional.empty();
        for (Fields.Element element : order.list("payments")) {
            Optional<Instant> approved = MeliTimes.read(element.fields(), "date_approved");
            if (first.isEmpty() || approved.filter(first.get()::isAfter).isPresent()) {
                first = approved;
            }
        }
        return first;
    }

    /// Mercado Libre's own warehouse; else the seller's, which a line names where he has several.
    private static Optional<String> warehouse(Purchase purchase, boolean byWarehouse)
            throws MalformedException {
        if (purchase.shipment().isPresent() && isFull(purchase.shipment().get())) {
            return Optional.of(MeliWarehouses.FULL);
        }
        if (!byWarehouse) {
            return Optional.of(MeliWarehouses.ONLY);
        }
        for (Fields order : purchase.orders()) {
            for (Fields.Element line : order.list("order_items")) {
                for (Fields.Element place : line.fields().list("stock")) {
                    String store = place.fields().id("store_id");
                    if (!store.isEmpty()) {
                        return Optional.of(store);
                    }
                }
            }
        }
        return Optional.empty();
    }

    static boolean isFull(Fields shipment) throws MalformedException {
        Optional<Fields> logistic = shipment.object("logistic");
        return logistic.isPresent() && logistic.get().text("type", NAME).equals("fulfillment");
    }

    /// What we may not see is masked with a row of X: such a part is not known, not a name.
    private static Optional<BuyerFact> buyer(Optional<Fields> shipment) throws MalformedException {
        Optional<Fields> destination =
                shipment.isEmpty() ? Optional.empty() : shipment.get().object("destination");
        if (destination.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fields> address = destination.get().object("shipping_address");
        String country = address.isEmpty() ? "" : within(address.get(), "country", "id");
        BuyerFact buyer =
                new BuyerFact(
                        clear(destination.get(), "receiver_name", NAME),
                        clear(destination.get(), "receiver_phone", NAME),
                        country.matches("[A-Z]{2}") ? country : "",
                        address.isEmpty() ? "" : within(address.get(), "state", "name"),
                        address.isEmpty() ? "" : within(address.get(), "city", "name"),
                        address.isEmpty() ? "" : line(address.get()));
        boolean known = !(buyer.name() + buyer.phone() + buyer.address()).isEmpty();
        return known ? Optional.of(buyer) : Optional.empty();
    }

    private static String line(Fields address) throws MalformedException {
        List<String> parts =
                List.of(
                        clear(address, "address_line", ADDRESS),
                        clear(address, "comment", NAME),
                        within(address, "neighborhood", "name"),
                        clear(address, "zip_code", NAME));
        return LongTexts.cut(
                parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")),
                ADDRESS);
    }

    private static String within(Fields address, String part, String name)
            throws MalformedException {
        Optional<Fields> found = address.object(part);
        return found.isEmpty() ? "" : clear(found.get(), name, NAME);
    }

    private static String clear(Fields row, String name, int most) throws MalformedException {
        String text = row.title(name, most);
        return text.contains("XXX") ? "" : text;
    }

    private static String raw(Purchase purchase) throws MalformedException {
        String orders =
                purchase.orders().stream()
                        .map(order -> LongTexts.json(order.node(), PERSONAL))
                        .collect(Collectors.joining(","));
        String shipment =
                purchase.shipment()
                        .map(parcel -> LongTexts.json(parcel.node(), PERSONAL))
                        .orElse("null");
        String raw = "{\"orders\":[" + orders + "],\"shipment\":" + shipment + "}";
        if (raw.length() > MOST_RAW) {
            throw new MalformedException("$", "a row of more than 1 MiB");
        }
        return raw;
    }
}
