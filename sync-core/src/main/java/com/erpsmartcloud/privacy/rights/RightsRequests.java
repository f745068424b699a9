package com.erpsmartcloud.privacy.rights;

import com.erpsmartcloud.store.Row;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;
import com.erpsmartcloud.time.BusinessDays;
import com.erpsmartcloud.time.Now;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Keeps requests, their clocks and their answers, as proof. Nothing here is ever removed.
///
/// Source: features V7, clauses 9 and 13 of the policy.
public final class RightsRequests {

    private static final int ACKNOWLEDGE_DAYS = 5;
    private static final int ANSWER_DAYS = 30;

    /// Colorado Privacy Act, C.R.S. 6-1-1306(3)(c).
    private static final int APPEAL_DAYS = 45;

    private static final int LONGEST = 2000;

    private static final String COLUMNS =
            """
            SELECT id, number, kind, about, words, asked_at, proven_by, acknowledge_by, answer_by, acknowledged_at,
                   answered_at, state, answer, proof, appealed_at, appeal_by, appeal FROM rights_request
            """;

    private static final String EVENTS =
            "SELECT at, kind, detail, actor FROM rights_event WHERE request_id = ? ORDER BY at, id";

    private final Store store;
    private final Now now;

    /// @param now a time that never goes back, so that a clock set back moves no deadline
    public RightsRequests(Store store, Now now) {
        this.store = store;
        this.now = now;
    }

    /// Begins a request; its clocks run from this moment.
    ///
    /// @param provenBy what [IdentityCheck] came to
    /// @param words what is asked for, may be empty
    public RightsRequest ask(
            String actor, Right right, About about, IdentityCheck.Proof provenBy, String words) {
        Instant at = now.instant();
        UUID id =
                store.write(
                        actor,
                        "rights.ask",
                        tx -> {
                            String number = number(tx, at);
                            UUID fresh = tx.ids().fresh();
                            tx.insert(row(fresh, number, right, about, provenBy, words, at));
                            event(tx, fresh, at, "ASKED", right + " " + provenBy);
                            tx.subject("request " + number).detail("right", right.name());
                            return fresh;
                        });
        return byId(id).orElseThrow();
    }

    private static Row row(
            UUID id,
            String number,
            Right right,
            About about,
            IdentityCheck.Proof provenBy,
            String words,
            Instant at) {
        return Tables.RIGHTS_REQUEST
                .row()
                .with("id", id)
                .with("number", number)
                .with("kind", right)
                .with("about", about)
                .with("words", cut(words))
                .with("asked_at", at)
                .with("proven_by", provenBy)
                .with("acknowledge_by", BusinessDays.after(at, ACKNOWLEDGE_DAYS).end())
                .with("answer_by", BusinessDays.afterCalendarDays(at, ANSWER_DAYS).end())
                .with("acknowledged_at", Optional.empty())
                .with("answered_at", Optional.empty())
                .with("state", RequestState.OPEN)
                .with("answer", "")
                .with("proof", "")
                .with("appealed_at", Optional.empty())
                .with("appeal_by", Optional.empty())
                .with("appeal", "");
    }

    /// Two devices without a network never give the same number.
    private static String number(Tx tx, Instant at) {
        long count =
                tx.read()
                        .createQuery("SELECT COUNT(*) FROM rights_request")
                        .mapTo(Long.class)
                        .one();
        String device =
                Long.toString(Math.floorMod(tx.device(), 36L * 36L) + 36, 36)
                        .toUpperCase(Locale.ROOT);
        int year = at.atZone(BusinessDays.DENVER).getYear() % 100;
        return "R-%02d%03d-%s".formatted(year, count + 1, device);
    }

    /// Says that the request has arrived.
    public void acknowledge(String actor, UUID id) {
        Instant at = now.instant();
        move(
                actor,
                id,
                List.of(RequestState.OPEN),
                Map.of("state", RequestState.ACKNOWLEDGED, "acknowledged_at", at),
                "ACKNOWLEDGED",
                "");
    }

    /// @param answer in words for the person
    /// @param proof what was handed over or done, as JSON
    public void answer(String actor, UUID id, String answer, String proof) {
        close(actor, id, RequestState.ANSWERED, answer, proof);
    }

    /// @param reason in words for the person; a refusal can be appealed
    /// @throws IllegalArgumentException without a reason
    public void refuse(String actor, UUID id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a refusal needs a reason");
        }
        close(actor, id, RequestState.REFUSED, reason, "");
    }

    private void close(String actor, UUID id, RequestState to, String answer, String proof) {
        Instant at = now.instant();
        Map<String, Object> changes = new HashMap<>();
        changes.put("state", to);
        changes.put("answered_at", at);
        changes.put("answer", cut(answer));
        changes.put("proof", proof);
        if (byId(id).flatMap(RightsRequest::acknowledgedAt).isEmpty()) {
            changes.put("acknowledged_at", at);
        }
        move(
                actor,
                id,
                List.of(RequestState.OPEN, RequestState.ACKNOWLEDGED),
                changes,
                to.name(),
                answer);
    }

    /// The person disagrees: another clock begins.
    public void appeal(String actor, UUID id, String words) {
        Instant at = now.instant();
        move(
                actor,
                id,
                List.of(RequestState.ANSWERED, RequestState.REFUSED),
                Map.of(
                        "state",
                        RequestState.APPEALED,
                        "appealed_at",
                        at,
                        "appeal_by",
                        BusinessDays.afterCalendarDays(at, APPEAL_DAYS).end(),
                        "appeal",
                        cut(words)),
                "APPEALED",
                "");
    }

    public void answerAppeal(String actor, UUID id, String answer) {
        move(
                actor,
                id,
                List.of(RequestState.APPEALED),
                Map.of("state", RequestState.APPEAL_ANSWERED, "answer", cut(answer)),
                "APPEAL_ANSWERED",
                answer);
    }

    /// @throws IllegalStateException if the request does not stand where this is possible
    private void move(
            String actor,
            UUID id,
            List<RequestState> from,
            Map<String, ?> changes,
            String kind,
            String detail) {
        Instant at = now.instant();
        store.write(
                actor,
                "rights." + kind.toLowerCase(Locale.ROOT).replace('_', '-'),
                tx -> {
                    RequestState state =
                            tx.read()
                                    .createQuery("SELECT state FROM rights_request WHERE id = ?")
                                    .bind(0, id)
                                    .mapTo(RequestState.class)
                                    .one();
                    if (!from.contains(state)) {
                        throw new IllegalStateException("request " + id + " is " + state);
                    }
                    tx.update(Tables.RIGHTS_REQUEST, id, changes);
                    event(tx, id, at, kind, detail);
                    tx.subject("request " + id).detail("state", kind);
                    return id;
                });
    }

    private static void event(Tx tx, UUID request, Instant at, String kind, String detail) {
        tx.insert(
                Tables.RIGHTS_EVENT
                        .row()
                        .with("id", tx.ids().fresh())
                        .with("request_id", request)
                        .with("at", at)
                        .with("kind", kind)
                        .with("detail", detail.length() > 1000 ? detail.substring(0, 1000) : detail)
                        .with("actor", tx.actor()));
    }

    public Optional<RightsRequest> byId(UUID id) {
        return store.read(h ->
                h.createQuery(COLUMNS + " WHERE id = ?")
                        .bind(0, id)
                        .map((r, _) -> request(r))
                        .findOne());
    }

    /// The newest first.
    public List<RightsRequest> all() {
        return store.read(h ->
                h.createQuery(COLUMNS + " ORDER BY asked_at DESC, number DESC")
                        .map((r, _) -> request(r))
                        .list());
    }

    /// Those that still owe an answer, the most urgent first.
    public List<RightsRequest> owed() {
        List<RightsRequest> owed = new ArrayList<>(all());
        owed.removeIf(r -> !r.state().isOwed());
        Instant at = now.instant();
        owed.sort((a, b) -> Long.compare(a.daysLeft(at), b.daysLeft(at)));
        return owed;
    }

    public List<RequestEvent> history(UUID request) {
        return store.read(h ->
                h.createQuery(EVENTS)
                        .bind(0, request)
                        .map((r, _) ->
                                new RequestEvent(
                                        Instant.ofEpochMilli(r.getLong(1)),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4)))
                        .list());
    }

    private static RightsRequest request(ResultSet r) throws SQLException {
        return new RightsRequest(
                r.getObject(1, UUID.class),
                r.getString(2),
                Right.valueOf(r.getString(3)),
                About.valueOf(r.getString(4)),
                r.getString(5),
                Instant.ofEpochMilli(r.getLong(6)),
                IdentityCheck.Proof.valueOf(r.getString(7)),
                Instant.ofEpochMilli(r.getLong(8)),
                Instant.ofEpochMilli(r.getLong(9)),
                instant(r, 10),
                instant(r, 11),
                RequestState.valueOf(r.getString(12)),
                r.getString(13),
                r.getString(14),
                instant(r, 15),
                instant(r, 16),
                r.getString(17));
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
