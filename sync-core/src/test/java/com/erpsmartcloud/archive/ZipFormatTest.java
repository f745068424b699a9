package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class ZipFormatTest {

    @TempDir Path folder;

    /// With a small limit the forms for huge files are used for small ones, so that a test sees
    /// them.
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 5_000, 0xFFFF_FFFFL})
    void otherProgramsReadSmallAndHugeFormsAlike(long limit) throws Exception {
        Path zip = Files.createFile(folder.resolve("x.zip"));
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random random = new Random(limit);
        for (int size : List.of(0, 1, 700, 4_000, 200_000)) {
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            files.put("x/" + size, bytes);
            files.put("x/same-" + size, new byte[size]);
        }
        try (ArchiveSink sink = ArchiveSink.file(zip)) {
            ZipWriter writer = new ZipWriter(sink, new ZipFormat(limit), 0x5A210000);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                writer.add(file.getKey(), out -> out.write(file.getValue()));
            }
            long size = writer.finish();
            assertEquals(Files.size(zip), size);
        }
        Map<String, byte[]> read = Unzipped.read(zip);
        assertThat(read.keySet()).containsExactlyElementsOf(files.keySet());
        files.forEach((name, bytes) -> assertArrayEquals(bytes, read.get(name), name));
        if (Tool.isPresent("unzip")) {
            Tool.Run test = Tool.run(folder, List.of("unzip", "-t", "x.zip"));
            assertEquals(0, test.exit(), test.output());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T12:34:57Z, 2026, 11, 23",
        "1969-12-31T00:00:00Z, 1980, 12, 31",
        "9999-01-01T00:00:00Z, 2107, 1, 1"
    })
    void momentsAreKeptWithinWhatTheFormatCanSay(Instant at, int year, int month, int day) {
        int date = ZipFormat.dosTime(at) >>> 16;
        assertEquals(
                List.of(year, month, day), List.of((date >> 9) + 1980, date >> 5 & 15, date & 31));
    }

    @Test
    void theFolderInsideHasANameEverySystemCanSpell() {
        assertEquals("northlight-2026/", Bag.folder("northlight-2026.ZIP"));
        assertEquals("a-b/", Bag.folder("../a b.zip"));
        assertEquals("company-export/", Bag.folder("экспорт.zip"));
        assertEquals("company-export/", Bag.folder(".zip"));
    }
}
