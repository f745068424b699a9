package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.erpsmartcloud.store.Column;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TableDef;
import com.erpsmartcloud.store.Tables;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

class ExportTest {

    private static final Now NOON = () -> Instant.parse("2026-11-23T12:00:00Z");
    private static final ExportOptions OPTIONS =
            new ExportOptions(Locale.ENGLISH, "Northlight\r\nGoods", "1.2", NOON);

    @TempDir Path folder;

    private Store store;
    private Path target;

    @BeforeEach
    void open() throws Exception {
        store = TestStores.open(Files.createDirectory(folder.resolve("company")), NOON);
        new HostileCompany(7).fill(store, 25);
        target = folder.resolve("northlight.zip");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ExportReport export() throws ExportException {
        return Export.run(store, target, OPTIONS, ArchiveProgress.NONE);
    }

    @Test
    void theReportSaysWhatTheZipHolds() throws Exception {
        ExportReport report = export();
        Map<String, byte[]> files = Unzipped.read(target);
        assertThat(files.keySet()).allMatch(name -> name.startsWith("northlight/"));
        assertEquals(
                files.keySet().stream().map(n -> n.substring("northlight/".length())).toList(),
                report.files().stream().map(ExportedFile::name).toList());
        for (ExportedFile file : report.files()) {
            byte[] content = Objects.requireNonNull(files.get("northlight/" + file.name()));
            Sha256 sha = new Sha256();
            sha.update(content, 0, content.length);
            assertEquals(sha.hex(), file.sha256(), file.name());
            assertEquals(content.length, file.bytes(), file.name());
        }
        assertEquals(Files.size(target), report.bytes());
        assertTrue(report.verified());
        assertEquals(
                new Verdict.Good(report.files(), report.bytes(), Verdict.Packing.ORIGINAL),
                Verify.run(target));
        long rows = 0;
        for (ExportedFile file : report.files()) {
            rows += file.name().endsWith(".csv") ? file.rows().orElseThrow() : 0;
        }
        assertEquals(rows, report.rows());
    }

    @Test
    void everyTableOfTheRegistryIsInsideOrLeftOutWithAReason() throws Exception {
        ExportReport report = export();
        JsonNode root =
                JsonMapper.shared()
                        .readTree(Unzipped.text(Unzipped.read(target), Bag.DATA_PACKAGE));
        Set<String> described = new TreeSet<>();
        for (JsonNode resource : root.get("resources")) {
            described.add(resource.get("table").asString());
            assertThat(report.files().stream().map(ExportedFile::name))
                    .contains(resource.get("path").asString());
        }
        Set<String> leftOut = new TreeSet<>();
        report.leftOut().forEach(left -> leftOut.add(left.name()));
        for (TableDef table : Tables.ALL) {
            boolean inside = described.contains(table.name());
            assertThat(inside).as(table.name()).isNotEqualTo(leftOut.contains(table.name()));
            assertThat(inside || !table.kind().captured()).as(table.name()).isTrue();
        }
        assertThat(report.leftOut())
                .contains(new LeftOut("store_secret", LeftOut.Reason.OPENS_YOUR_STORES));
        assertThat(root.get("leftOut").size()).isEqualTo(report.leftOut().size());
        assertThat(root.get("conventions").get("csvDefusing").asString()).contains("apostrophe");
    }

    @Test
    void secretsNeverLeaveTheDatabase() throws Exception {
        export();
        String base64 =
                Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(HostileCompany.SECRET.getBytes(StandardCharsets.UTF_8));
        Unzipped.read(target)
                .forEach((name, content) ->
                        assertThat(new String(content, StandardCharsets.UTF_8))
                                .as(name)
                                .doesNotContain(HostileCompany.SECRET, base64));
    }

    @Test
    void aSecretColumnOfAnExportedTableIsLeftOutByName() {
        TableDef stores = Tables.STORE;
        Column secret = new Column("pass", Column.Type.TEXT, Column.Meaning.SECRET);
        TableDef table =
                new TableDef(
                        stores.name(),
                        99,
                        stores.kind(),
                        stores.owner(),
                        List.of(stores.columns().getFirst(), secret),
                        stores.places());
        ExportPlan plan = ExportPlan.of(List.of(table));
        assertThat(plan.files().getFirst().columns()).doesNotContain(secret);
        assertThat(plan.leftOut())
                .containsExactly(
                        new LeftOut("marketplace_store.pass", LeftOut.Reason.OPENS_YOUR_STORES));
    }

    @Test
    void otherProgramsAgree() throws Exception {
        assumeTrue(Tool.isPresent("unzip") && Tool.isPresent("sha256sum"));
        export();
        Tool.Run test = Tool.run(folder, List.of("unzip", "-t", target.toString()));
        assertEquals(0, test.exit(), test.output());
        assertThat(test.output()).contains("No errors detected");
        Tool.run(folder, List.of("unzip", "-q", target.toString(), "-d", "out"));
        Path bag = folder.resolve("out/northlight");
        for (String list : List.of(Bag.MANIFEST, Bag.TAG_MANIFEST)) {
            Tool.Run sums = Tool.run(bag, List.of("sha256sum", "--strict", "-c", list));
            assertEquals(0, sums.exit(), sums.output());
        }
    }

    @Test
    void theReadmeSpeaksTheUsersLanguage() throws Exception {
        export();
        assertThat(Unzipped.text(Unzipped.read(target), Bag.README))
                .contains("order-lines", "lines of the orders", "sha256sum -c manifest-sha256.txt")
                .contains("store_secret", "unzip -t northlight.zip");
        Path russian = folder.resolve("экспорт.zip");
        Export.run(
                store,
                russian,
                new ExportOptions(Locale.of("ru"), "Северный свет", "1.2", NOON),
                ArchiveProgress.NONE);
        assertThat(Unzipped.text(Unzipped.read(russian), Bag.README))
                .contains("Северный свет", "позиции заказов", "cd company-export/");
        assertThat(Verify.run(russian)).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void theBagSaysWhoWhenAndHowMuch() throws Exception {
        ExportReport report = export();
        long bytes = 0;
        long files = 0;
        for (ExportedFile file : report.files()) {
            bytes += Bag.isPayload(file.name()) ? file.bytes() : 0;
            files += Bag.isPayload(file.name()) ? 1 : 0;
        }
        assertEquals(
                "Source-Organization: Northlight Goods\n"
                        + "Bagging-Date: 2026-11-23\n"
                        + "Bag-Software-Agent: ERP Smart Cloud Desktop 1.2\n"
                        + "Payload-Oxum: %d.%d\n".formatted(bytes, files),
                Unzipped.text(Unzipped.read(target), Bag.INFO));
    }

    @Test
    void theSameCompanyAtTheSameMomentGivesTheSameBytes() throws Exception {
        export();
        byte[] first = Files.readAllBytes(target);
        Files.delete(target);
        export();
        assertThat(Files.readAllBytes(target)).isEqualTo(first);
    }

    @Test
    void onlyTheExportAppearsInTheFolderAndOnlyItsOwnerMayReadIt() throws Exception {
        export();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder.resolve("company"), target);
        }
        assumeTrue(target.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(Files.getPosixFilePermissions(target)).hasSize(2);
    }

    @Test
    void progressCountsEveryRowTwiceAndEndsAtTheTotal() throws Exception {
        AtomicLong last = new AtomicLong();
        ExportReport report =
                Export.run(
                        store,
                        target,
                        OPTIONS,
                        new ArchiveProgress() {
                            @Override
                            public void report(Step step, String file, long done, long total) {
                                if (step == Step.WRITING) {
                                    assertThat(done).isBetween(last.get(), total);
                                    last.set(done);
                                }
                            }

                            @Override
                            public boolean cancelled() {
                                return false;
                            }
                        });
        assertEquals(2 * report.rows(), last.get());
    }
}
