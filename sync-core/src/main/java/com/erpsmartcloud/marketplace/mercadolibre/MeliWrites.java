package com.erpsmartcloud.marketplace.mercadolibre;

import com.erpsmartcloud.marketplace.Answer;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.ConnectorFailure.Rejected;
import com.erpsmartcloud.marketplace.ConnectorFailure.Throttled;
import com.erpsmartcloud.marketplace.wire.Answers;
import com.erpsmartcloud.marketplace.wire.LongTexts;
import com.erpsmartcloud.marketplace.wire.MalformedException;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A batch of wishes sent one item after the other, because no call speaks of two, and what came of
/// each wish.
///
/// If it is not known what became of a call, the whole batch fails and is read back; if nothing was
/// done, what went before keeps its answers and the rest waits.
final class MeliWrites<W> {

    private static final int TEXT = 500;

    /// Source: "wait seconds and retry" of the contract, for two who write at once.
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Map<W, Answer> answers = new HashMap<>();
    private Optional<Answer> rest = Optional.empty();

    interface Step {
        Answer send() throws ConnectorException, MalformedException;
    }

    void refuse(W wish, String code, String why) {
        answers.put(wish, new Answer.Refused(code, why));
    }

    void answer(W wish, Answer answer) {
        answers.put(wish, answer);
    }

    /// One call about some of the wishes.
    void send(List<W> about, Step step) throws ConnectorException {
        if (rest.isPresent()) {
            about.forEach(wish -> answers.put(wish, rest.get()));
            return;
        }
        try {
            Answer answer = step.send();
            about.forEach(wish -> answers.put(wish, answer));
        } catch (MalformedException e) {
            throw Answers.badReply(e);
        } catch (ConnectorException e) {
            if (e.failure().mayHaveTakenEffect()) {
                throw e;
            }
            Answer answer = refused(e);
            about.forEach(wish -> answers.put(wish, answer));
        }
    }

    private Answer refused(ConnectorException e) throws ConnectorException {
        if (e.failure() instanceof Rejected(int status, String code, String message, _)) {
            String name = code.isEmpty() ? "HTTP " + status : code;
            return status == 409 || status == 423
                    ? new Answer.Later(name, message, SOON)
                    : new Answer.Refused(name, message);
        }
        boolean anyDone = answers.values().stream().anyMatch(Answer.Accepted.class::isInstance);
        if (!anyDone) {
            throw e;
        }
        rest = Optional.of(later(e.failure()));
        return rest.get();
    }

    private static Answer later(ConnectorFailure failure) {
        Duration pause = failure instanceof Throttled(Duration wait) ? wait : SOON;
        return new Answer.Later("NOT_SENT", LongTexts.cut(String.valueOf(failure), TEXT), pause);
    }

    /// What was answered with success and not done.
    static Answer unchanged(String what) {
        return new Answer.Later("NOT_TAKEN_OVER", what, Duration.ofMinutes(5));
    }

    List<Answer> of(List<W> wishes) {
        return wishes.stream()
                .map(wish ->
                        answers.getOrDefault(
                                wish,
                                new Answer.Refused("NOT_SENT", "no listing of Mercado Libre's")))
                .toList();
    }
}
