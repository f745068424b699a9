package com.erpsmartcloud.sandbox.temu;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.temu.world.Shop;
import com.erpsmartcloud.sandbox.temu.world.World;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The shop itself and its token.
final class ShopEndpoints {

    private static final String INFO = "bg.open.accesstoken.info.get";

    private final World world;
    private final Faults faults;
    private Set<String> granted = Set.of();

    ShopEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put(INFO, this::info);
        table.put("bg.open.accesstoken.create", ShopEndpoints::create);
        table.put("bg.local.mall.info.get", this::mall);
        granted = new TreeSet<>(table.keySet());
    }

    private ObjectNode info(Query query, Instant now) {
        Shop shop = world.shop();
        Instant expires =
                faults.present(FaultKind.KEY_EXPIRES_SOON, INFO)
                        .map(fault -> now.plus(Duration.ofDays(fault.fault().number("days", 3))))
                        .orElse(shop.tokenExpiresAt());
        ArrayNode scopes = Json.array(granted);
        ObjectNode result = Json.object();
        result.put("mallId", shop.mallId()).put("mallType", 1).put("regionId", Shop.REGION);
        result.putNull("semiUniqueId").put("expiredTime", expires.getEpochSecond());
        result.set("apiScopeList", scopes);
        result.put("appSubscribeStatus", 0);
        result.putArray("appSubscribeEventCodeList");
        result.putArray("authEventCodeList");
        return result;
    }

    /// A code comes from the seller's consent in a browser; nobody has given one here.
    private static JsonNode create(Query query, Instant now) {
        throw new TemuError(110_020_002, "code is invalid");
    }

    private ObjectNode mall(Query query, Instant now) {
        ObjectNode result = Json.object();
        result.put("mallId", world.shop().mallId()).put("siteId", Shop.SITE);
        result.putArray("branchesMallInfo");
        return result;
    }
}
