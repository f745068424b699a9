package com.erpsmartcloud.sandbox.shopee;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.erpsmartcloud.sandbox.shopee.world.SignIn;
import com.erpsmartcloud.sandbox.shopee.world.World;
import com.erpsmartcloud.sandbox.wire.Parameters;
import com.erpsmartcloud.sandbox.wire.WireAnswer;
import com.erpsmartcloud.sandbox.wire.WireAnswer.Ending;
import com.erpsmartcloud.sandbox.wire.WireRequest;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The pages on which the seller lets the app in, or puts it out again: a form, and behind it the
/// redirect to the app.
///
/// `/auth` and `/cancel_auth` are not signed; the older `/api/v2/shop/auth_partner` and
/// `/api/v2/shop/cancel_auth_partner` are, as public calls, and name the target `redirect`.
///
/// Source: contract 2.2.
final class ConsentPages {

    private static final String AUTH = "/auth";
    private static final String CANCEL = "/cancel_auth";
    private static final String OLD_AUTH = "/api/v2/shop/auth_partner";
    private static final String OLD_CANCEL = "/api/v2/shop/cancel_auth_partner";
    private static final Set<Integer> DAYS = Set.of(7, 30, 90, 180, 365);

    private final World world;
    private final Access access;

    ConsentPages(World world, Access access) {
        this.world = world;
        this.access = access;
    }

    static boolean has(String path) {
        return Set.of(AUTH, CANCEL, OLD_AUTH, OLD_CANCEL).contains(path);
    }

    WireAnswer answer(WireRequest request, Instant now, Map<String, String> headers) {
        headers.put("Content-Type", "text/html; charset=utf-8");
        try {
            Parameters asked = request.parameters();
            Wish wish = wish(request.path(), asked, now);
            if (request.method().equals("GET")) {
                return page(200, headers, wish.form());
            }
            if (request.method().equals("POST")) {
                Parameters form = Parameters.parse(new String(request.body(), UTF_8));
                headers.put("Location", world.inside(() -> decide(wish, form, now)).toString());
                return page(302, headers, "");
            }
            return page(405, headers, ConsentHtml.problem("Method not allowed"));
        } catch (ShopeeError refused) {
            return page(400, headers, ConsentHtml.problem(String.valueOf(refused.getMessage())));
        } catch (IllegalArgumentException malformed) {
            return page(400, headers, ConsentHtml.problem("The link is malformed."));
        }
    }

    /// What the link asks the seller for.
    private record Wish(URI redirect, String state, boolean letIn) {
        String form() {
            return letIn ? ConsentHtml.letIn() : ConsentHtml.putOut();
        }
    }

    private Wish wish(String path, Parameters query, Instant now) {
        boolean letIn = path.equals(AUTH) || path.equals(OLD_AUTH);
        if (path.equals(OLD_AUTH) || path.equals(OLD_CANCEL)) {
            access.check(path, ApiClass.PUBLIC, query, now);
            return new Wish(target(new Query(query).needed("redirect")), "", letIn);
        }
        Query asked = new Query(query);
        if (asked.neededInteger("partner_id") != world.shop().partnerId()) {
            throw ShopeeError.parameter("partner_id is invalid");
        }
        if (!asked.needed("auth_type").equals("seller")) {
            throw ShopeeError.parameter("auth_type is invalid");
        }
        if (letIn && !asked.needed("response_type").equals("code")) {
            throw ShopeeError.parameter("response_type is invalid");
        }
        URI redirect = target(asked.needed("redirect_uri"));
        return new Wish(redirect, asked.text("state").orElse(""), letIn);
    }

    private static URI target(String text) {
        URI target = URI.create(text);
        if (!target.isAbsolute() || target.getHost() == null) {
            throw ShopeeError.parameter("redirect_uri is invalid");
        }
        return target;
    }

    private URI decide(Wish wish, Parameters form, Instant now) {
        Map<String, String> result = new HashMap<>();
        if (wish.letIn()) {
            boolean main = form.text("account").orElse("shop").equals("main");
            SignIn signIn = world.signIn().withCode(main, now);
            world.commit(List.of(signIn, world.shop().authorised(now, now.plus(days(form)))));
            result.put("code", signIn.codes().getLast().code());
            result.put(
                    main ? "main_account_id" : "shop_id",
                    Long.toString(main ? world.shop().mainAccountId() : world.shop().shopId()));
        } else {
            world.commit(List.of(world.shop().unlinked()));
            result.put("shop_id", Long.toString(world.shop().shopId()));
        }
        return withResult(wish, result);
    }

    private static Duration days(Parameters form) {
        int days = Integer.parseInt(form.text("days").orElse("365"));
        if (!DAYS.contains(days)) {
            throw ShopeeError.parameter("the period is invalid");
        }
        return Duration.ofDays(days);
    }

    private static URI withResult(Wish wish, Map<String, String> result) {
        List<String> pairs = new ArrayList<>();
        result.forEach((name, value) -> pairs.add(name + "=" + value));
        if (!wish.state().isEmpty()) {
            pairs.add("state=" + URLEncoder.encode(wish.state(), UTF_8));
        }
        String target = wish.redirect().toString();
        String glue = wish.redirect().getRawQuery() == null ? "?" : "&";
        return URI.create(target + glue + String.join("&", pairs));
    }

    private static WireAnswer page(int status, Map<String, String> headers, String html) {
        return new WireAnswer(status, headers, html.getBytes(UTF_8), Ending.WHOLE);
    }
}
