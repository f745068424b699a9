package com.erpsmartcloud.marketplace.ozon;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.PoisonRow;
import com.erpsmartcloud.marketplace.StockFact;
import com.erpsmartcloud.marketplace.StockReading;
import com.erpsmartcloud.marketplace.StockTarget.Listing;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What lies in Ozon's own warehouses (FBO), as one place.
///
/// Source: `/v1/analytics/stocks`. What the seller's key may not ask for is not known, which is no
/// reason to leave the seller's own stock unread.
final class OzonHeld {

    static final WarehouseFact PLACE = WarehouseFact.held("FBO", "Ozon");

    private final OzonApi api;

    OzonHeld(OzonApi api) {
        this.api = api;
    }

    /// @param listings those without a SKU are not asked for
    /// @return a figure for each that was asked for; none if Ozon refuses to say, or says something
    ///   that cannot be understood: then nothing is known of any
    StockReading read(StoreAccess store, List<Listing> listings) throws ConnectorException {
        List<Listing> asked =
                listings.stream().filter(each -> OzonIds.isId(each.externalSku())).toList();
        List<StockFact> facts = new ArrayList<>();
        List<PoisonRow> poison = new ArrayList<>();
        for (int from = 0; from < asked.size(); from += OzonLimits.HELD_BATCH) {
            List<Listing> part =
                    asked.subList(from, Math.min(asked.size(), from + OzonLimits.HELD_BATCH));
            try {
                StockReading reading = part(store, part);
                facts.addAll(reading.rows());
                poison.addAll(reading.poison());
            } catch (ConnectorException e) {
                if (isRefusal(e.failure())) {
                    return new StockReading(List.of(), poison);
                }
                throw e;
            }
        }
        return new StockReading(poison.isEmpty() ? facts : List.of(), poison);
    }

    private StockReading part(StoreAccess store, List<Listing> part) throws ConnectorException {
        ObjectNode body = OzonApi.body();
        ArrayNode skus = body.putArray("skus");
        part.forEach(each -> skus.add(each.externalSku()));
        OzonReply reply = api.call(store, OzonMethod.STOCK_HELD, body);
        try {
            Rows<Units> rows = Rows.of(reply.json().array("items"), "offer_id", OzonHeld::units);
            Map<String, Long> units =
                    rows.read().stream().collect(groupingBy(Units::sku, summingLong(Units::free)));
            return new StockReading(
                    part.stream().map(each -> fact(each, units, reply.asOf())).toList(),
                    rows.poison().stream().map(OzonHeld::named).toList());
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    private record Units(String sku, long free) {}

    private static Units units(Fields item) throws MalformedException {
        return new Units(
                item.requiredId("sku"),
                item.decimal("available_stock_count").isPresent()
                        ? item.whole("available_stock_count", 0, OzonLimits.MOST_STOCK)
                        : 0);
    }

    private static StockFact fact(Listing listing, Map<String, Long> units, Instant asOf) {
        return new StockFact(
                listing.externalId(),
                listing.article(),
                PLACE.externalId(),
                units.getOrDefault(listing.externalSku(), 0L),
                0,
                asOf);
    }

    /// The seller's own stock of the same article may be understood, which is another row.
    private static PoisonRow named(PoisonRow row) {
        return new PoisonRow(
                PLACE.externalId() + " " + row.externalId(),
                row.jsonPath(),
                row.reason(),
                row.raw());
    }

    private static boolean isRefusal(ConnectorFailure failure) {
        return switch (failure) {
            case ConnectorFailure.NotAllowed _, ConnectorFailure.MethodRetired _ -> true;
            case ConnectorFailure.Rejected rejected -> rejected.httpStatus() < 500;
            default -> false;
        };
    }
}
