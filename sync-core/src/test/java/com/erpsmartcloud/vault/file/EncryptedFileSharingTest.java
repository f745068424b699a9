package com.erpsmartcloud.vault.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.crypto.SecretKeyBytes;
import com.erpsmartcloud.testing.FaultyFilePath;

import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

final class EncryptedFileSharingTest {

    /// Not a divisor of the sector: every sector has bytes of two threads.
    private static final int SHARE = 1_500;

    private static final int ROUNDS = 800;
    private static final int SLOTS = 2;

    @TempDir Path folder;

    @Test
    void threadsThatShareSectorsNeverSeeEachOther() throws Exception {
        try (SecretKeyBytes key = SecretKeyBytes.random(64)) {
            EncryptedFiles.register(folder, key);
            // A disk on which cipher blocks really are half old and half new for a while.
            FaultyFilePath.register();
            FaultyFilePath.inPiecesOf(50);
            FilePath path = FilePath.get("erp:faulty:" + folder.resolve("shared"));
            try (FileChannel file = path.open("rw");
                    ExecutorService pool = Executors.newFixedThreadPool(6)) {
                List<Future<Integer>> all = new ArrayList<>();
                for (int thread = 0; thread < 6; thread++) {
                    int mine = thread;
                    all.add(pool.submit(() -> keepRewriting(file, mine)));
                }
                for (Future<Integer> each : all) {
                    assertThat(each.get()).isEqualTo(ROUNDS);
                }
            }
        } finally {
            FaultyFilePath.heal();
            EncryptedFiles.unregister(folder);
        }
    }

    private static int keepRewriting(FileChannel file, int thread) throws Exception {
        Random random = new Random(thread);
        byte[][] last = new byte[SLOTS][SHARE];
        boolean[] written = new boolean[SLOTS];
        int rounds = 0;
        for (; rounds < ROUNDS; rounds++) {
            int slot = random.nextInt(SLOTS);
            long at = (slot * 6L + thread) * SHARE;
            if (written[slot]) {
                byte[] found = new byte[SHARE];
                file.read(ByteBuffer.wrap(found), at);
                assertThat(Arrays.equals(found, last[slot])).isTrue();
            }
            random.nextBytes(last[slot]);
            file.write(ByteBuffer.wrap(last[slot]), at);
            written[slot] = true;
        }
        return rounds;
    }
}
