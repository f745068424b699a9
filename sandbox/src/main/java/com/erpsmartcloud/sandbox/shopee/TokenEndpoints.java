package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.SignIn;
import com.erpsmartcloud.sandbox.shopee.world.SignIn.Code;
import com.erpsmartcloud.sandbox.shopee.world.SignIn.Pair;
import com.erpsmartcloud.sandbox.shopee.world.World;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// From a code to the first pair of tokens, and from each pair to the next.
///
/// Source: contract 2.3 and 2.4.
final class TokenEndpoints {

    private final World world;
    private final Faults faults;

    TokenEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Route> table) {
        Route.open(table, "POST", "/auth/token/get", this::exchange);
        Route.open(table, "POST", "/auth/access_token/get", this::refresh);
    }

    private ObjectNode exchange(Call call) {
        Body body = call.body();
        Shop shop = world.shop();
        checkPartner(body, shop);
        boolean main = body.has("main_account_id");
        if (main == body.has("shop_id")) {
            throw ShopeeError.parameter("exactly one of shop_id and main_account_id is required");
        }
        if (!main && body.neededInteger("shop_id") != shop.shopId()) {
            throw new ShopeeError("invalid_shop_id", "Invalid shop_id.");
        }
        if (main && body.neededInteger("main_account_id") != shop.mainAccountId()) {
            throw new ShopeeError("invalid_main_acount_id", "Invalid main_account_id.");
        }
        Code code =
                world.signIn()
                        .code(body.needed("code"))
                        .filter(each -> each.main() == main && call.now().isBefore(each.until()))
                        .orElseThrow(() -> new ShopeeError("invalid_code", "Invalid code."));
        SignIn next = world.signIn().withoutCode(code).fresh(call.now());
        world.commit(List.of(next));
        ObjectNode answer = pair(next.pairs().getLast(), call.now());
        if (main) {
            answer.putArray("shop_id_list").add(shop.shopId());
            answer.putArray("merchant_id_list");
            answer.putArray("supplier_id_list");
            answer.putArray("user_id_list");
        }
        return Envelope.flat(answer);
    }

    private ObjectNode refresh(Call call) {
        Body body = call.body();
        Shop shop = world.shop();
        checkPartner(body, shop);
        if (!body.has("shop_id")) {
            throw ShopeeError.parameter("shop_id is required");
        }
        if (body.has("merchant_id")) {
            throw ShopeeError.parameter("exactly one of shop_id and merchant_id is required");
        }
        String token = body.needed("refresh_token");
        boolean revoked = faults.take(FaultKind.TOKEN_REVOKED, call.path()).isPresent();
        if (body.neededInteger("shop_id") != shop.shopId() || !shop.linked() || revoked) {
            throw ShopeeError.unlinked();
        }
        if (!call.now().isBefore(shop.authorisedUntil())) {
            throw new ShopeeError("shop_access_expired", "The authorization has expired.");
        }
        Pair old =
                world.signIn()
                        .byRefresh(token)
                        .filter(each -> !each.spent())
                        .orElseThrow(() ->
                                new ShopeeError(
                                        "error_shop_refresh_token", "Invalid refresh_token."));
        if (!call.now().isBefore(old.refreshUntil())) {
            throw new ShopeeError("refresh_token_expired", "Your refresh_token expired.");
        }
        SignIn next = world.signIn().refreshed(old, call.now());
        world.commit(List.of(next));
        return Envelope.flat(
                pair(next.pairs().getLast(), call.now())
                        .put("partner_id", shop.partnerId())
                        .put("shop_id", shop.shopId()));
    }

    private static void checkPartner(Body body, Shop shop) {
        if (body.neededInteger("partner_id") != shop.partnerId()) {
            throw new ShopeeError("invalid_partner_id", "partner_id is invalid");
        }
    }

    private static ObjectNode pair(Pair pair, Instant now) {
        return Json.object()
                .put("access_token", pair.access())
                .put("refresh_token", pair.refresh())
                .put("expire_in", Duration.between(now, pair.accessUntil()).toSeconds());
    }
}
