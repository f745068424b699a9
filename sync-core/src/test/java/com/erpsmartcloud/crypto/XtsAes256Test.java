package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

final class XtsAes256Test {

    private static final HexFormat HEX = HexFormat.of();
    private static final String E =
            "2718281828459045235360287471352662497757247093699959574966967627";
    private static final String PI =
            "3141592653589793238462643383279502884197169399375105820974944592";

    static Stream<String> vectors() throws IOException {
        try (InputStream in =
                XtsAes256Test.class.getResourceAsStream("/vectors/ieee1619-xts-aes-256.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void vectorsOfTheStandardAgreeBothWays(String vector) {
        String[] parts = vector.split(" ", 2);
        long sector = littleEndian(HEX.parseHex(parts[0]));
        byte[] cipherText = HEX.parseHex(parts[1]);
        byte[] data = countingBytes(512);

        try (XtsAes256 xts = new XtsAes256(key(E + PI), 512, 4)) {
            xts.encrypt(sector, data, 0, data.length);
            assertThat(data).isEqualTo(cipherText);
            xts.decrypt(sector, data, 0, data.length);
            assertThat(data).isEqualTo(countingBytes(512));
        }
    }

    @Test
    void aRunOfSectorsEqualsTheSectorsOneByOne() {
        byte[] run = new byte[37 * 4_096];
        new Random(7).nextBytes(run);
        byte[] single = run.clone();

        try (XtsAes256 long16 = new XtsAes256(key(E + PI), 4_096, 16);
                XtsAes256 one = new XtsAes256(key(E + PI), 4_096, 1)) {
            long16.encrypt(1_000, run, 0, run.length);
            for (int s = 0; s < 37; s++) {
                one.encrypt(1_000 + s, single, s * 4_096, 4_096);
            }
        }

        assertThat(run).isEqualTo(single);
    }

    @Test
    void equalSectorsLookDifferentAtDifferentPlaces() {
        byte[] two = new byte[2 * 4_096];
        try (XtsAes256 xts = new XtsAes256(key(E + PI), 4_096, 16)) {
            xts.encrypt(0, two, 0, two.length);
        }
        assertThat(Arrays.copyOf(two, 4_096))
                .isNotEqualTo(Arrays.copyOfRange(two, 4_096, 2 * 4_096));
    }

    @Test
    void equalHalvesOfTheKeyAreRefused() {
        assertThatThrownBy(() -> new XtsAes256(key(E + E), 4_096, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two different keys");
    }

    @Test
    void partsOfASectorAreRefused() {
        try (XtsAes256 xts = new XtsAes256(key(E + PI), 4_096, 1)) {
            assertThatThrownBy(() -> xts.encrypt(0, new byte[5_000], 0, 5_000))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static SecretKeyBytes key(String hex) {
        return SecretKeyBytes.owning(HEX.parseHex(hex));
    }

    private static byte[] countingBytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static long littleEndian(byte[] bytes) {
        long value = 0;
        for (int i = 0; i < bytes.length; i++) {
            value |= (bytes[i] & 0xffL) << (8 * i);
        }
        return value;
    }
}
