package com.erpsmartcloud.store;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

import java.sql.Types;
import java.time.Instant;

/// How our values look to JDBI: instants are milliseconds in the database.
final class Sql {

    private Sql() {}

    static Jdbi configured(Jdbi jdbi) {
        jdbi.registerColumnMapper(
                Instant.class,
                (r, column, _) -> {
                    long millis = r.getLong(column);
                    // JDBI turns a null of the database into an empty Optional only if the mapper
                    // says null.
                    return r.wasNull() ? nothing() : Instant.ofEpochMilli(millis);
                });
        jdbi.registerArgument(new InstantArgument());
        return jdbi;
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static Instant nothing() {
        return null;
    }

    private static final class InstantArgument extends AbstractArgumentFactory<Instant> {

        InstantArgument() {
            super(Types.BIGINT);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setLong(position, value.toEpochMilli());
        }
    }
}
