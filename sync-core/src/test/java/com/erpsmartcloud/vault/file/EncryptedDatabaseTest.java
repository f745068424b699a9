package com.erpsmartcloud.vault.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.testing.FaultyFilePath;
import com.erpsmartcloud.testing.PlainTextScan;
import com.erpsmartcloud.vault.file.EncryptedFileException.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// H2 itself on the encrypted file system, with the settings of the store.
final class EncryptedDatabaseTest {

    private static final String STORE_SETTINGS =
            ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;MAX_COMPACT_TIME=0";
    private static final int ROWS = 10_000;

    /// So many that H2 writes a sort to the disk when it may.
    private static final int ROWS_THAT_SPILL = 200_000;

    /// Unlike anything another run may have left behind in the same temporary folder.
    private final String buyer = "Аннa Pétrova " + Long.toHexString(System.nanoTime());

    @TempDir Path folder;
    private final SecretKeyBytes key = SecretKeyBytes.random(64);

    @BeforeEach
    void register() throws IOException {
        EncryptedFiles.register(folder, key);
    }

    @AfterEach
    void unregister() {
        FaultyFilePath.heal();
        EncryptedFiles.unregister(folder);
    }

    @Test
    void aBuyersNameIsInNoFileInClear() throws Exception {
        String url = EncryptedFiles.url(folder.resolve("company")) + STORE_SETTINGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            fillOrders(connection, ROWS_THAT_SPILL);
            addLargeNote(connection);
            try (Statement statement = connection.createStatement();
                    ResultSet sorted =
                            statement.executeQuery(
                                    "SELECT id, buyer FROM orders ORDER BY buyer DESC, id")) {
                assertThat(sorted.next()).isTrue();
                assertThat(PlainTextScan.temporaryFilesWith(buyer)).isEmpty();
                assertThat(PlainTextScan.filesWith(folder, buyer)).isEmpty();
            }
            shutDown(connection);
        }

        assertThat(folder.resolve("company.mv.db")).exists();
        assertThat(PlainTextScan.filesWith(folder, buyer)).isEmpty();
        assertThat(PlainTextScan.temporaryFilesWith(buyer)).isEmpty();
        try (Connection again = DriverManager.getConnection(url, "sa", "")) {
            assertThat(countBuyers(again)).isEqualTo(ROWS_THAT_SPILL);
            shutDown(again);
        }
    }

    /// Why [EncryptedFiles#SETTINGS] has MAX_MEMORY_ROWS. When this test fails, H2 has mended it.
    @Test
    void withoutOurSettingsALargeSortWouldSpillInClear() throws Exception {
        String url =
                EncryptedFiles.url(folder.resolve("company"))
                                .replace("MAX_MEMORY_ROWS=2147483647", "MAX_MEMORY_ROWS=1000")
                        + STORE_SETTINGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            fillOrders(connection, ROWS_THAT_SPILL);
            try (Statement statement = connection.createStatement();
                    ResultSet sorted =
                            statement.executeQuery("SELECT id, buyer FROM orders ORDER BY buyer")) {
                assertThat(sorted.next()).isTrue();
                assertThat(PlainTextScan.temporaryFilesWith(buyer)).isNotEmpty();
            }
            shutDown(connection);
        }
    }

    @Test
    void anotherKeyFailsWithAClearReasonThroughTheDatabase() throws Exception {
        String url = EncryptedFiles.url(folder.resolve("company")) + STORE_SETTINGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            shutDown(connection);
        }
        byte[] before = Files.readAllBytes(folder.resolve("company.mv.db"));
        EncryptedFiles.unregister(folder);
        EncryptedFiles.register(folder, SecretKeyBytes.random(64));

        Throwable thrown = catchThrowable(() -> DriverManager.getConnection(url, "sa", ""));

        assertThat(EncryptedFileException.within(thrown).map(EncryptedFileException::reason))
                .hasValue(Reason.WRONG_KEY);
        assertThat(Files.readAllBytes(folder.resolve("company.mv.db"))).isEqualTo(before);
    }

    @Test
    void aFullDiskBelowTheEncryptionLosesNothingThatWasCheckpointed() throws Exception {
        FaultyFilePath.register();
        String plainUrl = EncryptedFiles.url(folder.resolve("company")) + STORE_SETTINGS;
        String faultyUrl = plainUrl.replace("jdbc:h2:erp:", "jdbc:h2:erp:faulty:");
        try (Connection connection = DriverManager.getConnection(faultyUrl, "sa", "")) {
            fillOrders(connection, ROWS);
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
                FaultyFilePath.failAfter(300_000);
                assertThatThrownBy(
                                () -> {
                                    for (int i = 0; i < 50; i++) {
                                        statement.execute(
                                                "UPDATE orders SET buyer = buyer || ' again'");
                                        statement.execute("CHECKPOINT SYNC");
                                    }
                                })
                        .isInstanceOf(SQLException.class)
                        .hasStackTraceContaining("No space left on device");
            }
            statementIgnoringFailure(connection, "SHUTDOWN IMMEDIATELY");
        }
        FaultyFilePath.heal();

        try (Connection again = DriverManager.getConnection(plainUrl, "sa", "")) {
            assertThat(countBuyers(again)).isEqualTo(ROWS);
            shutDown(again);
        }
    }

    @Test
    void otherFileSystemsOfTheDatabaseStandBelowOurs() throws Exception {
        String url =
                EncryptedFiles.url(folder.resolve("company"))
                                .replace("jdbc:h2:erp:retry:", "jdbc:h2:erp:async:")
                        + STORE_SETTINGS;
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            fillOrders(connection, ROWS);
            shutDown(connection);
        }
        assertThat(PlainTextScan.filesWith(folder, buyer)).isEmpty();
    }

    private void fillOrders(Connection connection, int rows) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE orders (id BIGINT PRIMARY KEY, buyer VARCHAR, note CLOB)");
        }
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO orders (id, buyer)"
                                + " SELECT x, ? || ' ' || x FROM SYSTEM_RANGE(1, ?)")) {
            insert.setString(1, buyer);
            insert.setInt(2, rows);
            insert.executeUpdate();
        }
    }

    private void addLargeNote(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE orders SET note = ? WHERE id = 7")) {
            update.setCharacterStream(1, new StringReader((buyer + ' ').repeat(100_000)));
            update.executeUpdate();
        }
    }

    private long countBuyers(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT COUNT(*) FROM orders WHERE buyer LIKE ?")) {
            query.setString(1, buyer + "%");
            try (ResultSet count = query.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        }
    }

    private static void shutDown(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private static void statementIgnoringFailure(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException _) {
            // The database closed itself when the disk was full.
        }
    }
}
