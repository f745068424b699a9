package com.erpsmartcloud.app.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.app.ui.door.DoorException;
import com.erpsmartcloud.app.ui.door.Entry;
import com.erpsmartcloud.app.ui.door.KnownCompany;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.shell.ShellState;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.inbox.NoticeKind;
import com.erpsmartcloud.inventory.Warehouses;
import com.erpsmartcloud.settings.CompanyProfile;
import com.erpsmartcloud.settings.Numbering;
import com.erpsmartcloud.settings.QuietHours;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.workspace.Backups;
import com.erpsmartcloud.workspace.CompanyErasure;
import com.erpsmartcloud.workspace.CompanyFolder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

class CompanyDoorTest {

    private static final String PASSWORD = "correct horse";
    private static final Jobs.Progress SILENT =
            new Jobs.Progress() {
                @Override
                public void report(long done, long total, String messageKey) {}

                @Override
                public boolean cancelled() {
                    return false;
                }
            };

    @TempDir private Path home;

    private CompanyDoor door;

    @BeforeEach
    void found() throws Exception {
        door = door();
        door.found("Northlight", PASSWORD.toCharArray(), SILENT);
        close(door.confirm());
    }

    @Test
    void aDamagedCompanyComesBackFromItsBackupWithOnePassword() throws Exception {
        close(
                unlock(Way.AS_IT_IS),
                company -> {
                    Backups backups = company.workspace().orElseThrow().backups();
                    backups.take();
                });
        Path database = home.resolve("company").resolve("company.mv.db");
        byte[] bytes = Files.readAllBytes(database);
        Arrays.fill(bytes, 0, 8192, (byte) 7);
        Files.write(database, bytes);

        DoorException refused = assertThrows(DoorException.class, () -> unlock(Way.AS_IT_IS));
        assertThat(refused.ways()).containsExactly(Way.FROM_BACKUP);

        close(unlock(Way.FROM_BACKUP));
        close(unlock(Way.AS_IT_IS));
    }

    @Test
    void anotherNameShowsInTheWindowAndAtTheLockedDoor() throws Exception {
        close(
                unlock(Way.AS_IT_IS),
                company -> {
                    assertThat(company.name().get()).isEqualTo("Northlight");
                    save(company, "Casa Norte", Optional.empty());
                    assertThat(shown(company).company()).isEqualTo("Casa Norte");
                    assertThat(company.name().get()).isEqualTo("Casa Norte");
                });
        assertThat(door.first()).isEqualTo(new Entry.Locked("Casa Norte"));
    }

    @Test
    void quietHoursHoldTheBellBackAndNotTheInbox() throws Exception {
        close(
                unlock(Way.AS_IT_IS),
                company -> {
                    notice(company);
                    assertThat(fresh(company)).isEqualTo(1);
                    LocalTime now = LocalTime.now(ZoneId.systemDefault());
                    QuietHours quiet = new QuietHours(now.minusHours(1), now.plusHours(1));
                    save(company, "Northlight", Optional.of(quiet));
                    assertThat(fresh(company)).isZero();
                    assertThat(shown(company).quietUntil()).contains(quiet.to());
                    assertThat(company.workspace().orElseThrow().inbox().unread()).isEqualTo(1);
                    QuietHours other = new QuietHours(now.plusHours(1), now.plusHours(2));
                    save(company, "Northlight", Optional.of(other));
                    assertThat(fresh(company)).isEqualTo(1);
                    assertThat(shown(company).quietUntil()).isEmpty();
                });
    }

    private static ShellState shown(OpenCompany company) {
        try {
            return company.shell().read();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static long fresh(OpenCompany company) {
        return shown(company).counts().getOrDefault(ShellState.NOTICES, 0L);
    }

    private static void save(OpenCompany company, String name, Optional<QuietHours> quiet) {
        company.workspace()
                .orElseThrow()
                .companySettings()
                .save("owner", new CompanyProfile(name, Optional.empty(), Numbering.USUAL, quiet));
    }

    private static void notice(OpenCompany company) {
        company.workspace()
                .orElseThrow()
                .store()
                .write(
                        "system",
                        "notice",
                        tx ->
                                tx.derive(
                                        Tables.NOTICE,
                                        "INSERT INTO notice (id, at, kind, subject, amount) VALUES"
                                                + " (?, ?, ?, ?, ?)",
                                        tx.ids().fresh(),
                                        tx.at(),
                                        NoticeKind.LATE,
                                        "",
                                        3L));
    }

    @Test
    void anErasedCompanyIsGoneAndForgottenAndAnotherCanBegin() throws Exception {
        Path letter = home.resolve("company").resolve("letter.txt");
        Files.writeString(letter, "mine");
        CompanyErasure.Erased erased = door.erase();
        assertThat(erased.files()).isPositive();
        assertThat(erased.left()).containsExactly(letter);
        assertThat(door.known()).isEmpty();
        assertThat(door.first()).isEqualTo(new Entry.Nothing());
        assertThat(Files.readString(home.resolve("companies.properties")))
                .doesNotContain("Northlight");
    }

    @Test
    void anOlderFileIsOpenedOnceAPersonSaysSo() throws Exception {
        Path database = home.resolve("company").resolve("company.mv.db");
        byte[] older = Files.readAllBytes(database);
        close(
                unlock(Way.AS_IT_IS),
                company ->
                        company.workspace()
                                .orElseThrow()
                                .store()
                                .write(
                                        "owner",
                                        "test.note",
                                        tx -> Warehouses.add(tx, "W9", "Attic", "UTC")));
        Files.write(database, older);

        DoorException refused = assertThrows(DoorException.class, () -> unlock(Way.AS_IT_IS));
        assertThat(refused.ways()).endsWith(Way.OLDER_TOO);

        close(unlock(Way.OLDER_TOO));
        close(unlock(Way.AS_IT_IS));
    }

    @Test
    void lostKeysComeFromTheBackup() throws Exception {
        close(unlock(Way.AS_IT_IS), company -> company.workspace().orElseThrow().backups().take());
        for (String name : new String[] {"keys.json", "keys.copy.json"}) {
            Files.delete(home.resolve("company").resolve(name));
        }
        DoorException refused = assertThrows(DoorException.class, () -> unlock(Way.AS_IT_IS));
        assertThat(refused.ways()).containsExactly(Way.KEYS_OF_BACKUP);
        close(unlock(Way.KEYS_OF_BACKUP));
    }

    @Test
    void aRestoredCompanyIsEnteredByItsFolderAndKnownAfterwards() throws Exception {
        Path elsewhere = home.resolve("restored");
        close(
                unlock(Way.AS_IT_IS),
                company -> {
                    Backups backups = company.workspace().orElseThrow().backups();
                    try {
                        backups.restoreInto(backups.take(), new CompanyFolder(elsewhere));
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        assertThat(door.enter(elsewhere)).isEqualTo(new Entry.Locked("restored"));
        close(unlock(Way.AS_IT_IS));
        assertThat(door.known())
                .containsExactly(
                        new KnownCompany(elsewhere.toAbsolutePath(), "Northlight", true),
                        new KnownCompany(
                                home.resolve("company").toAbsolutePath(), "Northlight", false));
        assertThat(door().first()).isEqualTo(new Entry.Locked("Northlight"));
    }

    @Test
    void anotherCompanyIsMadeBesideTheFirst() throws Exception {
        assertThat(door.another()).isEqualTo(new Entry.Nothing());
        door.found("Casa Sul", PASSWORD.toCharArray(), SILENT);
        close(door.confirm());
        assertThat(door.known())
                .extracting(KnownCompany::name)
                .containsExactly("Casa Sul", "Northlight");
        assertThat(home.resolve("company-2")).isDirectory();
    }

    @Test
    void aFolderWithoutACompanyIsRefusedAndTheDoorStaysWhereItWas() throws Exception {
        assertThrows(DoorException.class, () -> door.enter(home.resolve("nothing")));
        close(unlock(Way.AS_IT_IS));
    }

    private CompanyDoor door() {
        return new CompanyDoor(
                new CompanyFolder(home.resolve("company")),
                new CompanyFolder(home.resolve("demo")),
                new KnownCompanies(home.resolve("companies.properties")));
    }

    private OpenCompany unlock(Way way) throws DoorException {
        return door.unlock(PASSWORD.toCharArray(), way, SILENT);
    }

    private interface Meanwhile {
        void run(OpenCompany company);
    }

    private static void close(OpenCompany company) {
        close(company, _ -> {});
    }

    private static void close(OpenCompany company, Meanwhile meanwhile) {
        try {
            meanwhile.run(company);
        } finally {
            company.close().run();
        }
    }
}
