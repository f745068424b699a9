package com.erpsmartcloud.privacy.consent;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The consent ledger: what the seller agreed to, refused and took back, line by line, each line
/// carrying the hash of the one before. Yes and no take one call each.
///
/// Where two devices answered without knowing of each other, the no counts.
public final class Consents {

    static final String ACTION = "consent.record";

    private static final String NEWEST =
            LineSql.COLUMNS
                    + """
                     WHERE kind = 'CONSENT' AND subject = ?
                     ORDER BY turn DESC, CASE answer WHEN 'GIVEN' THEN 1 ELSE 0 END, id DESC
                     FETCH FIRST 1 ROW ONLY
                    """;
    private static final String LAST_OF_DEVICE =
            LineSql.COLUMNS + " WHERE device = ? ORDER BY seq DESC FETCH FIRST 1 ROW ONLY";
    private static final String NEWEST_FIRST =
            LineSql.COLUMNS + " ORDER BY turn DESC, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private final Store store;
    private final String deviceName;

    /// @param deviceName what this device calls itself in lines and receipts
    public Consents(Store store, String deviceName) {
        this.store = store;
        this.deviceName = deviceName;
    }

    public ConsentState state(Purpose purpose) {
        return store.read(h -> state(h, purpose));
    }

    /// Every purpose, asked or not.
    public List<ConsentState> states() {
        return store.read(h -> Arrays.stream(Purpose.values()).map(p -> state(h, p)).toList());
    }

    public boolean isOn(Purpose purpose) {
        return state(purpose).isOn();
    }

    /// The same, as a transaction sees it.
    public static boolean isOn(Handle handle, Purpose purpose) {
        return state(handle, purpose).isOn();
    }

    private static ConsentState state(Handle h, Purpose purpose) {
        Optional<StoredLine> newest =
                h.createQuery(NEWEST)
                        .bind(0, purpose.name())
                        .map((r, _) -> LineSql.line(r))
                        .findOne();
        return new ConsentState(
                purpose,
                newest.map(StoredLine::line),
                newest.map(StoredLine::isGenuine).orElse(true));
    }

    /// Says yes. Saying it again to the same words changes nothing.
    ///
    /// @return the line that decides now
    public ConsentLine give(String actor, ConsentNotice asked, Method method) {
        return answer(actor, asked, Answer.GIVEN, method);
    }

    /// Says no: refuses, or takes back a yes. Acts in the transaction that writes it.
    ///
    /// @return the line that decides now
    public ConsentLine refuse(String actor, ConsentNotice asked, Method method) {
        return answer(actor, asked, Answer.REFUSED, method);
    }

    private ConsentLine answer(String actor, ConsentNotice asked, Answer wanted, Method method) {
        if (method == Method.USE) {
            throw new IllegalArgumentException("going on is no answer to a question for consent");
        }
        return store.write(
                actor,
                ACTION,
                tx -> {
                    ConsentState before = state(tx.read(), asked.purpose());
                    if (saysAlready(before, asked, wanted)) {
                        return before.line().orElseThrow();
                    }
                    boolean takesBack = wanted == Answer.REFUSED && before.isOn();
                    Answer answer = takesBack ? Answer.WITHDRAWN : wanted;
                    return add(
                            tx,
                            Kind.CONSENT,
                            asked.purpose().name(),
                            answer.name(),
                            asked.notice(),
                            method);
                });
    }

    private static boolean saysAlready(ConsentState before, ConsentNotice asked, Answer wanted) {
        if (before.line().isEmpty() || !before.genuine()) {
            return false;
        }
        return wanted == Answer.GIVEN
                ? before.isOn() && before.line().get().notice().equals(asked.notice())
                : !before.isOn();
    }

    /// Keeps something that is not consent: terms accepted, a policy taken note of, an age stated.
    ///
    /// @param kind any but [Kind#CONSENT]
    /// @param subject such as the version
    public ConsentLine keep(String actor, Kind kind, String subject, Notice shown, Method method) {
        if (kind == Kind.CONSENT || kind == Kind.UNKNOWN) {
            throw new IllegalArgumentException(kind + " is not kept this way");
        }
        return store.write(actor, ACTION, tx -> add(tx, kind, subject, "", shown, method));
    }

    private ConsentLine add(
            Tx tx, Kind kind, String subject, String answer, Notice notice, Method method) {
        Optional<StoredLine> last =
                tx.read()
                        .createQuery(LAST_OF_DEVICE)
                        .bind(0, tx.device())
                        .map((r, _) -> LineSql.line(r))
                        .findOne();
        long turn =
                tx.read()
                        .createQuery("SELECT COALESCE(MAX(turn), 0) + 1 FROM consent_line")
                        .mapTo(Long.class)
                        .one();
        StoredLine line =
                StoredLine.linked(
                        tx.ids().fresh(),
                        tx.device(),
                        last.map(l -> l.seq() + 1).orElse(1L),
                        turn,
                        tx.at(),
                        List.of(
                                kind.name(),
                                subject,
                                answer,
                                notice.version(),
                                notice.sha256(),
                                notice.language(),
                                method.name(),
                                deviceName,
                                tx.actor()),
                        last.map(StoredLine::hash).orElse(StoredLine.START));
        tx.insert(line.row());
        // The audit log vouches for the newest line: without it nobody would miss that one.
        tx.subject(kind + " " + subject + " " + answer)
                .detail(ConsentChain.PLACE, line.seq())
                .detail(ConsentChain.HASH, HexFormat.of().formatHex(line.hash()));
        return line.line();
    }

    /// The newest line of a kind that is no consent.
    ///
    /// @param subject such as the version; empty for any
    public Optional<ConsentLine> newest(Kind kind, Optional<String> subject) {
        String sql =
                LineSql.COLUMNS
                        + " WHERE kind = :kind"
                        + (subject.isPresent() ? " AND subject = :subject" : "")
                        + " ORDER BY turn DESC, id FETCH FIRST 1 ROW ONLY";
        Map<String, Object> values = new HashMap<>(Map.of("kind", kind.name()));
        subject.ifPresent(wanted -> values.put("subject", wanted));
        return store.read(h ->
                h.createQuery(sql)
                        .bindMap(values)
                        .map((r, _) -> LineSql.line(r))
                        .findOne()
                        .filter(StoredLine::isGenuine)
                        .map(StoredLine::line));
    }

    public Optional<ConsentLine> line(UUID id) {
        return store.read(h ->
                h.createQuery(LineSql.COLUMNS + " WHERE id = ?")
                        .bind(0, id)
                        .map((r, _) -> LineSql.line(r).line())
                        .findOne());
    }

    /// @return newest first
    public List<ConsentLine> lines(long offset, int limit) {
        return store.read(h ->
                h.createQuery(NEWEST_FIRST)
                        .bind(0, offset)
                        .bind(1, limit)
                        .map((r, _) -> LineSql.line(r).line())
                        .list());
    }

    public long count() {
        return store.read(
                h -> h.createQuery("SELECT COUNT(*) FROM consent_line").mapTo(Long.class).one());
    }

    /// Recomputes every chain.
    public ChainCheck verify() {
        return store.read(h -> ConsentChain.check(h, store.device()));
    }
}
