package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Line;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Move;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Assembling: accepted at once, done a moment later.
final class Shipping {

    private static final String PATH = "/v4/posting/fbs/ship";

    private final World world;
    private final Faults faults;
    private final Duration delay;

    Shipping(World world, Faults faults, Duration delay) {
        this.world = world;
        this.faults = faults;
        this.delay = delay;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(PATH, this::ship);
    }

    private ObjectNode ship(Query query, Instant now) {
        Posting posting = PostingDetail.find(world, query);
        List<Map<Long, Long>> packages =
                query.objects("packages").stream().map(Shipping::units).toList();
        check(posting);
        checkUnits(posting, packages);
        List<Posting> parcels = parcels(posting, packages, end(now));
        world.commit(parcels);
        return answer(parcels, query);
    }

    /// Units by SKU; the field is called product_id, as in the marketplace.
    private static Map<Long, Long> units(Query parcel) {
        Map<Long, Long> units = new LinkedHashMap<>();
        for (Query row : parcel.objects("products")) {
            long sku =
                    row.integer("product_id")
                            .orElseThrow(() -> row.invalid("product_id", "value is required"));
            long quantity = row.integer("quantity").orElse(0);
            if (quantity < 1 || quantity > 1_000_000) {
                throw new OzonError(400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
            }
            units.merge(sku, quantity, Math::addExact);
        }
        return units;
    }

    private static void check(Posting posting) {
        switch (posting.status()) {
            case AWAITING_PACKAGING -> {
                if (posting.isBeingShipped()) {
                    throw OzonError.conflict("TRANSITION_IS_NOT_POSSIBLE");
                }
            }
            case CANCELLED, CANCELLED_FROM_SPLIT_PENDING ->
                    throw OzonError.conflict("POSTING_ALREADY_CANCELLED");
            case AWAITING_VERIFICATION, AWAITING_APPROVE ->
                    throw OzonError.conflict("HAS_INCORRECT_STATUS");
            case AWAITING_REGISTRATION,
                    AWAITING_DELIVER,
                    ACCEPTANCE_IN_PROGRESS,
                    ARBITRATION,
                    CLIENT_ARBITRATION,
                    NOT_ACCEPTED,
                    DELIVERING,
                    DRIVER_PICKUP,
                    DELIVERED ->
                    throw OzonError.conflict("POSTING_ALREADY_SHIPPED");
        }
    }

    private static void checkUnits(Posting posting, List<Map<Long, Long>> packages) {
        Map<Long, Long> ordered = new LinkedHashMap<>();
        posting.lines().forEach(line -> ordered.put(line.sku(), line.quantity()));
        Map<Long, Long> packed = new LinkedHashMap<>();
        for (Map<Long, Long> parcel : packages) {
            if (parcel.isEmpty()) {
                throw new OzonError(400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
            }
            parcel.forEach((sku, units) -> packed.merge(sku, units, Math::addExact));
        }
        if (!ordered.keySet().containsAll(packed.keySet())) {
            throw new OzonError(400, 3, "UNKNOWN_PRODUCT_DEFINED");
        }
        if (!ordered.equals(packed)) {
            throw new OzonError(400, 3, "HAS_INCORRECT_PRODUCT_QUANTITY");
        }
    }

    private Move end(Instant now) {
        boolean fails = faults.take(FaultKind.SHIP_FAILED, PATH).isPresent();
        return fails
                ? new Move(now.plus(delay), Status.AWAITING_PACKAGING, "ship_failed")
                : new Move(
                        now.plus(delay),
                        Status.AWAITING_DELIVER,
                        "posting_transferring_to_delivery");
    }

    /// The first package keeps the number, the others get the next free ones.
    private List<Posting> parcels(Posting posting, List<Map<Long, Long>> packages, Move end) {
        List<Posting> parcels = new ArrayList<>();
        int suffix = 1;
        for (Map<Long, Long> parcel : packages) {
            String number = posting.number();
            String parent = posting.parent();
            if (!parcels.isEmpty()) {
                parent = posting.number();
                do {
                    number = posting.orderNumber() + "-" + ++suffix;
                } while (world.posting(number).isPresent());
            }
            Posting part = posting.part(number, parent, lines(posting, parcel));
            parcels.add(part.expecting(Optional.of(end)));
        }
        return parcels;
    }

    private static List<Line> lines(Posting posting, Map<Long, Long> units) {
        return posting.lines().stream()
                .filter(line -> units.containsKey(line.sku()))
                .map(line ->
                        new Line(
                                line.sku(),
                                line.offerId(),
                                line.name(),
                                units.getOrDefault(line.sku(), 0L),
                                line.price(),
                                line.oldPrice()))
                .toList();
    }

    private static ObjectNode answer(List<Posting> parcels, Query query) {
        ObjectNode answer = Json.object();
        answer.set("result", Json.array(parcels.stream().map(Posting::number).toList()));
        ArrayNode more = answer.putArray("additional_data");
        if (query.object("with").map(with -> with.flag("additional_data")).orElse(false)) {
            for (Posting parcel : parcels) {
                ArrayNode products =
                        more.addObject()
                                .put("posting_number", parcel.number())
                                .putArray("products");
                for (Line line : parcel.lines()) {
                    ObjectNode row = PostingDetail.flat(line);
                    row.putArray("mandatory_mark");
                    products.add(row);
                }
            }
        }
        return answer;
    }
}
