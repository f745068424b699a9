package com.erpsmartcloud.marketplace.ozon;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.StoreAccess;
import com.erpsmartcloud.marketplace.wire.Fields;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What Ozon said to each row of a batch that was answered 200.
///
/// Source: "Per-method error codes" and "Partial failure" of the contract. Rows are found by what
/// they are about, because the order of answers is not promised.
final class OzonAnswers {

    private static final int TEXT = 500;

    /// Nothing was said about a row: absolute figures may simply go again.
    static final Answer UNANSWERED =
            new Answer.Later(
                    "NO_ANSWER", "the answer left this row out", OzonLimits.STOCK_PAIR_PAUSE);

    /// Codes that pass by themselves, and when to look again.
    private static final Map<String, Duration> PASSING =
            Map.of(
                    "too_many_requests", OzonLimits.STOCK_PAIR_PAUSE,
                    "price_is_not_sent", Duration.ofMinutes(10),
                    "product_is_not_created", Duration.ofMinutes(10),
                    "product_has_not_been_tagged_yet", Duration.ofMinutes(10));

    /// Ten price changes per product and hour.
    private static final Duration PRICE_QUOTA = Duration.ofMinutes(10);

    private final Map<String, Answer> answers = new HashMap<>();

    private OzonAnswers() {}

    /// The names of a row in an answer, which need not repeat all of what was sent.
    interface Keys {
        List<String> of(Fields row) throws MalformedException;
    }

    /// @param json the whole answer, rows under `result`
    /// @throws MalformedException if there is no list of results; a broken row counts as left out
    static OzonAnswers read(StoreAccess store, Fields json, Keys keys) throws MalformedException {
        OzonAnswers read = new OzonAnswers();
        for (Fields.Element row : json.array("result")) {
            try {
                Answer answer = answer(store, row.fields());
                keys.of(row.fields()).forEach(key -> read.answers.putIfAbsent(key, answer));
            } catch (MalformedException e) {
                continue;
            }
        }
        return read;
    }

    Answer to(String key) {
        return answers.getOrDefault(key, UNANSWERED);
    }

    private static Answer answer(StoreAccess store, Fields row) throws MalformedException {
        if (row.flag("updated")) {
            return new Answer.Accepted();
        }
        Answer worst = new Answer.Later("NOT_UPDATED", "no reason given", PRICE_QUOTA);
        if (row.node().path("errors").isArray()) {
            for (Fields.Element error : row.array("errors")) {
                Answer said = said(store, error.fields());
                if (said instanceof Answer.Refused) {
                    return said;
                }
                worst = said;
            }
        }
        return worst;
    }

    private static Answer said(StoreAccess store, Fields error) throws MalformedException {
        String code = LongTexts.cut(error.title("code", TEXT), TEXT);
        String message = store.redact(error.title("message", TEXT));
        Duration pause = PASSING.get(code.toLowerCase(Locale.ROOT));
        if (pause != null) {
            return new Answer.Later(code, message, pause);
        }
        return (code + " " + message).contains("limit exceeded")
                ? new Answer.Later(code, message, PRICE_QUOTA)
                : new Answer.Refused(code, message);
    }
}
