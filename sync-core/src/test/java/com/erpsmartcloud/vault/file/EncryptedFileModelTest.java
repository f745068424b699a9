package com.erpsmartcloud.vault.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.testing.FaultyFilePath;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Random reads, writes and truncations against a byte array that does the same.
final class EncryptedFileModelTest {

    private static final int LARGEST = 400_000;

    @TempDir Path folder;

    @Test
    void anEncryptedFileBehavesAsAPlainOne() throws IOException {
        long firstSeed = System.nanoTime();
        try (SecretKeyBytes key = SecretKeyBytes.random(64)) {
            EncryptedFiles.register(folder, key);
            FaultyFilePath.register();
            for (long seed = firstSeed; seed < firstSeed + 30; seed++) {
                play(seed, "erp:");
            }
            FaultyFilePath.inPiecesOf(1_000);
            for (long seed = firstSeed + 30; seed < firstSeed + 40; seed++) {
                play(seed, "erp:faulty:");
            }
        } finally {
            FaultyFilePath.heal();
            EncryptedFiles.unregister(folder);
        }
    }

    private void play(long seed, String scheme) throws IOException {
        Random random = new Random(seed);
        FilePath path = FilePath.get(scheme + folder.resolve("file" + seed));
        byte[] model = new byte[0];
        FileChannel file = path.open("rw");
        try {
            for (int step = 0; step < 150; step++) {
                String where = "seed " + seed + " step " + step;
                switch (random.nextInt(8)) {
                    case 0, 1, 2 -> {
                        byte[] data = new byte[length(random)];
                        random.nextBytes(data);
                        int at = position(random, model.length);
                        ByteBuffer source = random.nextBoolean() ? heap(data) : direct(data);
                        assertThat(file.write(source, at)).as(where).isEqualTo(data.length);
                        if (data.length > 0) {
                            model = Arrays.copyOf(model, Math.max(model.length, at + data.length));
                            System.arraycopy(data, 0, model, at, data.length);
                        }
                    }
                    case 3, 4, 5 -> {
                        int at = position(random, model.length);
                        ByteBuffer target = ByteBuffer.allocate(1 + length(random));
                        int expected =
                                at >= model.length
                                        ? -1
                                        : Math.min(target.capacity(), model.length - at);
                        assertThat(file.read(target, at)).as(where).isEqualTo(expected);
                        byte[] got = Arrays.copyOf(target.array(), target.position());
                        int from = Math.min(at, model.length);
                        byte[] wanted = Arrays.copyOfRange(model, from, from + target.position());
                        assertThat(Arrays.equals(got, wanted)).as(where).isTrue();
                    }
                    case 6 -> {
                        int size = position(random, model.length);
                        file.truncate(size);
                        model = Arrays.copyOf(model, Math.min(size, model.length));
                    }
                    default -> {
                        file.force(false);
                        file.close();
                        file = path.open("rw");
                    }
                }
                assertThat(file.size()).as(where).isEqualTo(model.length);
                assertThat(path.size()).as(where).isEqualTo(model.length);
            }
            ByteBuffer all = ByteBuffer.allocate(model.length + 1);
            file.read(all, 0);
            assertThat(Arrays.copyOf(all.array(), model.length))
                    .as("seed %d", seed)
                    .isEqualTo(model);
        } finally {
            file.close();
        }
    }

    private static int position(Random random, int size) {
        return switch (random.nextInt(5)) {
            case 0 -> size;
            case 1 -> random.nextInt(size / 4_096 + 2) * 4_096;
            case 2 -> Math.max(0, size - random.nextInt(5_000));
            case 3 -> Math.min(LARGEST, size + random.nextInt(30_000));
            default -> random.nextInt(size + 1);
        };
    }

    private static int length(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(20);
            case 1 -> 4_096 * random.nextInt(40);
            case 2 -> random.nextInt(100_000);
            default -> random.nextInt(6_000);
        };
    }

    private static ByteBuffer heap(byte[] data) {
        return ByteBuffer.wrap(data);
    }

    private static ByteBuffer direct(byte[] data) {
        return ByteBuffer.allocateDirect(data.length).put(data).flip();
    }
}
