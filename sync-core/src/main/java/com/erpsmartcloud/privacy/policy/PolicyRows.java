package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps versions with the time they were first shown, and how the feed stands.
final class PolicyRows {

    private static final String ALL =
            """
            SELECT origin, version, published_at, effective_at, change_kind, texts, first_shown_at, hash
              FROM policy_version ORDER BY effective_at, published_at, version
            """;
    private static final String STATE =
            "SELECT serial, issued_at, looked_at, tried_at, failure, payload_hash, clock_high"
                    + " FROM privacy_feed";

    /// @param first whether it was there when the company began
    record Kept(PolicyVersion version, Instant firstShown, boolean first, String hash) {}

    /// @param payloadHash of the last feed taken
    /// @param clockHigh the latest time this device's clock has shown here
    record State(FeedState feed, String payloadHash, Instant clockHigh) {

        static final State NONE =
                new State(
                        new FeedState(0, Optional.empty(), Optional.empty(), Optional.empty(), ""),
                        "",
                        Instant.EPOCH);
    }

    private PolicyRows() {}

    static List<Kept> all(Handle h) {
        return h.createQuery(ALL).map((r, _) -> kept(r)).list();
    }

    static State state(Handle h) {
        return h.createQuery(STATE).map((r, _) -> state(r)).findFirst().orElse(State.NONE);
    }

    static void keep(Tx tx, PolicyVersion version, boolean first, Instant shown) {
        tx.derive(
                Tables.POLICY_VERSION,
                """
                INSERT INTO policy_version (id, version, origin, published_at, effective_at, change_kind, hash, texts,
                                            first_shown_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tx.ids().fresh(),
                version.version(),
                first ? "FIRST" : "LATER",
                version.published().toEpochMilli(),
                version.effective().toEpochMilli(),
                version.change().name(),
                version.sha256(),
                PolicyJson.written(version.texts()),
                shown.toEpochMilli());
    }

    static void keep(Tx tx, State state) {
        tx.derive(Tables.PRIVACY_FEED, "DELETE FROM privacy_feed");
        tx.derive(
                Tables.PRIVACY_FEED,
                """
                INSERT INTO privacy_feed (id, serial, issued_at, payload_hash, looked_at, tried_at, failure, clock_high)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                tx.ids().fresh(),
                state.feed().serial(),
                state.feed().issued(),
                state.payloadHash(),
                state.feed().looked(),
                state.feed().tried(),
                state.feed().failure(),
                state.clockHigh());
    }

    private static Kept kept(ResultSet r) throws SQLException {
        PolicyVersion version =
                new PolicyVersion(
                        r.getString(2),
                        Instant.ofEpochMilli(r.getLong(3)),
                        Instant.ofEpochMilli(r.getLong(4)),
                        Change.valueOf(r.getString(5)),
                        texts(r.getString(6)));
        return new Kept(
                version,
                Instant.ofEpochMilli(r.getLong(7)),
                r.getString(1).equals("FIRST"),
                r.getString(8));
    }

    private static Map<String, List<Paragraph>> texts(String json) {
        try {
            JsonNode node = PolicyJson.tree(json.getBytes(StandardCharsets.UTF_8));
            Map<String, List<Paragraph>> texts = new LinkedHashMap<>();
            for (String language : Languages.ALL) {
                texts.put(language, new ArrayList<>(PolicyJson.paragraphs(node, language)));
            }
            return texts;
        } catch (FeedException e) {
            throw new IllegalStateException("a kept version of the policy is damaged", e);
        }
    }

    private static State state(ResultSet r) throws SQLException {
        return new State(
                new FeedState(
                        r.getLong(1), instant(r, 2), instant(r, 3), instant(r, 4), r.getString(5)),
                r.getString(6),
                Instant.ofEpochMilli(r.getLong(7)));
    }

    private static Optional<Instant> instant(ResultSet r, int column) throws SQLException {
        long millis = r.getLong(column);
        return r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
