package com.erpsmartcloud.sandbox.control;

import com.erpsmartcloud.sandbox.market.Race;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Who got what in a race.
final class RaceReport {

    private RaceReport() {}

    /// `attempts`, each with `marketplace` and either `orderId` or `reason`; `totals` by
    /// marketplace and over all, each `bought` and `refused`.
    static ObjectNode of(String sku, List<Race.Attempt> attempts) {
        ObjectNode report = JsonMapper.shared().createObjectNode().put("sku", sku);
        ArrayNode rows = report.putArray("attempts");
        ObjectNode totals = report.putObject("totals");
        ObjectNode byMarket = totals.putObject("marketplaces");
        count(totals, 0, 0);
        for (Race.Attempt attempt : attempts) {
            ObjectNode row = rows.addObject().put("marketplace", attempt.marketplace());
            attempt.orderId().ifPresent(id -> row.put("orderId", id));
            attempt.reason().ifPresent(why -> row.put("reason", why));
            int bought = attempt.orderId().isPresent() ? 1 : 0;
            count(totals, bought, 1 - bought);
            count(byMarket.withObject("/" + attempt.marketplace()), bought, 1 - bought);
        }
        return report;
    }

    private static void count(ObjectNode total, int bought, int refused) {
        total.put("bought", total.path("bought").asInt(0) + bought);
        total.put("refused", total.path("refused").asInt(0) + refused);
    }
}
