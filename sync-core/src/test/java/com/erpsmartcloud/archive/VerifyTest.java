package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.archive.Verdict.Damaged;
import com.erpsmartcloud.archive.Verdict.NotAnExport;
import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

class VerifyTest {

    @TempDir Path folder;

    private Path zip;
    private Path other;

    @BeforeEach
    void export() throws Exception {
        zip = folder.resolve("good.zip");
        other = folder.resolve("other.zip");
        try (Store store =
                TestStores.open(Files.createDirectory(folder.resolve("company")), Now.SYSTEM)) {
            new HostileCompany(5).fill(store, 3);
            Export.run(
                    store, zip, new ExportOptions(Locale.ENGLISH, "c", "1"), ArchiveProgress.NONE);
        }
    }

    private Verdict repacked(Change change) throws Exception {
        Map<String, byte[]> files = Unzipped.read(zip);
        change.to(files);
        Unzipped.write(other, files);
        return Verify.run(other);
    }

    private interface Change {
        void to(Map<String, byte[]> files);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anExportPackedAgainByAnotherProgramIsGoodAndSaidToBe() throws Exception {
        Verdict.Good original = (Verdict.Good) Verify.run(zip);
        assertThat(repacked(_ -> {}))
                .isEqualTo(
                        new Verdict.Good(
                                original.files(), Files.size(other), Verdict.Packing.REPACKED));
    }

    @Test
    void aChangedFileIsNamedAlsoWhenTheZipAroundItIsSound() throws Exception {
        assertEquals(
                new Damaged("data/order-lines.csv", Damage.CONTENT_CHANGED),
                repacked(f ->
                        f.computeIfPresent(
                                "good/data/order-lines.csv",
                                (_, b) -> {
                                    b[b.length / 2] ^= 1;
                                    return b;
                                })));
        assertEquals(
                new Damaged("README.txt", Damage.CONTENT_CHANGED),
                repacked(f -> f.put("good/README.txt", bytes("trust me"))));
        assertEquals(
                new Damaged("bagit.txt", Damage.CONTENT_CHANGED),
                repacked(f -> f.put("good/bagit.txt", bytes("BagIt-Version: 0.97\n"))));
    }

    @Test
    void aForgedListIsFoundByTheListOfLists() throws Exception {
        assertEquals(
                new Damaged("manifest-sha256.txt", Damage.CONTENT_CHANGED),
                repacked(f ->
                        f.computeIfPresent(
                                "good/manifest-sha256.txt",
                                (_, b) ->
                                        bytes(
                                                new String(b, StandardCharsets.UTF_8)
                                                        .replaceFirst("[0-9a-f]{4}", "0000")))));
        assertEquals(
                new Damaged("tagmanifest-sha256.txt", Damage.UNREADABLE_LIST),
                repacked(f -> f.put("good/tagmanifest-sha256.txt", bytes("no list"))));
        assertThat(repacked(f -> f.put("good/tagmanifest-sha256.txt", bytes(""))))
                .isEqualTo(new Damaged("manifest-sha256.txt", Damage.NOT_LISTED));
    }

    @Test
    void missingAndAddedFilesAreNamed() throws Exception {
        assertEquals(
                new Damaged("data/products.jsonl", Damage.MISSING),
                repacked(f -> f.remove("good/data/products.jsonl")));
        assertEquals(
                new Damaged("bagit.txt", Damage.MISSING),
                repacked(f -> f.remove("good/bagit.txt")));
        assertEquals(
                new Damaged("data/more.csv", Damage.NOT_LISTED),
                repacked(f -> f.put("good/data/more.csv", bytes("x"))));
        assertEquals(
                new Damaged("virus.exe", Damage.NOT_LISTED),
                repacked(f -> f.put("good/virus.exe", bytes("x"))));
        assertEquals(
                new Damaged("elsewhere.txt", Damage.NOT_LISTED),
                repacked(f -> f.put("elsewhere.txt", bytes("x"))));
    }

    @Test
    void namesThatLeadOutOfTheFolderAreRefused() throws Exception {
        for (String name :
                new String[] {
                    "good/../../etc/x", "/etc/x", "good/data\\..\\x", "C:/x", "good//x", "good/./x"
                }) {
            Verdict verdict = repacked(f -> f.put(name, bytes("x")));
            assertThat(verdict).as(name).isInstanceOf(Damaged.class);
            assertThat(((Damaged) verdict).what()).as(name).isEqualTo(Damage.UNSAFE_NAME);
        }
    }

    @Test
    void twoFilesOfOneNameAreRefusedAlsoWhenOnlyTheCaseDiffers() throws Exception {
        assertEquals(
                new Damaged("DATA/Products.csv", Damage.TWICE),
                repacked(f -> f.put("good/DATA/Products.csv", bytes("x"))));
        repacked(f -> f.put("good/data/products.cs2", f.get("good/data/products.csv")));
        byte[] all = Files.readAllBytes(other);
        String text = new String(all, StandardCharsets.ISO_8859_1);
        Files.write(
                other,
                text.replace("good/data/products.cs2", "good/data/products.csv")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(new Damaged("data/products.csv", Damage.TWICE), Verify.run(other));
    }

    @Test
    void aFileThatUnpacksToMoreThanItSaysIsStopped() throws Exception {
        repacked(f -> f.put("good/data/bomb.csv", new byte[50_000_000]));
        byte[] all = Files.readAllBytes(other);
        byte[] honest = {(byte) 0x80, (byte) 0xF0, (byte) 0xFA, 0x02};
        int changed = 0;
        for (int i = 0; i + 4 <= all.length; i++) {
            if (Arrays.equals(all, i, i + 4, honest, 0, 4)) {
                System.arraycopy(new byte[] {10, 0, 0, 0}, 0, all, i, 4);
                changed++;
            }
        }
        assertThat(changed).isPositive();
        Files.write(other, all);
        assertEquals(new Damaged("data/bomb.csv", Damage.LARGER_THAN_STATED), Verify.run(other));
    }

    @Test
    void aCutOrLengthenedZipIsFound() throws Exception {
        byte[] all = Files.readAllBytes(zip);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            Files.write(
                    other,
                    Arrays.copyOf(all, i == 0 ? all.length - 1 : random.nextInt(4, all.length)));
            assertThat(Verify.run(other)).isEqualTo(new Damaged("other.zip", Damage.ZIP_END));
        }
        for (int more : new int[] {1, 22, 70_000}) {
            Files.write(other, Arrays.copyOf(all, all.length + more));
            assertThat(Verify.run(other)).isEqualTo(new Damaged("other.zip", Damage.ZIP_END));
        }
        ByteArrayOutputStream prefixed = new ByteArrayOutputStream();
        prefixed.write(new byte[10]);
        prefixed.write(all);
        Files.write(other, prefixed.toByteArray());
        assertThat(Verify.run(other)).isInstanceOf(Damaged.class);
    }

    @Test
    void whatIsNoExportIsCalledThat() throws Exception {
        assertEquals(new NotAnExport(Verdict.Reason.MISSING), Verify.run(folder.resolve("none")));
        Files.write(other, new byte[0]);
        assertEquals(new NotAnExport(Verdict.Reason.NOT_A_ZIP), Verify.run(other));
        Files.writeString(other, "a text".repeat(1000));
        assertEquals(new NotAnExport(Verdict.Reason.NOT_A_ZIP), Verify.run(other));
        Unzipped.write(other, Map.of("photo.jpg", new byte[10]));
        assertEquals(new NotAnExport(Verdict.Reason.NO_BAG), Verify.run(other));
        assertEquals(new NotAnExport(Verdict.Reason.UNREADABLE), Verify.run(folder));
    }

    @Test
    void randomBytesNeverBreakTheVerification() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] all = Files.readAllBytes(zip);
        for (int i = 0; i < 300; i++) {
            byte[] bad = all.clone();
            int from = random.nextInt(bad.length);
            for (int j = from; j < Math.min(bad.length, from + random.nextInt(1, 400)); j++) {
                bad[j] = (byte) random.nextInt();
            }
            Files.write(other, bad);
            Verdict verdict = Verify.run(other);
            if (!Arrays.equals(all, bad)) {
                assertThat(verdict).as("seed %d", seed).isNotInstanceOf(Verdict.Good.class);
            }
        }
    }

    @Test
    void anyFlippedByteIsFoundAndAFlippedPayloadFileIsNamed() throws Exception {
        long seed = Long.getLong("flip.seed", System.nanoTime());
        boolean every = Boolean.getBoolean("flip.every");
        Random random = new Random(seed);
        byte[] all = Files.readAllBytes(zip);
        TreeMap<Long, ZipItem> starts = new TreeMap<>();
        long directoryAt;
        try (var channel = FileChannel.open(zip)) {
            ZipDirectory directory = ZipDirectory.read(new ZipBytes(channel, "x", all.length));
            directoryAt = directory.offset();
            directory.entries().forEach(e -> starts.put(e.item().offset(), e.item()));
        }
        try (RandomAccessFile file = new RandomAccessFile(zip.toFile(), "rw")) {
            int flips = every ? all.length : 1_500;
            for (int i = 0; i < flips; i++) {
                int at = every ? i : random.nextInt(all.length);
                int mask = 1 << random.nextInt(8);
                file.seek(at);
                file.write(all[at] ^ mask);
                Verdict verdict = Verify.run(zip);
                String what = "seed %d, byte %d, mask %d: %s".formatted(seed, at, mask, verdict);
                assertThat(verdict).as(what).isInstanceOf(Damaged.class);
                ZipItem item = starts.floorEntry((long) at).getValue();
                long dataAt = item.offset() + ZipFormat.STANDARD.local(item).length;
                if (at < directoryAt && at >= dataAt) {
                    assertThat("good/" + ((Damaged) verdict).fileName())
                            .as(what)
                            .isEqualTo(item.name());
                }
                file.seek(at);
                file.write(all[at]);
            }
        }
        assertThat(Verify.run(zip)).isInstanceOf(Verdict.Good.class);
    }
}
