package com.erpsmartcloud.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.erpsmartcloud.store.Store;
import com.erpsmartcloud.store.TestStores;
import com.erpsmartcloud.time.Now;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SmallHeapTest {

    private static final int ROWS = 100_000;

    @TempDir Path folder;

    @Test
    void aHundredThousandRowsGoThroughAProgramOfNinetySixMegabytes() throws Exception {
        Path company = Files.createDirectory(folder.resolve("company"));
        try (Store store = TestStores.open(company, Now.SYSTEM)) {
            store.read(h ->
                    h.execute(
                            """
                            INSERT INTO stock_movement SELECT RANDOM_UUID(7), RANDOM_UUID(7),
                              RANDOM_UUID(7), NULL, 'ADJUST', x, 'found', 'document ' || x, NULL,
                              REPEAT('note ', 40), 'owner', 1, x
                              FROM SYSTEM_RANGE(1, ?)
                            """,
                            ROWS));
        }
        String paths =
                Stream.of("jdk.module.path", "java.class.path")
                        .map(System::getProperty)
                        .filter(p -> p != null && !p.isEmpty())
                        .collect(Collectors.joining(File.pathSeparator));
        String tests =
                Path.of(
                                SmallHeapTest.class
                                        .getProtectionDomain()
                                        .getCodeSource()
                                        .getLocation()
                                        .toURI())
                        .resolveSibling("test-classes")
                        .toString();
        Path zip = folder.resolve("out.zip");
        Tool.Run run =
                Tool.run(
                        folder,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx96m",
                                "-cp",
                                paths + File.pathSeparator + tests,
                                ExportInChild.class.getName(),
                                company.toString(),
                                zip.toString()));
        assertEquals(0, run.exit(), run.output());
        assertThat(run.output()).contains("rows " + ROWS);
        assertThat(Verify.run(zip)).isInstanceOf(Verdict.Good.class);
    }
}
