package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.json.Json;
import com.erpsmartcloud.sandbox.ozon.world.Course;
import com.erpsmartcloud.sandbox.ozon.world.Posting;
import com.erpsmartcloud.sandbox.ozon.world.Posting.Cancellation;
import com.erpsmartcloud.sandbox.ozon.world.Status;
import com.erpsmartcloud.sandbox.ozon.world.Warehouse;
import com.erpsmartcloud.sandbox.ozon.world.World;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Cancellation by the seller.
final class Cancelling {

    private final World world;
    private final Course course;

    Cancelling(World world, Course course) {
        this.world = world;
        this.course = course;
    }

    void addTo(Map<String, Endpoint> table) {
        table.put("/v2/posting/fbs/cancel", this::cancel);
        table.put("/v1/posting/fbs/cancel-reason", (query, _) -> reasonsOf(query));
        table.put("/v2/posting/fbs/cancel-reason/list", (_, _) -> allReasons());
    }

    private ObjectNode cancel(Query query, Instant now) {
        Posting posting = PostingDetail.find(world, query);
        CancelReason reason =
                CancelReason.of(query.integer("cancel_reason_id").orElse(0))
                        .filter(CancelReason::isForSeller)
                        .orElseThrow(() ->
                                query.invalid(
                                        "cancel_reason_id", "not a reason the seller can give"));
        String message = query.text("cancel_reason_message").orElse("");
        if (reason == CancelReason.OTHER && message.isBlank()) {
            throw query.invalid("cancel_reason_message", "value is required for 402");
        }
        if (posting.status() == Status.CANCELLED) {
            throw OzonError.conflict("POSTING_ALREADY_CANCELLED");
        }
        if (!Actions.allowCancel(posting, warehouse(posting))) {
            throw OzonError.conflict("HAS_INCORRECT_STATUS");
        }
        String text = reason == CancelReason.OTHER ? message : reason.title();
        course.cancel(
                posting, now, new Cancellation(reason.id(), text, "seller", "Продавец", false));
        return Json.object().put("result", true);
    }

    private ObjectNode reasonsOf(Query query) {
        List<String> numbers = query.texts("related_posting_numbers");
        if (numbers.isEmpty()) {
            throw query.invalid("related_posting_numbers", "value must contain at least 1 item");
        }
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        for (String number : numbers) {
            Posting posting =
                    world.posting(number)
                            .orElseThrow(() -> OzonError.notFound("POSTING_NOT_FOUND"));
            ArrayNode reasons =
                    result.addObject().put("posting_number", number).putArray("reasons");
            if (Actions.allowCancel(posting, warehouse(posting))) {
                for (CancelReason reason : CancelReason.values()) {
                    if (reason.isForSeller()) {
                        reasons.add(reason.row());
                    }
                }
            }
        }
        return answer;
    }

    private static ObjectNode allReasons() {
        ObjectNode answer = Json.object();
        ArrayNode result = answer.putArray("result");
        for (CancelReason reason : CancelReason.values()) {
            result.add(reason.row().put("is_available_for_cancellation", reason.isForSeller()));
        }
        return answer;
    }

    private Warehouse warehouse(Posting posting) {
        return world.warehouse(posting.warehouseId()).orElseThrow();
    }
}
