package com.erpsmartcloud.sandbox.shopee;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.shopee.world.Secrets;
import com.erpsmartcloud.sandbox.shopee.world.Shop;
import com.erpsmartcloud.sandbox.shopee.world.SignIn.Pair;
import com.erpsmartcloud.sandbox.shopee.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who may call what: app, time, signature, token, shop, permissions, in this order.
final class Access {

    private static final long FRESH_SECONDS = Duration.ofMinutes(5).toSeconds();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

    private final World world;
    private final Faults faults;

    Access(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    /// @param now by the marketplace's clock, which may be wrong
    /// @throws ShopeeError if the call may not be made
    void check(String path, ApiClass apiClass, Parameters query, Instant now) {
        Shop shop = world.shop();
        String partner = number(query, "partner_id");
        if (Long.parseLong(partner) != shop.partnerId()) {
            throw new ShopeeError("invalid_partner_id", "partner_id is invalid");
        }
        String timestamp = number(query, "timestamp");
        checkFresh(Long.parseLong(timestamp), now);
        String sign = text(query, "sign");
        String token = apiClass == ApiClass.PUBLIC ? "" : query.text("access_token").orElse("");
        String name = apiClass == ApiClass.MERCHANT ? "merchant_id" : "shop_id";
        String id = apiClass == ApiClass.PUBLIC ? "" : query.text(name).orElse("");
        String base = apiClass.base(partner, path, timestamp, token, id);
        if (!Secrets.same(sign, Signature.of(shop.partnerKey(), base))) {
            throw new ShopeeError("error_sign", "Wrong sign.");
        }
        checkApp(path);
        if (apiClass != ApiClass.PUBLIC) {
            checkToken(path, query, now);
            checkShop(path, number(query, name), now);
        }
        if (plays(FaultKind.ROLE_MISSING, path)) {
            throw new ShopeeError("error_auth", "No permission to current api.");
        }
    }

    private static void checkFresh(long timestamp, Instant now) {
        if (Math.abs(now.getEpochSecond() - timestamp) > FRESH_SECONDS) {
            throw ShopeeError.parameter("Timestamp is expired.");
        }
    }

    private void checkApp(String path) {
        if (plays(FaultKind.KEY_DEACTIVATED, path)) {
            throw new ShopeeError(
                    "error_partner_key_expired", "The partner key has expired, please reset it.");
        }
        if (plays(FaultKind.KEY_IP_RESTRICTED, path)) {
            throw new ShopeeError("source_ip_undeclared", "The source IP is not declared.");
        }
    }

    private void checkToken(String path, Parameters query, Instant now) {
        Optional<Pair> pair = world.signIn().byAccess(text(query, "access_token"));
        if (pair.isEmpty() || !now.isBefore(pair.get().accessUntil())) {
            throw ShopeeError.unauthorised();
        }
        if (plays(FaultKind.TOKEN_EXPIRED, path)) {
            world.commit(List.of(world.signIn().expired(pair.get(), now)));
            throw ShopeeError.unauthorised();
        }
    }

    private void checkShop(String path, String id, Instant now) {
        Shop shop = world.shop();
        if (Long.parseLong(id) != shop.shopId()) {
            throw new ShopeeError("error_auth", "Invalid partner_id or shopid.");
        }
        if (!shop.linked()
                || !now.isBefore(shop.authorisedUntil())
                || plays(FaultKind.TOKEN_REVOKED, path)) {
            throw ShopeeError.unlinked();
        }
    }

    private boolean plays(FaultKind kind, String path) {
        return faults.take(kind, path).isPresent();
    }

    private static String text(Parameters query, String name) {
        return query.text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ShopeeError.parameter("There is no " + name + " in query."));
    }

    private static String number(Parameters query, String name) {
        String text = text(query, name);
        if (!NUMBER.matcher(text).matches() || Long.parseLong(text) > 4_294_967_295L) {
            throw ShopeeError.parameter("Invalid " + name + ".");
        }
        return text;
    }
}
