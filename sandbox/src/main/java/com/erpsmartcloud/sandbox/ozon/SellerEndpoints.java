package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.fault.Faults;
import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.market.FaultKind;
import com.erpsmartcloud.sandbox.ozon.world.Seller;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// The account and what its key may do.
final class SellerEndpoints {

    private final World world;
    private final Faults faults;
    private final SortedSet<String> paths = new TreeSet<>();

    SellerEndpoints(World world, Faults faults) {
        this.world = world;
        this.faults = faults;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v1/seller/info", (_, now) -> info(now));
        table.put("/v1/roles", (_, now) -> roles(now));
        paths.addAll(table.keySet());
    }

    /// The methods a full key covers.
    void covering(Map<String, Endpoint> table) {
        paths.addAll(table.keySet());
    }

    private ObjectNode info(Instant now) {
        Seller seller = world.seller();
        ObjectNode answer = Json.object();
        answer.putObject("company")
                .put("country", "RU")
                .put("currency", Rubles.CURRENCY)
                .put("inn", seller.inn())
                .put("legal_name", seller.legalName())
                .put("name", seller.name())
                .put("ogrn", seller.ogrn())
                .put("ownership_form", "ООО")
                .put("tax_system", "USN");
        answer.putArray("ratings").add(rating(now));
        answer.putObject("subscription").put("is_premium", false).put("type", "UNSPECIFIED");
        return answer;
    }

    private static ObjectNode rating(Instant now) {
        ObjectNode rating =
                Json.object()
                        .put("name", "Рейтинг товаров")
                        .put("rating", "rating_review_avg_score_total")
                        .put("status", "OK")
                        .put("value_type", "REVIEW_SCORE");
        rating.set("current_value", value(now.minus(Duration.ofDays(30)), now, "4.8"));
        rating.set(
                "past_value",
                value(now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(31)), "4.7"));
        return rating;
    }

    private static ObjectNode value(Instant from, Instant to, String score) {
        ObjectNode value =
                Json.object()
                        .put("date_from", Times.day(from))
                        .put("date_to", Times.day(to))
                        .put("formatted", score)
                        .put("value", new java.math.BigDecimal(score));
        value.putObject("status").put("danger", false).put("premium", true).put("warning", false);
        return value;
    }

    private ObjectNode roles(Instant now) {
        ObjectNode answer = Json.object();
        Instant expires =
                faults.present(FaultKind.KEY_EXPIRES_SOON, "/v1/roles")
                        .map(soon -> now.plus(Duration.ofDays(soon.fault().number("days", 7))))
                        .orElse(world.seller().keyExpiresAt());
        answer.put("expires_at", Times.text(expires));
        ArrayNode methods =
                answer.putArray("roles").addObject().put("name", "Admin").putArray("methods");
        for (String path : paths) {
            if (faults.present(FaultKind.ROLE_MISSING, path).isEmpty()) {
                methods.add(path);
            }
        }
        return answer;
    }
}
