package com.erpsmartcloud.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.store.StoreException;
import com.erpsmartcloud.store.StoreFailure;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A database file that somebody copied back by hand, older than what was saved.
final class OlderFileTest {

    private static final String ACCEPTED = "company.accept-older";

    @TempDir Path folder;

    private Path database;
    private Path backup;

    @BeforeEach
    void putAnOlderFileInTheNewOnesPlace() throws IOException {
        try (TestCompany shop = TestCompany.create(folder)) {
            shop.importPage(0);
            backup = shop.company.backups().take();
        }
        database = folder.resolve("company.mv.db");
        byte[] older = Files.readAllBytes(database);
        try (TestCompany shop = TestCompany.open(folder)) {
            shop.importPage(1);
        }
        Files.write(database, older);
    }

    @Test
    void itIsRefusedWithWhatHappenedToWhichFileAndWhatToDo() {
        StoreException e =
                assertThrows(StoreException.class, () -> TestCompany.open(folder).close());
        assertThat(e.failure()).isInstanceOf(StoreFailure.Older.class);
        StoreFailure.Older older = (StoreFailure.Older) e.failure();
        assertThat(older.file()).isEqualTo(database);
        assertThat(older.newestBackup()).contains(backup);
        assertThat(older.holds()).isBefore(older.saved());
        assertThat(e)
                .hasMessageContaining("older copy")
                .hasMessageContaining(database.toString())
                .hasMessageContaining(backup.toString())
                .hasMessageContaining("--accept-older");
    }

    @Test
    void aPersonMayGoOnWithItOnceAndForAll() {
        try (TestCompany shop = acceptOlder()) {
            assertThat(shop.orders()).isEqualTo(TestCompany.PAGE);
            assertThat(shop.count("SELECT COUNT(*) FROM audit_line WHERE action = ?", ACCEPTED))
                    .isEqualTo(1);
        }
        try (TestCompany shop = TestCompany.open(folder)) {
            shop.importPage(1);
            assertThat(shop.orders()).isEqualTo(2L * TestCompany.PAGE);
            assertThat(CompanyCheck.problems(shop.store())).isEmpty();
        }
    }

    @Test
    void whatIsWrittenAfterwardsSortsBehindWhatTheFileLacks() {
        StoreException e = assertThrows(StoreException.class, () -> TestCompany.open(folder));
        long saved = ((StoreFailure.Older) e.failure()).saved().toEpochMilli() << 16;
        try (TestCompany shop = acceptOlder()) {
            assertThat(shop.count("SELECT hlc FROM clock_state")).isGreaterThan(saved);
        }
    }

    @Test
    void aWholeFileIsOpenedTheSameWay() throws IOException {
        acceptOlder().close();
        try (TestCompany shop = acceptOlder()) {
            assertThat(shop.count("SELECT COUNT(*) FROM audit_line WHERE action = ?", ACCEPTED))
                    .isEqualTo(1);
        }
    }

    private TestCompany acceptOlder() {
        return TestCompany.of(
                Company.open(
                        new CompanyFolder(folder),
                        TestCompany.unlock(folder),
                        Company.Expect.EXISTING_OLDER_TOO,
                        "test",
                        Now.SYSTEM));
    }
}
