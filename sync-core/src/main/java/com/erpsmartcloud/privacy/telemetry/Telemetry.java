package com.erpsmartcloud.privacy.telemetry;

import com.erpsmartcloud.privacy.consent.Consents;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.Restrictions;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Events of use and faults: noted only while the seller agrees, readable before they leave, kept
/// after.
///
/// Taking the consent back, or objecting to this use, deletes what waits in the same transaction,
/// whichever way the answer came in: a screen, or another device. Not for the screen's thread.
public final class Telemetry {

    /// Events that may wait; the oldest go first.
    public static final int MOST_WAITING = 5_000;

    /// How long sent events are kept to be read. Retention table: 12 months at most.
    public static final Duration ARCHIVE = Duration.ofDays(365);

    private static final int BATCH = 100;
    private static final String ACTION = "telemetry.note";

    private static final String COLUMNS = "SELECT id, body, at, sent_at FROM telemetry_event";
    private static final String WAITING =
            COLUMNS + " WHERE sent_at IS NULL ORDER BY seq OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
    private static final String SENT =
            COLUMNS
                    + " WHERE sent_at IS NOT NULL"
                    + " ORDER BY sent_at DESC, seq DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";
    private static final String COUNT =
            "SELECT COUNT(*) FROM telemetry_event WHERE sent_at IS NULL";
    private static final String TOO_MANY =
            """
            DELETE FROM telemetry_event WHERE seq IN
              (SELECT seq FROM telemetry_event WHERE sent_at IS NULL ORDER BY seq DESC OFFSET ? ROWS)
            """;

    private final Store store;
    private final ProgramVersion program;

    /// Only spares a trip to the file while it is off; the transaction asks the ledger itself.
    private final Map<Purpose, Boolean> on = new ConcurrentHashMap<>();

    public Telemetry(Store store, ProgramVersion program) {
        this.store = store;
        this.program = program;
        store.follow(Tables.CONSENT_LINE, (tx, _) -> answered(tx));
        store.follow(Tables.RESTRICTION, (tx, _) -> answered(tx));
        var _ =
                store.listen(tables -> {
                    if (tables.contains(Tables.CONSENT_LINE)
                            || tables.contains(Tables.RESTRICTION)) {
                        on.clear();
                    }
                });
    }

    /// What came of trying to send.
    public enum Sending {
        /// Nothing waits.
        DONE,
        /// The seller has not agreed; nobody was asked anything.
        OFF,
        /// There is no account or no network; events wait on.
        WAITING
    }

    /// Notes an event, if the seller agrees; otherwise nothing is kept anywhere.
    ///
    /// @return whether it was noted
    public boolean note(TelemetryEvent event) {
        if (!isOn(event.purpose())) {
            return false;
        }
        return store.writeBuffered("system", ACTION, tx -> note(tx, event));
    }

    private boolean isOn(Purpose purpose) {
        return on.computeIfAbsent(purpose, p -> store.read((Handle h) -> isAgreed(h, p)));
    }

    private static boolean isAgreed(Handle handle, Purpose purpose) {
        return Consents.isOn(handle, purpose)
                && !Restrictions.objectedTo(handle, DataPurpose.IMPROVE_THE_SERVICE);
    }

    private boolean note(Tx tx, TelemetryEvent event) {
        if (!isAgreed(tx.read(), event.purpose())) {
            return false;
        }
        UUID id = tx.ids().fresh();
        tx.derive(
                Tables.TELEMETRY_EVENT,
                "INSERT INTO telemetry_event (id, at, kind, body) VALUES (?, ?, ?, ?)",
                id,
                tx.at().toEpochMilli(),
                event.purpose().name(),
                body(event, tx.at()));
        tx.derive(Tables.TELEMETRY_EVENT, TOO_MANY, MOST_WAITING);
        return true;
    }

    private String body(TelemetryEvent event, Instant at) {
        Map<String, String> body = new LinkedHashMap<>(event.fields());
        body.put("hour", at.truncatedTo(ChronoUnit.HOURS).toString());
        body.put("program", program.text());
        return JsonMapper.shared().writeValueAsString(body);
    }

    /// @return oldest first
    public List<KeptEvent> waiting(long offset, int limit) {
        return events(WAITING, offset, limit);
    }

    /// @return newest first
    public List<KeptEvent> sent(long offset, int limit) {
        return events(SENT, offset, limit);
    }

    public long waitingCount() {
        return store.read(h -> h.createQuery(COUNT).mapTo(Long.class).one());
    }

    /// Deletes one event that waits or was sent.
    public void delete(String actor, UUID id) {
        remove(actor, "DELETE FROM telemetry_event WHERE id = ?", id);
    }

    /// @return how many waited
    public int deleteWaiting(String actor) {
        return remove(actor, "DELETE FROM telemetry_event WHERE sent_at IS NULL");
    }

    /// Empties the archive; what was sent stays sent.
    ///
    /// @return how many were in it
    public int deleteSent(String actor) {
        return remove(actor, "DELETE FROM telemetry_event WHERE sent_at IS NOT NULL");
    }

    private int remove(String actor, String sql, Object... values) {
        return store.write(
                actor,
                "telemetry.delete",
                tx -> {
                    int gone = tx.derive(Tables.TELEMETRY_EVENT, sql, values);
                    tx.detail("events", gone);
                    return gone;
                });
    }

    /// Sends what waits, a hundred at a time. Asks the ledger before each hundred: a no that was
    /// given meanwhile ends it.
    public Sending send(TelemetrySender sender) {
        if (waitingCount() == 0) {
            return isOn(Purpose.TELEMETRY) || isOn(Purpose.CRASH_REPORTS)
                    ? Sending.DONE
                    : Sending.OFF;
        }
        if (!sender.isReady()) {
            return Sending.WAITING;
        }
        for (List<KeptEvent> batch = agreed(); !batch.isEmpty(); batch = agreed()) {
            if (!sender.send(batch)) {
                return Sending.WAITING;
            }
            keepSent(batch);
        }
        return Sending.DONE;
    }

    /// What waits and may leave at this moment.
    private List<KeptEvent> agreed() {
        return store.read(h -> {
            List<String> kinds =
                    List.of(Purpose.TELEMETRY, Purpose.CRASH_REPORTS).stream()
                            .filter(p -> isAgreed(h, p))
                            .map(Enum::name)
                            .toList();
            return kinds.isEmpty()
                    ? List.<KeptEvent>of()
                    : h.createQuery(
                                    COLUMNS
                                            + " WHERE sent_at IS NULL AND kind IN (<kinds>)"
                                            + " ORDER BY seq FETCH FIRST "
                                            + BATCH
                                            + " ROWS ONLY")
                            .bindList("kinds", kinds)
                            .map((r, _) -> event(r))
                            .list();
        });
    }

    private void keepSent(List<KeptEvent> batch) {
        store.write(
                "system",
                "telemetry.sent",
                tx -> {
                    for (KeptEvent event : batch) {
                        tx.derive(
                                Tables.TELEMETRY_EVENT,
                                "UPDATE telemetry_event SET sent_at = ? WHERE id = ?",
                                tx.at().toEpochMilli(),
                                event.id());
                    }
                    tx.derive(
                            Tables.TELEMETRY_EVENT,
                            "DELETE FROM telemetry_event WHERE sent_at < ?",
                            tx.at().minus(ARCHIVE).toEpochMilli());
                    tx.detail("events", batch.size());
                    return batch.size();
                });
    }

    private static void answered(Tx tx) {
        for (Purpose purpose : List.of(Purpose.TELEMETRY, Purpose.CRASH_REPORTS)) {
            if (!isAgreed(tx.read(), purpose)) {
                tx.derive(
                        Tables.TELEMETRY_EVENT,
                        "DELETE FROM telemetry_event WHERE sent_at IS NULL AND kind = ?",
                        purpose.name());
            }
        }
    }

    private List<KeptEvent> events(String sql, long offset, int limit) {
        return store.read(h ->
                h.createQuery(sql).bind(0, offset).bind(1, limit).map((r, _) -> event(r)).list());
    }

    private static KeptEvent event(ResultSet r) throws SQLException {
        UUID id = r.getObject(1, UUID.class);
        String body = r.getString(2);
        Instant at = Instant.ofEpochMilli(r.getLong(3));
        long sent = r.getLong(4);
        return new KeptEvent(
                id,
                body,
                at,
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(sent)));
    }
}
