package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Authorization;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Who the seller is, and how he keeps his stock.
///
/// Source: `GET /users/me`. Remembers whether his stock lies by warehouse until it is asked again.
/// What an app may do cannot be asked; a call that it may not is refused by name. The consent has
/// no end that is told: it goes on as long as it is used. Safe for threads.
final class MeliSeller implements Authorization {

    private static final int NAME = 255;
    private static final String BY_WAREHOUSE = "warehouse_management";

    private final MeliApi api;
    private final Map<UUID, Boolean> byWarehouse = new ConcurrentHashMap<>();
    private final Map<UUID, Object> asking = new ConcurrentHashMap<>();

    MeliSeller(MeliApi api) {
        this.api = api;
    }

    @Override
    public SignIn check(StoreAccess store) throws ConnectorException {
        try {
            Fields me = read(store);
            Optional<MeliSite> site = MeliSite.of(me.text("site_id", NAME));
            return new SignIn(
                    me.title("nickname", NAME),
                    site.map(MeliSite::currency).orElse(""),
                    site.map(MeliSite::zone),
                    Optional.empty(),
                    EnumSet.allOf(Capability.class));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    boolean keepsWarehouses(StoreAccess store) throws ConnectorException {
        Boolean known = byWarehouse.get(store.storeId());
        if (known != null) {
            return known;
        }
        // Of several orders that want to know it at once one asks.
        synchronized (asking.computeIfAbsent(store.storeId(), _ -> new Object())) {
            Boolean told = byWarehouse.get(store.storeId());
            return told != null ? told : askWarehouses(store);
        }
    }

    boolean askWarehouses(StoreAccess store) throws ConnectorException {
        try {
            read(store);
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
        return byWarehouse.getOrDefault(store.storeId(), false);
    }

    /// After an answer that does not fit what was remembered.
    void forget(StoreAccess store) {
        byWarehouse.remove(store.storeId());
    }

    private Fields read(StoreAccess store) throws ConnectorException, MalformedException {
        Fields me = api.call(store, MeliMethod.ME, MeliApi.Call.of()).object();
        boolean many = false;
        for (Fields.Element tag : me.list("tags")) {
            many |= tag.node().asString("").equals(BY_WAREHOUSE);
        }
        byWarehouse.put(store.storeId(), many);
        return me;
    }
}
