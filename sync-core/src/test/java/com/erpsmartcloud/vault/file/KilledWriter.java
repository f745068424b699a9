package com.erpsmartcloud.vault.file;

import com.erpsmartcloud.crypto.SecretKeyBytes;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/// The child of [KilledWriterTest]: adds rows for ever and prints each batch that is on the disk.
final class KilledWriter {

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        EncryptedFiles.register(
                folder, SecretKeyBytes.owning(HexFormat.of().parseHex(arguments[1])));
        try (Connection connection = KilledWriterTest.open(folder);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE IF NOT EXISTS orders (id BIGINT PRIMARY KEY, buyer VARCHAR)");
            connection.setAutoCommit(false);
            addRows(connection, statement, Long.parseLong(arguments[2]));
        }
    }

    private static void addRows(Connection connection, Statement statement, long from)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO orders VALUES (?, ?)")) {
            long id = from;
            while (true) {
                for (int row = 0; row < KilledWriterTest.BATCH; row++) {
                    insert.setLong(1, id++);
                    insert.setString(2, "buyer " + id);
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
                statement.execute("CHECKPOINT SYNC");
                System.out.println(id);
                System.out.flush();
            }
        }
    }
}
