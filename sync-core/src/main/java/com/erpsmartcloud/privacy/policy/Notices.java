package com.erpsmartcloud.privacy.policy;

import com.erpsmartcloud.privacy.Languages;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.Tx;

import org.jdbi.v3.core.statement.Query;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Notices about breaches, security, disclosures and providers: only from a signed feed, kept and
/// marked as read. Policy clauses 4 and 7.
public final class Notices {

    private static final String INBOX =
            "SELECT id, kind, published_at, texts, read_at FROM privacy_notice";

    private final Store store;

    public Notices(Store store) {
        this.store = store;
    }

    /// @return how many were new
    int take(Tx tx, List<NoticeFact> facts) {
        int fresh = 0;
        for (NoticeFact fact : facts) {
            UUID id = tx.ids().derived(Instant.EPOCH, "privacy-notice", fact.code());
            if (!isThere(tx, id)) {
                insert(tx, id, fact.code(), fact.kind(), fact.published(), fact.texts());
                fresh++;
            }
        }
        return fresh;
    }

    /// Puts a notice into the inbox that says it is a test, to see where a real one would stand.
    public void test(String actor) {
        Map<String, NoticeText> texts = testTexts();
        store.write(
                actor,
                "privacy.notice-test",
                tx -> {
                    UUID id = tx.ids().fresh();
                    insert(tx, id, "test", NoticeKind.TEST, tx.at(), texts);
                    return id;
                });
    }

    private static Map<String, NoticeText> testTexts() {
        try {
            return PolicyJson.noticeTexts(PolicyJson.tree(BundledPolicy.bytes("test-notice.json")));
        } catch (FeedException e) {
            throw new IllegalStateException("the bundled test notice is broken", e);
        }
    }

    /// @return newest first
    public List<InboxNotice> inbox(Locale language, long offset, int limit) {
        return read(
                INBOX + " ORDER BY published_at DESC, id OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                language,
                offset,
                limit);
    }

    /// @return newest first
    public List<InboxNotice> unread(Locale language) {
        return read(INBOX + " WHERE read_at IS NULL ORDER BY published_at DESC, id", language);
    }

    private List<InboxNotice> read(String sql, Locale language, Object... values) {
        return store.read(h -> {
            Query query = h.createQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.bind(i, values[i]);
            }
            return query.map((r, _) -> notice(r, language)).list();
        });
    }

    public void markRead(String actor, UUID id) {
        store.write(
                actor,
                "privacy.notice-read",
                tx -> {
                    boolean there = isThere(tx, id);
                    if (there) {
                        tx.update(Tables.PRIVACY_NOTICE, id, Map.of("read_at", tx.at()));
                    }
                    return there;
                });
    }

    private static void insert(
            Tx tx,
            UUID id,
            String code,
            NoticeKind kind,
            Instant published,
            Map<String, NoticeText> texts) {
        tx.insert(
                Tables.PRIVACY_NOTICE
                        .row()
                        .with("id", id)
                        .with("code", code)
                        .with("kind", kind)
                        .with("published_at", published)
                        .with("texts", PolicyJson.written(texts))
                        .with("read_at", Optional.empty()));
    }

    private static boolean isThere(Tx tx, UUID id) {
        return tx.read()
                        .createQuery("SELECT COUNT(*) FROM privacy_notice WHERE id = ?")
                        .bind(0, id)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    private static InboxNotice notice(ResultSet r, Locale language) throws SQLException {
        UUID id = r.getObject(1, UUID.class);
        NoticeKind kind = NoticeKind.valueOf(r.getString(2));
        Instant published = Instant.ofEpochMilli(r.getLong(3));
        Map<String, NoticeText> texts = texts(r.getString(4));
        NoticeText text =
                Objects.requireNonNull(
                        texts.getOrDefault(Languages.nearest(language), texts.get("en")));
        long read = r.getLong(5);
        return new InboxNotice(
                id,
                kind,
                published,
                text,
                r.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(read)));
    }

    private static Map<String, NoticeText> texts(String json) {
        try {
            return PolicyJson.noticeTexts(PolicyJson.tree(json.getBytes(StandardCharsets.UTF_8)));
        } catch (FeedException e) {
            throw new IllegalStateException("a kept notice is damaged", e);
        }
    }
}
