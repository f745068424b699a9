package com.erpsmartcloud.bench;

import com.erpsmartcloud.store.Store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Opens the databases we compare ourselves with, with our tables and indexes made from our own
/// migrations.
final class PlainDatabases {

    /// What touches the tables the baseline fills.
    private static final Pattern ORDERS =
            Pattern.compile(
                    "^CREATE TABLE (customer_order|order_line|order_raw) .*"
                            + "|^ALTER TABLE (customer_order|order_line|order_raw) ADD .*"
                            + "|^CREATE INDEX \\w+ ON (customer_order|order_line|order_raw) .*",
                    Pattern.DOTALL);

    private PlainDatabases() {}

    /// The same database as ours with the same cache, not encrypted.
    static PlainOrders h2(Path folder) throws Exception {
        Files.createDirectories(folder);
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:h2:" + folder.resolve("plain") + ";CACHE_SIZE=65536", "sa", "");
        try (var statement = connection.createStatement()) {
            for (String sql : migrations()) {
                statement.execute(sql);
            }
        }
        return new PlainOrders(connection, id -> id, "CHECKPOINT SYNC");
    }

    /// Durable after every commit.
    static PlainOrders sqlite(Path folder) throws Exception {
        Files.createDirectories(folder);
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("plain.db"));
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA cache_size = -65536");
            for (String sql : migrations()) {
                if (ORDERS.matcher(sql).matches()) {
                    statement.execute(
                            sql.replace(
                                    "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                                    "INTEGER PRIMARY KEY"));
                }
            }
        }
        return new PlainOrders(connection, PlainDatabases::bytes, "");
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static List<String> migrations() throws IOException, SQLException {
        List<String> statements = new ArrayList<>();
        for (Path file : files()) {
            String script = Files.readString(file).replaceAll("(?m)^--.*$", "");
            for (String sql : script.split(";\\s*", -1)) {
                if (!sql.isBlank()) {
                    statements.add(sql.strip());
                }
            }
        }
        return statements;
    }

    private static List<Path> files() throws IOException {
        try {
            Path first =
                    Path.of(
                            Objects.requireNonNull(
                                            Store.class.getResource(
                                                    "/db-migration/V0001__company.sql"))
                                    .toURI());
            try (Stream<Path> all = Files.list(Objects.requireNonNull(first.getParent()))) {
                return all.sorted().toList();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
