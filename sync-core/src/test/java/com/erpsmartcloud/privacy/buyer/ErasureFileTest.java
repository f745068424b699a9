package com.erpsmartcloud.privacy.buyer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.erpsmartcloud.crypto.SecretKeyBytes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

class ErasureFileTest {

    private static final List<UUID> A = List.of(new UUID(1, 2), new UUID(3, 4));
    private static final List<UUID> B = List.of(new UUID(5, 6));

    @TempDir Path folder;

    private ErasureFile file() {
        return new ErasureFile(folder, SecretKeyBytes.copyOf(new byte[32]));
    }

    @Test
    void entriesComeBackInTheirOrder() throws IOException {
        assertEquals(List.of(), file().entries(0));
        assertEquals(1, file().append(A));
        assertEquals(2, file().append(B));
        assertEquals(List.of(A, B), file().entries(0));
        assertEquals(List.of(B), file().entries(1));
        assertEquals(List.of(), file().entries(2));
    }

    @Test
    void anEntryThatAKillCutOffIsReplacedByTheNext() throws IOException {
        file().append(A);
        file().append(B);
        Path list = folder.resolve(ErasureFile.NAME);
        byte[] whole = Files.readAllBytes(list);
        for (int cut = 1; cut < 20; cut++) {
            Files.write(list, Arrays.copyOf(whole, whole.length - cut));
            assertEquals(List.of(A), file().entries(0));
        }
        file().append(B);
        assertEquals(List.of(A, B), file().entries(0));
    }

    @Test
    void aChangedEntryIsNamed() throws IOException {
        file().append(A);
        file().append(B);
        Path list = folder.resolve(ErasureFile.NAME);
        byte[] bytes = Files.readAllBytes(list);
        bytes[30] ^= 1;
        Files.write(list, bytes);
        IOException e = assertThrows(IOException.class, () -> file().entries(0));
        assertEquals("entry 0 of " + list + " is damaged", e.getMessage());
    }
}
