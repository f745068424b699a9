package com.erpsmartcloud.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

final class StoreOpenerTest {

    @TempDir Path folder;

    private StoreOpener opener() {
        Path database = folder.resolve("company").toAbsolutePath();
        return new StoreOpener(
                new StoreLocation(folder, "jdbc:h2:" + database), new byte[32], Now.SYSTEM);
    }

    private void pretendVersion(String version) {
        try (Store store = opener().open()) {
            store.read(h ->
                    h.execute("UPDATE \"flyway_schema_history\" SET \"version\" = ?", version));
        }
    }

    @Test
    void theNewestVersionIsThatOfTheNewestMigration() throws IOException, URISyntaxException {
        Path first =
                Path.of(
                        Objects.requireNonNull(
                                        StoreOpener.class.getResource(
                                                "/db-migration/V0001__company.sql"))
                                .toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(first.getParent()))) {
            assertThat(files.map(f -> f.getFileName().toString()).max(String::compareTo))
                    .get()
                    .asString()
                    .startsWith("V" + SchemaVersion.NEWEST + "__");
        }
        try (Store store = opener().open()) {
            assertThat(
                            store.<List<String>>read(h ->
                                    h.createQuery(
                                                    "SELECT \"version\" FROM"
                                                            + " \"flyway_schema_history\" WHERE"
                                                            + " \"version\" IS NOT NULL")
                                            .mapTo(String.class)
                                            .list()))
                    .contains(SchemaVersion.NEWEST);
        }
    }

    @Test
    void anOlderFileIsCopiedBeforeItIsTouchedAndStaysAsItWasIfMigratingFails() {
        pretendVersion("0000");
        List<String> acts = new ArrayList<>();
        Path copy = folder.resolve("copy.zip");
        assertThrows(
                StoreException.class,
                () ->
                        opener().beforeMigrating(
                                        copier -> {
                                            copier.copyTo(copy.toString());
                                            acts.add("copied");
                                        })
                                .open());
        assertEquals(List.of("copied"), acts);
        assertThat(copy).exists();
        assertThrows(
                UncheckedIOException.class,
                () ->
                        opener().beforeMigrating(
                                        _ -> {
                                            throw new UncheckedIOException(
                                                    new IOException("no room"));
                                        })
                                .open());
    }

    @Test
    void aNewerFileIsLeftAlone() {
        pretendVersion("9999");
        StoreException e = assertThrows(StoreException.class, () -> opener().open());
        assertEquals(new StoreFailure.TooNew("9999", SchemaVersion.NEWEST), e.failure());
    }

    @Test
    void aFileWithoutACompanyIsNotBegunAnewWhereOneMustBe() throws IOException {
        StoreException e = assertThrows(StoreException.class, () -> opener().existing().open());
        assertThat(e.failure()).isInstanceOf(StoreFailure.Damaged.class);
        assertThat(folder.resolve("company.mv.db")).doesNotExist();
        Files.createFile(folder.resolve("company.mv.db"));
        e = assertThrows(StoreException.class, () -> opener().existing().open());
        assertThat(e.failure()).isInstanceOf(StoreFailure.Damaged.class);
    }

    @Test
    void aDamagedMarkIsNoReasonToRefuse() throws IOException {
        opener().open().close();
        Files.write(
                folder.resolve(SaveMark.FILE), new byte[] {127, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9});
        opener().existing().open().close();
        Files.write(folder.resolve(SaveMark.FILE), new byte[] {127});
        opener().existing().open().close();
    }

    @Test
    void aFullDiskOfAReadersOwnFileDoesNotCloseTheCompany() {
        try (Store store = opener().open()) {
            assertThrows(
                    UncheckedIOException.class,
                    () ->
                            store.read(_ -> {
                                throw new UncheckedIOException(
                                        new IOException("No space left on device"));
                            }));
            store.checkpoint();
        }
    }
}
