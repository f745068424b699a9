package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

final class SealedStreamTest {

    private static final int CHUNK = SealedChunks.CHUNK_BYTES;
    private static final int ON_DISK = CHUNK + 16;
    private static final byte[] HEADER = {1, 2, 3};

    private final SecretKeyBytes key = SecretKeyBytes.random(32);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 5 * CHUNK + 17})
    void everyLengthComesBackWhole(int length) throws IOException {
        byte[] data = data(length);
        assertThat(open(seal(data), HEADER)).isEqualTo(data);
    }

    @Test
    void bytesComeSinglyAsWell() throws IOException {
        try (SealedInputStream in =
                new SealedInputStream(new ByteArrayInputStream(seal(data(3))), key, HEADER)) {
            byte[] expected = data(3);
            assertThat(in.read()).isEqualTo(expected[0] & 0xff);
            assertThat(in.skip(1)).isEqualTo(1);
            assertThat(in.read()).isEqualTo(expected[2] & 0xff);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void aStreamCutAnywhereDoesNotOpen() throws IOException {
        byte[] sealed = seal(data(3 * CHUNK));
        for (int length :
                new int[] {
                    0,
                    20,
                    36,
                    40,
                    36 + ON_DISK - 1,
                    36 + ON_DISK,
                    36 + 2 * ON_DISK,
                    sealed.length - 1
                }) {
            assertBroken(Arrays.copyOf(sealed, length), HEADER);
        }
    }

    @Test
    void swappedDoubledAndMissingChunksAreNoticed() throws IOException {
        byte[] sealed = seal(data(4 * CHUNK));
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 36, swapped, 36 + ON_DISK, ON_DISK);
        System.arraycopy(sealed, 36 + ON_DISK, swapped, 36, ON_DISK);
        assertBroken(swapped, HEADER);

        byte[] doubled = sealed.clone();
        System.arraycopy(sealed, 36, doubled, 36 + ON_DISK, ON_DISK);
        assertBroken(doubled, HEADER);

        byte[] missing = new byte[sealed.length - ON_DISK];
        System.arraycopy(sealed, 0, missing, 0, 36 + ON_DISK);
        int rest = missing.length - 36 - ON_DISK;
        System.arraycopy(sealed, sealed.length - rest, missing, 36 + ON_DISK, rest);
        assertBroken(missing, HEADER);
    }

    @Test
    void bytesAddedBehindTheEndAreNoticed() throws IOException {
        byte[] sealed = seal(data(CHUNK));
        assertBroken(Arrays.copyOf(sealed, sealed.length + 1), HEADER);
    }

    @Test
    void anotherHeaderOrKeyIsNoticed() throws IOException {
        byte[] sealed = seal(data(10));
        assertBroken(sealed, new byte[] {1, 2, 4});
        assertThatThrownBy(() ->
                        new SealedInputStream(
                                        new ByteArrayInputStream(sealed),
                                        SecretKeyBytes.random(32),
                                        HEADER)
                                .readAllBytes())
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void afterADamagedChunkNothingMoreIsRead() throws IOException {
        byte[] sealed = seal(data(3 * CHUNK));
        sealed[36 + 5] ^= 1;
        try (SealedInputStream in =
                new SealedInputStream(new ByteArrayInputStream(sealed), key, HEADER)) {
            assertThatThrownBy(in::read).isInstanceOf(SealBrokenException.class);
            assertThatThrownBy(in::read).isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void aStreamThatWasNotFinishedDoesNotOpen() throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutputStream out = new SealedOutputStream(target, key, HEADER)) {
            out.write(data(3 * CHUNK));
        }
        assertBroken(target.toByteArray(), HEADER);
    }

    private void assertBroken(byte[] sealed, byte[] header) {
        assertThatThrownBy(() -> open(sealed, header)).isInstanceOf(SealBrokenException.class);
    }

    private byte[] seal(byte[] data) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutputStream out = new SealedOutputStream(target, key, HEADER)) {
            int half = data.length / 2;
            out.write(data, 0, half);
            out.write(data, half, data.length - half);
            out.finish();
        }
        return target.toByteArray();
    }

    private byte[] open(byte[] sealed, byte[] header) throws IOException {
        try (SealedInputStream in =
                new SealedInputStream(new ByteArrayInputStream(sealed), key, header)) {
            return in.readAllBytes();
        }
    }

    private static byte[] data(int length) {
        byte[] data = new byte[length];
        new Random(length).nextBytes(data);
        return data;
    }
}
