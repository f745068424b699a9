package com.erpsmartcloud.store;

import org.jdbi.v3.core.Handle;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What may be taken out of the audit log: a person's data from a line, and lines that are too old.
/// Both leave a trace that the chain's check follows.
public final class AuditRedaction {

    /// The action of the lines that say which lines lost their words.
    public static final String ACTION = "privacy.audit-redact";

    /// Lines that one act may name; more would not fit into its own line.
    public static final int MOST = 300;

    /// The detail that lists them.
    static final String LINES = "lines";

    /// What stands in such a line.
    static final String WORDS = "{\"erased\":true}";

    private static final String REDACT =
            "UPDATE audit_line SET subject = '', detail = ? WHERE seq = ?";

    private static final String LISTS = "SELECT detail FROM audit_line WHERE action = ?";

    private static final String KEEP_FROM =
            """
            SELECT seq FROM audit_line WHERE at >= ? OR seq = (SELECT MAX(seq) FROM audit_line)
             ORDER BY seq FETCH FIRST 1 ROW ONLY
            """;

    private static final String LAST_GONE = "SELECT hash FROM audit_line WHERE seq = ?";

    private static final String HEAD =
            "MERGE INTO audit_head (one, seq, hash) KEY (one) VALUES (TRUE, ?, ?)";

    record Head(long seq, byte[] hash) {}

    private AuditRedaction() {}

    static void redact(TableWriter tables, Collection<Long> lines) {
        for (Long line : lines) {
            tables.execute(REDACT, WORDS, line);
        }
    }

    static long forget(TableWriter tables, Handle handle, Instant before) {
        long keepFrom =
                handle.createQuery(KEEP_FROM)
                        .bind(0, before.toEpochMilli())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L);
        return handle.createQuery(LAST_GONE)
                .bind(0, keepFrom - 1)
                .map((r, _) -> r.getBytes(1))
                .findOne()
                .map(hash -> {
                    tables.execute(HEAD, keepFrom - 1, hash);
                    return (long) tables.execute("DELETE FROM audit_line WHERE seq < ?", keepFrom);
                })
                .orElse(0L);
    }

    /// @return nothing while the log begins at its first line
    static Optional<Head> head(Handle handle) {
        return handle.createQuery("SELECT seq, hash FROM audit_head")
                .map((r, _) -> new Head(r.getLong(1), r.getBytes(2)))
                .findOne();
    }

    /// Lines that other lines say have lost their words.
    static Set<Long> redacted(Handle handle) {
        Set<Long> lines = new HashSet<>();
        List<String> lists = handle.createQuery(LISTS).bind(0, ACTION).mapTo(String.class).list();
        for (String detail : lists) {
            for (JsonNode line : JsonMapper.shared().readTree(detail).path(LINES)) {
                lines.add(line.asLong());
            }
        }
        return lines;
    }
}
