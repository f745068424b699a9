package com.erpsmartcloud.sandbox.ozon.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.erpsmartcloud.sandbox.ozon.seed.NewWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

final class WorldTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir Path folder;

    @Test
    void aLongListOfChangesIsFoldedIntoTheWorldWhileItRuns() throws IOException {
        List<Stock> last;
        try (World world = open()) {
            last = changeUntilFolded(world);
            assertThat(files()).containsExactly("changes-2.jsonl", "world.jsonl");
        }
        try (World world = open()) {
            assertThat(stocks(world)).isEqualTo(last);
            assertThat(world.postings()).hasSize(200);
        }
    }

    @Test
    void aStoppedFoldingLeavesTheOldWorldWhole() throws IOException {
        List<Stock> last;
        try (World world = open()) {
            last = stocks(world).stream().map(each -> each.published(7, NOW)).toList();
            world.commit(last);
        }
        Files.writeString(folder.resolve("world.jsonl.new"), "2\n[{\"is\":\"sel");
        Files.writeString(folder.resolve("changes-2.jsonl"), "garbage of a later one\n");
        try (World world = open()) {
            assertThat(stocks(world)).isEqualTo(last);
        }
    }

    @Test
    void aDamagedWorldIsAnErrorAndNotAnEmptyOne() throws IOException {
        open().close();
        Path world = folder.resolve("world.jsonl");
        String text = Files.readString(world);
        Files.writeString(world, text.replaceFirst("\"is\":\"product\"", "\"is\":\"prod"));
        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
        Files.writeString(world, "");
        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("empty");
    }

    private List<Stock> changeUntilFolded(World world) {
        List<Stock> stocks = stocks(world);
        long units = 0;
        while (!Files.exists(folder.resolve("changes-2.jsonl"))) {
            long next = units++ % 500;
            stocks = stocks.stream().map(each -> each.published(next, NOW)).toList();
            world.commit(stocks);
        }
        return stocks;
    }

    private World open() throws IOException {
        return World.open(folder, () -> NewWorld.of(1, 60, 200, NOW));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Stock> stocks(World world) {
        return world.products().stream()
                .flatMap(product -> world.stocks(product.id()).stream())
                .toList();
    }
}
