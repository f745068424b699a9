package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A seller's places. Most sellers have one, which Mercado Libre does not name: [#ONLY]. Its own
/// warehouse ([#FULL]) is a place too, whose stock is read and never written.
///
/// Source: `stores/search`.
final class MeliWarehouses {

    static final String ONLY = "selling_address";
    static final String FULL = "meli_facility";

    private static final int NAME = 255;
    private static final int PAGE = 50;
    private static final int MOST = 1_000;

    private final MeliApi api;
    private final MeliSeller seller;

    MeliWarehouses(MeliApi api, MeliSeller seller) {
        this.api = api;
        this.seller = seller;
    }

    List<WarehouseFact> read(StoreAccess store) throws ConnectorException {
        Map<String, WarehouseFact> places = new LinkedHashMap<>();
        if (seller.askWarehouses(store)) {
            try {
                for (Fields place : stores(store)) {
                    String id = place.requiredId("id");
                    String status = place.text("status", NAME);
                    boolean usable = status.isEmpty() || status.equals("active");
                    places.putIfAbsent(
                            id, new WarehouseFact(id, place.title("description", NAME), usable));
                }
            } catch (MalformedException e) {
                throw Answers.badReply(e);
            }
        } else {
            places.put(ONLY, new WarehouseFact(ONLY, "Mercado Libre", true));
        }
        places.put(FULL, WarehouseFact.held(FULL, "Full"));
        return List.copyOf(places.values());
    }

    /// What Mercado Libre calls the place of a store.
    ///
    /// @return empty for a store that is not there
    String node(StoreAccess store, String id) throws ConnectorException {
        try {
            for (Fields place : stores(store)) {
                if (place.requiredId("id").equals(id)) {
                    return place.text("network_node_id", NAME);
                }
            }
            return "";
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private List<Fields> stores(StoreAccess store) throws ConnectorException, MalformedException {
        List<Fields> stores = new ArrayList<>();
        long total = 1;
        for (int offset = 0; offset < Math.min(total, MOST); offset += PAGE) {
            Fields json =
                    api.call(
                                    store,
                                    MeliMethod.STORES,
                                    MeliApi.Call.of(MeliApi.user(store))
                                            .with("tags", "stock_location")
                                            .with("offset", Integer.toString(offset))
                                            .with("limit", Integer.toString(PAGE)))
                            .object();
            for (Fields.Element row : json.list("results")) {
                stores.add(row.fields());
            }
            total = json.requiredObject("paging").whole("total", 0, Integer.MAX_VALUE);
        }
        return stores;
    }
}
