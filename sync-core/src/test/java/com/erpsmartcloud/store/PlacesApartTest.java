package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.time.Now;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A company of before figures had places of their own to wait at, opened by the program of today.
class PlacesApartTest {

    private static final long STORE = 1L << 40;
    private static final int LISTINGS = 40;

    @TempDir Path folder;

    @BeforeEach
    void aCompanyOfThen() throws SQLException {
        migrate("0038");
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            for (int store = 1; store <= 2; store++) {
                insert(connection, "marketplace_store", "id", new UUID(1, store));
                for (int i = 0; i < LISTINGS; i++) {
                    UUID listing = new UUID(store, i);
                    insert(
                            connection,
                            "listing",
                            "id",
                            listing,
                            "store_id",
                            new UUID(1, store),
                            "external_id",
                            listing);
                    insert(connection, "published_quantity", "listing_id", listing);
                }
            }
            statement.execute("UPDATE published_quantity SET shown = 5, wanted = 5, answer = ''");
            statement.execute(
                    "UPDATE published_quantity SET answer = 'REFUSED' WHERE listing_id = '"
                            + new UUID(1, 7)
                            + "'");
        }
    }

    @Test
    void eachFigureGetsAPlaceOfItsOwnWithinItsStore() {
        migrate("0042");
        try (Store store = TestStores.open(folder, Now.SYSTEM)) {
            assertThat(places(store)).hasSize(2 * LISTINGS).doesNotHaveDuplicates();
            assertThat(places(store)).allMatch(place -> place > STORE && place < 3 * STORE);
            assertThat(places(store)).filteredOn(place -> place < 2 * STORE).hasSize(LISTINGS);
        }
    }

    /// Between the two, one figure could wait where another one looked for its own.
    @Test
    void whatWaitedAtASharedPlaceIsPlannedAnew() throws SQLException {
        migrate("0041");
        try (Connection connection = DriverManager.getConnection(url(), "sa", "")) {
            insert(connection, "waiting_stock", "listing_id", new UUID(1, 3), "place", STORE + 1);
        }
        try (Store store = TestStores.open(folder, Now.SYSTEM)) {
            assertThat(longs(store, "SELECT place FROM waiting_stock")).isEmpty();
            assertThat(
                            longs(
                                    store,
                                    "SELECT wanted FROM published_quantity WHERE answer ="
                                            + " 'REFUSED'"))
                    .containsExactly(5L);
            assertThat(longs(store, "SELECT wanted FROM published_quantity WHERE answer = ''"))
                    .hasSize(2 * LISTINGS - 1)
                    .containsOnly(-1L);
        }
    }

    @Test
    void aCompanyWhoseFiguresAreApartKeepsItsPlaces() throws SQLException {
        migrate("0042");
        try (Connection connection = DriverManager.getConnection(url(), "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE published_quantity SET wanted = 5");
            statement.execute("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '0042'");
            insert(connection, "waiting_stock", "listing_id", new UUID(2, 3), "place", 0L);
            statement.execute(
                    "UPDATE waiting_stock SET place = -(SELECT q.place FROM published_quantity q"
                            + " WHERE q.listing_id = waiting_stock.listing_id)");
        }
        try (Store store = TestStores.open(folder, Now.SYSTEM)) {
            assertThat(longs(store, "SELECT place FROM waiting_stock")).hasSize(1);
            assertThat(longs(store, "SELECT wanted FROM published_quantity")).containsOnly(5L);
        }
    }

    private void migrate(String target) {
        Flyway.configure(StoreOpener.class.getClassLoader())
                .dataSource(url(), "sa", "")
                .locations("classpath:db-migration")
                .target(target)
                .load()
                .migrate();
    }

    private String url() {
        return "jdbc:h2:" + folder.resolve("company").toAbsolutePath();
    }

    /// A row that says nothing but what is given: texts are empty, numbers 0.
    private static void insert(Connection connection, String table, Object... given)
            throws SQLException {
        StringBuilder names = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < given.length; i += 2) {
            names.append(i == 0 ? "" : ", ").append(given[i]);
            values.append(i == 0 ? "'" : ", '").append(given[i + 1]).append('\'');
        }
        for (String[] column : needed(connection, table, List.of(given))) {
            names.append(", ").append(column[0]);
            values.append(", ").append(empty(column[1]));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (" + names + ") VALUES (" + values + ")");
        }
    }

    private static List<String[]> needed(Connection connection, String table, List<Object> given)
            throws SQLException {
        List<String[]> needed = new ArrayList<>();
        try (ResultSet columns =
                connection
                        .getMetaData()
                        .getColumns(null, "PUBLIC", table.toUpperCase(Locale.ROOT), null)) {
            while (columns.next()) {
                String name = columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
                if (columns.getString("IS_NULLABLE").equals("NO")
                        && columns.getString("COLUMN_DEF") == null
                        && columns.getString("IS_AUTOINCREMENT").equals("NO")
                        && !given.contains(name)) {
                    needed.add(new String[] {name, columns.getString("TYPE_NAME")});
                }
            }
        }
        return needed;
    }

    private static String empty(String type) {
        return switch (type) {
            case "BOOLEAN" -> "FALSE";
            case "UUID" -> "RANDOM_UUID()";
            case "CHARACTER VARYING", "CHARACTER LARGE OBJECT" -> "''";
            default -> "0";
        };
    }

    private static List<Long> places(Store store) {
        return longs(store, "SELECT place FROM published_quantity");
    }

    private static List<Long> longs(Store store, String sql) {
        return store.read(h -> h.createQuery(sql).mapTo(Long.class).list());
    }
}
