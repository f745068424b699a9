package com.erpsmartcloud.vault.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.testing.ChildProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;

final class KilledWriterTest {

    static final int BATCH = 50;

    @TempDir Path folder;

    @Test
    void everyAcknowledgedRowIsThereAfterAKill() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (SecretKeyBytes key = SecretKeyBytes.random(64)) {
            String hex = key.use(HexFormat.of()::formatHex);
            EncryptedFiles.register(folder, key);
            long next = 0;
            for (int round = 0; round < 3; round++) {
                long acknowledged = writeAndKill(hex, next, 1 + random.nextInt(150));
                next = check(acknowledged, "seed " + seed + " round " + round);
            }
        } finally {
            EncryptedFiles.unregister(folder);
        }
    }

    private long writeAndKill(String hex, long from, int batches) throws IOException {
        try (ChildProcess child =
                ChildProcess.start(
                        KilledWriter.class, folder.toString(), hex, Long.toString(from))) {
            long acknowledged = 0;
            for (int batch = 0; batch < batches; batch++) {
                acknowledged = Long.parseLong(child.expectLine());
            }
            child.kill();
            // What it printed between our last look and its end was promised as well. A line cut
            // off in the middle was not.
            Optional<String> late = child.readLine();
            while (late.isPresent() && Long.parseLong(late.get()) == acknowledged + BATCH) {
                acknowledged += BATCH;
                late = child.readLine();
            }
            return acknowledged;
        }
    }

    /// @return the id to go on with
    private long check(long acknowledged, String where) throws SQLException {
        try (Connection connection = open(folder);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT COUNT(*), MAX(id) + 1 FROM orders")) {
            found.next();
            long rows = found.getLong(1);
            assertThat(rows).as(where).isGreaterThanOrEqualTo(acknowledged);
            assertThat(rows % BATCH).as(where).isZero();
            assertThat(found.getLong(2)).as(where).isEqualTo(rows);
            statement.execute("SHUTDOWN");
            return rows;
        }
    }

    static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection(
                EncryptedFiles.url(folder.resolve("company"))
                        + ";DB_CLOSE_ON_EXIT=FALSE;DB_CLOSE_DELAY=-1;MAX_COMPACT_TIME=0",
                "sa",
                "");
    }
}
