package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.WarehouseFact;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// A shop's warehouses. Most shops have one, which Shopee does not name; then it is [#ONLY], and no
/// call may name a place. Beside them there is [#HELD].
///
/// Source: `get_warehouse_detail`. Remembers which kind a shop is until it is asked again. Safe for
/// threads.
final class ShopeeWarehouses {

    static final String ONLY = "SHOP";

    /// Shopee's own warehouses, as one place.
    static final String HELD = "SHOPEE";

    private static final int NAME = 255;
    private static final String NOT_MANY = "error_not_in_whitelist";

    private final ShopeeApi api;
    private final Map<UUID, Boolean> many = new ConcurrentHashMap<>();

    ShopeeWarehouses(ShopeeApi api) {
        this.api = api;
    }

    boolean hasMany(StoreAccess store) throws ConnectorException {
        Boolean known = many.get(store.storeId());
        if (known != null) {
            return known;
        }
        read(store);
        return many.getOrDefault(store.storeId(), false);
    }

    List<WarehouseFact> read(StoreAccess store) throws ConnectorException {
        Map<String, WarehouseFact> places = new LinkedHashMap<>();
        try {
            Fields json =
                    api.get(
                                    store,
                                    ShopeeMethod.WAREHOUSES,
                                    new ShopeeApi.Query().with("warehouse_type", 1))
                            .json();
            for (Fields.Element row : json.list("response")) {
                Fields warehouse = row.fields();
                String place = warehouse.requiredText("location_id", NAME);
                places.putIfAbsent(
                        place,
                        new WarehouseFact(place, warehouse.title("warehouse_name", NAME), true));
            }
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        } catch (ConnectorException e) {
            if (!(e.failure() instanceof Rejected(_, String code, _, _))
                    || !code.endsWith(NOT_MANY)) {
                throw e;
            }
        }
        many.put(store.storeId(), !places.isEmpty());
        if (places.isEmpty()) {
            places.put(ONLY, new WarehouseFact(ONLY, "Shopee", true));
        }
        places.put(HELD, WarehouseFact.held(HELD, "Shopee"));
        return List.copyOf(places.values());
    }
}
