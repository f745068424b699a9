package com.erpsmartcloud.marketplace.shopee;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A batch of wishes sent item by item, because one call may speak of one item only, and what came
/// of each wish.
///
/// Source: "Partial failure" of `update_stock` and `update_price`: both lists count, whatever
/// `error` says. A call that is refused as a whole is sent again wish by wish, so that one bad row
/// does not take its neighbours along. If it is not known what became of a call, the whole batch
/// fails and is read back; if nothing was done, what went before keeps its answers and the rest
/// waits.
final class ShopeeWrites<W> {

    private static final int TEXT = 500;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration PASSING = Duration.ofMinutes(5);

    private final Function<W, Optional<ShopeeIds>> id;
    private final Function<W, String> place;
    private final Call<W> call;
    private final String refusal;

    interface Call<W> {
        ShopeeReply send(long item, List<W> part) throws ConnectorException;
    }

    /// @param id what a wish is about; empty if it cannot be sent
    /// @param place the place it names, empty for none
    /// @param refusal why a wish cannot be sent
    ShopeeWrites(
            Function<W, Optional<ShopeeIds>> id,
            Function<W, String> place,
            Call<W> call,
            String refusal) {
        this.id = id;
        this.place = place;
        this.call = call;
        this.refusal = refusal;
    }

    /// @return one answer per wish, in their order
    List<Answer> write(StoreAccess store, List<W> wishes) throws ConnectorException {
        Map<Long, List<W>> byItem = new LinkedHashMap<>();
        for (W wish : wishes) {
            id.apply(wish)
                    .ifPresent(known ->
                            byItem.computeIfAbsent(known.item(), _ -> new ArrayList<>()).add(wish));
        }
        Map<W, Answer> answers = new HashMap<>();
        boolean any = false;
        for (Map.Entry<Long, List<W>> item : byItem.entrySet()) {
            try {
                answers.putAll(ofItem(store, item.getKey(), item.getValue()));
                any = true;
            } catch (ConnectorException e) {
                if (!any || e.failure().mayHaveTakenEffect()) {
                    throw e;
                }
                Answer later = later(e.failure());
                byItem.values().stream()
                        .flatMap(List::stream)
                        .forEach(wish -> answers.putIfAbsent(wish, later));
                break;
            }
        }
        return wishes.stream()
                .map(wish -> answers.getOrDefault(wish, new Answer.Refused("NOT_SENT", refusal)))
                .toList();
    }

    private static Answer later(ConnectorFailure failure) {
        Duration pause = failure instanceof Throttled(Duration wait) ? wait : SOON;
        return new Answer.Later("NOT_SENT", LongTexts.cut(String.valueOf(failure), TEXT), pause);
    }

    private Map<W, Answer> ofItem(StoreAccess store, long item, List<W> part)
            throws ConnectorException {
        try {
            ShopeeReply reply = call.send(item, part);
            return answers(store, reply, part);
        } catch (ConnectorException e) {
            if (!(e.failure() instanceof Rejected refused) || refused.mayHaveTakenEffect()) {
                throw e;
            }
            if (part.size() == 1) {
                return Map.of(
                        part.getFirst(), new Answer.Refused(refused.code(), refused.message()));
            }
            Map<W, Answer> answers = new HashMap<>();
            for (W wish : part) {
                answers.putAll(ofItem(store, item, List.of(wish)));
            }
            return answers;
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        }
    }

    private Map<W, Answer> answers(StoreAccess store, ShopeeReply reply, List<W> part)
            throws MalformedException {
        String code = LongTexts.cut(reply.json().text("error", Integer.MAX_VALUE), TEXT);
        Map<String, Answer> said = new HashMap<>();
        for (Fields.Element row : reply.response().list("failure_list")) {
            Fields failed = row.fields();
            String reason = LongTexts.cut(store.redact(failed.title("failed_reason", TEXT)), TEXT);
            said.put(
                    key(failed.id("model_id"), failed.text("location_id", TEXT)),
                    failed(code, reason));
        }
        for (Fields.Element row : reply.response().list("success_list")) {
            Fields done = row.fields();
            said.putIfAbsent(
                    key(done.id("model_id"), done.text("location_id", TEXT)),
                    new Answer.Accepted());
        }
        Map<W, Answer> answers = new HashMap<>();
        for (W wish : part) {
            answers.put(wish, answer(said, id.apply(wish).orElseThrow(), place.apply(wish)));
        }
        return answers;
    }

    /// A failure may name the model alone; a success may name a place that was not asked for, as a
    /// shop with one warehouse names none.
    private static Answer answer(Map<String, Answer> said, ShopeeIds id, String place) {
        String model = id.model() == 0 ? "" : Long.toString(id.model());
        return Stream.of(key(model, place), key(model, ""))
                .map(said::get)
                .filter(found -> found != null)
                .findFirst()
                .orElseGet(() ->
                        place.isEmpty()
                                ? ofAnyPlace(said, model)
                                : new Answer.Later(
                                        "NO_ANSWER", "the answer left this row out", SOON));
    }

    private static Answer ofAnyPlace(Map<String, Answer> said, String model) {
        return said.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(key(model, "")))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Answer.Later("NO_ANSWER", "the answer left this row out", SOON));
    }

    /// Reasons are free text; only those that speak of Shopee's own trouble pass by themselves. The
    /// code of prices that says "try later" is known to stay.
    private static Answer failed(String code, String reason) {
        String text = reason.toLowerCase(Locale.ROOT);
        boolean passing =
                text.contains("system busy")
                        || text.contains("system error")
                        || text.contains("server error")
                        || text.contains("internal error");
        String name = code.isEmpty() ? "FAILED" : code;
        return passing ? new Answer.Later(name, reason, PASSING) : new Answer.Refused(name, reason);
    }

    private static String key(String model, String place) {
        return model + '\n' + place;
    }
}
