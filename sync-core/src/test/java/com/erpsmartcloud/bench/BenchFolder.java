package com.erpsmartcloud.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A temporary folder for everything a run writes. It lies in `java.io.tmpdir`: point that at the
/// disk to be measured.
record BenchFolder(Path path) implements AutoCloseable {

    static BenchFolder create() throws IOException {
        return new BenchFolder(Files.createTempDirectory("erp-bench"));
    }

    Path sub(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) {
            Files.deleteIfExists(one);
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
