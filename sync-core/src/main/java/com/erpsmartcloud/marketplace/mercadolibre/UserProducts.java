package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Amounts by user product and warehouse.
///
/// Source: `/user-products/{id}/stock`. Each reading has a version, and only who has seen the last
/// one may write. A write names every warehouse, because it is not told what becomes of others.
final class UserProducts {

    private static final String WAREHOUSE = "seller_warehouse";
    private static final int NAME = 255;
    private static final int TRIES = 3;

    private final MeliApi api;
    private final MeliWarehouses warehouses;

    UserProducts(MeliApi api, MeliWarehouses warehouses) {
        this.api = api;
        this.warehouses = warehouses;
    }

    /// @param node Mercado Libre's name for the place of a store, empty if it has none
    private record Location(String store, String node, long units) {}

    /// @param locations of the seller's own
    /// @param full units in Mercado Libre's warehouse, if it has any to do with it
    record Stock(List<Location> locations, Optional<Long> full, String version) {

        Map<String, Long> byPlace() {
            Map<String, Long> units = new LinkedHashMap<>();
            locations.forEach(each -> units.merge(each.store(), each.units(), Long::sum));
            full.ifPresent(each -> units.put(MeliWarehouses.FULL, each));
            return units;
        }
    }

    /// @return empty if no stock was ever set up for it
    Optional<Stock> read(StoreAccess store, String product)
            throws ConnectorException, MalformedException {
        MeliReply reply;
        try {
            reply = api.call(store, MeliMethod.STOCK_READ, MeliApi.Call.of(product));
        } catch (ConnectorException e) {
            if (e.failure() instanceof Rejected(int status, _, _, _) && status == 404) {
                return Optional.empty();
            }
            throw e;
        }
        List<Location> locations = new ArrayList<>();
        Optional<Long> full = Optional.empty();
        for (Fields.Element element : reply.object().list("locations")) {
            Fields row = element.fields();
            String type = row.requiredText("type", NAME);
            long units = row.whole("quantity", 0, MeliLimits.MOST_STOCK);
            if (type.equals(MeliWarehouses.FULL)) {
                full = Optional.of(full.orElse(0L) + units);
            } else {
                locations.add(
                        new Location(
                                type.equals(WAREHOUSE) ? row.requiredId("store_id") : type,
                                row.text("network_node_id", NAME),
                                units));
            }
        }
        return Optional.of(new Stock(locations, full, reply.version()));
    }

    /// Sets amounts by store; stores that are not named keep theirs.
    Answer write(StoreAccess store, String product, Map<String, Long> units)
            throws ConnectorException, MalformedException {
        for (int attempt = 1; ; attempt++) {
            Stock before = read(store, product).orElse(new Stock(List.of(), Optional.empty(), ""));
            try {
                api.call(
                        store,
                        MeliMethod.WAREHOUSE_WRITE,
                        MeliApi.Call.of(product)
                                .version(before.version())
                                .body(body(store, before, units)));
                return new Answer.Accepted();
            } catch (ConnectorException e) {
                boolean overtaken =
                        e.failure() instanceof Rejected(int status, _, _, _) && status == 409;
                if (!overtaken || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private ObjectNode body(StoreAccess store, Stock before, Map<String, Long> units)
            throws ConnectorException {
        ObjectNode body = MeliApi.body();
        ArrayNode rows = body.putArray("locations");
        Map<String, Long> left = new LinkedHashMap<>(units);
        for (Location location : before.locations()) {
            if (!location.store().matches("[1-9]\\d*")) {
                continue;
            }
            Long wished = left.remove(location.store());
            put(
                    rows,
                    location.store(),
                    location.node(),
                    wished == null ? location.units() : wished);
        }
        for (Map.Entry<String, Long> each : left.entrySet()) {
            put(rows, each.getKey(), warehouses.node(store, each.getKey()), each.getValue());
        }
        return body;
    }

    private static void put(ArrayNode rows, String id, String node, long units) {
        ObjectNode row = rows.addObject().put("store_id", id);
        if (!node.isEmpty()) {
            row.put("network_node_id", node);
        }
        row.put("quantity", units);
    }
}
