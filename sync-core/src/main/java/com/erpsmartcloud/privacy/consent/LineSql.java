package com.erpsmartcloud.privacy.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Reads lines of the ledger.
final class LineSql {

    static final String COLUMNS =
            """
            SELECT id, device, seq, turn, at, kind, subject, answer, notice_version, notice_hash, language, method,
                   device_name, actor, prev_hash, hash
              FROM consent_line
            """;

    private LineSql() {}

    static StoredLine line(ResultSet r) throws SQLException {
        return new StoredLine(
                r.getObject(1, UUID.class),
                r.getLong(2),
                r.getLong(3),
                r.getLong(4),
                Instant.ofEpochMilli(r.getLong(5)),
                List.of(
                        r.getString(6),
                        r.getString(7),
                        r.getString(8),
                        r.getString(9),
                        r.getString(10),
                        r.getString(11),
                        r.getString(12),
                        r.getString(13),
                        r.getString(14)),
                r.getBytes(15),
                r.getBytes(16));
    }
}
