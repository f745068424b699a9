package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// The shop itself, and which shops have let the app in.
///
/// Source: contract 2.6, 3.5 and 3.10.
final class ShopEndpoints {

    private final World world;
    private final Faults faults;

    ShopEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Route> table) {
        Route.get(table, "/shop/get_shop_info", this::info);
        Route.get(table, "/shop/get_profile", this::profile);
        Route.get(table, "/shop/get_shop_holiday_mode", this::holidayMode);
        Route.get(table, "/shop/get_warehouse_detail", this::warehouses);
        Route.open(table, "GET", "/public/get_shops_by_partner", this::shops);
        Route.open(table, "GET", "/public/get_shopee_ip_ranges", this::addresses);
    }

    private ObjectNode info(Call call) {
        Shop shop = world.shop();
        ObjectNode answer =
                Json.object()
                        .put("shop_name", shop.name())
                        .put("region", Shop.REGION)
                        .put("status", "NORMAL")
                        .put("is_cb", false)
                        .put("is_sip", false)
                        .put("is_upgraded_cbsc", false)
                        .putNull("merchant_id")
                        .put("shop_fulfillment_flag", "Others")
                        .put("auth_time", shop.authorisedAt().getEpochSecond())
                        .put("expire_time", authorisedUntil(call).getEpochSecond())
                        .put("is_main_shop", false)
                        .put("is_direct_shop", false)
                        .put("linked_main_shop_id", 0)
                        .put("is_one_awb", true)
                        .put("is_mart_shop", false)
                        .put("is_outlet_shop", false);
        answer.putArray("sip_affi_shops");
        answer.putArray("linked_direct_shop_list");
        return Envelope.flat(answer);
    }

    private Instant authorisedUntil(Call call) {
        return faults.present(FaultKind.KEY_EXPIRES_SOON, call.path())
                .map(fault -> call.now().plus(Duration.ofDays(fault.fault().number("days", 5))))
                .orElse(world.shop().authorisedUntil());
    }

    private ObjectNode profile(Call call) {
        return Envelope.wrapping(
                Json.object()
                        .put("shop_logo", "https://cf.shopee.com.br/file/br-logo")
                        .put("description", "Casa, cozinha e caminho")
                        .put("shop_name", world.shop().name())
                        .put("invoice_issuer", "Other"));
    }

    private ObjectNode holidayMode(Call call) {
        return Envelope.wrapping(
                Json.object().put("holiday_mode_on", false).put("holiday_mode_type", 0));
    }

    /// The shop sells from one place only, as most do.
    private ObjectNode warehouses(Call call) {
        throw new ShopeeError(
                "warehouse.error_not_in_whitelist", "The shop is not in the whitelist.");
    }

    private ObjectNode shops(Call call) {
        Query query = call.query();
        query.pageSize();
        Shop shop = world.shop();
        boolean shown = query.neededInteger("page_no") == 1 && shop.linked();
        ObjectNode answer = Json.object();
        var rows = answer.putArray("authed_shop_list");
        if (shown) {
            rows.addObject()
                    .put("region", Shop.REGION)
                    .put("shop_id", shop.shopId())
                    .put("auth_time", shop.authorisedAt().getEpochSecond())
                    .put("expire_time", shop.authorisedUntil().getEpochSecond())
                    .putArray("sip_affi_shop_list");
        }
        return Envelope.flat(answer.put("more", false));
    }

    private ObjectNode addresses(Call call) {
        ObjectNode answer = Json.object();
        answer.putArray("ip_list").add("127.0.0.1/32");
        return Envelope.flat(answer);
    }
}
