package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.OrderFact;
import com.erpsmartcloud.marketplace.OrderSource;
import com.erpsmartcloud.marketplace.Page;
import com.erpsmartcloud.marketplace.PageToken;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.MalformedException;
import com.erpsmartcloud.marketplace.wire.Rows;
import com.erpsmartcloud.marketplace.wire.Walk;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// FBS and rFBS postings.
///
/// Source: `/v4/posting/fbs/list`. A span wider than the contract allows is walked in several
/// windows, which share their ends: a posting on such an end may come twice and is the same both
/// times.
final class OzonOrders implements OrderSource {

    /// Half of the widest window: the other half is for how long ago the changed postings may have
    /// been created.
    private static final Duration CHANGED_WINDOW = OzonLimits.LONGEST_WINDOW.dividedBy(2);

    private final OzonApi api;

    OzonOrders(OzonApi api) {
        this.api = api;
    }

    @Override
    public Page<OrderFact> created(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, from.toString());
        Instant end = earlier(start(walk).plus(OzonLimits.LONGEST_WINDOW), to);
        ObjectNode filter = OzonApi.body();
        filter.put("since", start(walk).toString()).put("to", end.toString());
        return page(store, filter, walk, end, to);
    }

    /// Ozon wants a span of creation with every filter; a change to a posting created more than
    /// half a year before is left to the daily sweep of [#created].
    @Override
    public Page<OrderFact> changed(StoreAccess store, Instant from, Instant to, PageToken token)
            throws ConnectorException {
        Walk walk = Walk.at(token, from.toString());
        Instant end = earlier(start(walk).plus(CHANGED_WINDOW), to);
        ObjectNode filter = OzonApi.body();
        filter.put("since", end.minus(OzonLimits.LONGEST_WINDOW).toString())
                .put("to", end.toString());
        filter.putObject("last_changed_status_date")
                .put("from", start(walk).toString())
                .put("to", end.toString());
        return page(store, filter, walk, end, to);
    }

    private Page<OrderFact> page(
            StoreAccess store, ObjectNode filter, Walk walk, Instant end, Instant to)
            throws ConnectorException {
        if (!start(walk).isBefore(to)) {
            return new Page<>(List.of(), List.of(), Optional.empty());
        }
        OzonReply reply = api.call(store, OzonMethod.ORDERS, body(filter, walk));
        try {
            Fields json = reply.json();
            List<Fields.Element> postings = json.array("postings");
            Rows<OrderFact> rows =
                    Rows.of(
                            postings,
                            "posting_number",
                            posting -> OzonPostings.toFact(posting, reply.asOf()));
            return new Page<>(
                    rows.read(),
                    rows.poison(),
                    next(json, postings.isEmpty(), walk, end, to).map(Walk::token));
        } catch (MalformedException e) {
            throw OzonApi.badReply(e);
        }
    }

    private static Optional<Walk> next(
            Fields json, boolean empty, Walk walk, Instant end, Instant to)
            throws MalformedException {
        if (!json.flag("has_next")) {
            return end.isBefore(to) ? Optional.of(Walk.start(end.toString())) : Optional.empty();
        }
        if (empty) {
            throw new MalformedException("$.postings", "empty, but more pages announced");
        }
        return Optional.of(walk.to(json.text("cursor", OzonListings.CURSOR), "$.cursor"));
    }

    private static ObjectNode body(ObjectNode filter, Walk walk) {
        ObjectNode body = OzonApi.body();
        body.set("filter", filter);
        body.put("sort_dir", "ASC")
                .put("limit", OzonLimits.ORDER_PAGE)
                .put("cursor", walk.cursor())
                .put("translit", false);
        body.putObject("with")
                .put("analytics_data", true)
                .put("barcodes", true)
                .put("financial_data", true)
                .put("legal_info", false);
        return body;
    }

    private static Instant start(Walk walk) {
        return Instant.parse(walk.stage());
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
