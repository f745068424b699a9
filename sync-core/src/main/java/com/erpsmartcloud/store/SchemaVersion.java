package com.erpsmartcloud.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Which migration a file has seen last, read without Flyway: asking that costs more than all the
/// rest of opening.
final class SchemaVersion {

    /// The newest file in `db-migration`; a test holds it.
    static final String NEWEST = "0042";

    private static final String HISTORY =
            """
            SELECT COUNT(*) FROM information_schema.tables
             WHERE table_schema = 'PUBLIC' AND table_name = 'flyway_schema_history'
            """;

    private static final String LAST =
            """
            SELECT "version" FROM "flyway_schema_history"
             WHERE "success" AND "version" IS NOT NULL ORDER BY "installed_rank" DESC FETCH FIRST 1 ROW ONLY
            """;

    private SchemaVersion() {}

    /// @return nothing for a file without a company in it
    static Optional<String> of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet count = statement.executeQuery(HISTORY)) {
                count.next();
                if (count.getInt(1) == 0) {
                    return Optional.empty();
                }
            }
            try (ResultSet last = statement.executeQuery(LAST)) {
                return last.next() ? Optional.of(last.getString(1)) : Optional.empty();
            }
        }
    }
}
