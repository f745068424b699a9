package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HexFormat;

/// The SHA-256 vectors of RFC 5869, appendix A.
final class HkdfTest {

    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, 000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9, 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865
                    0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, '', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8
                    """)
    void vectorsOfTheStandardAgree(String key, String salt, String info, String expected) {
        byte[] output = HEX.parseHex(expected);
        assertThat(
                        Hkdf.expand(
                                HEX.parseHex(key),
                                HEX.parseHex(salt),
                                HEX.parseHex(info),
                                output.length))
                .isEqualTo(output);
    }

    @Test
    void theLongVectorAgrees() {
        byte[] expected =
                HEX.parseHex(
                        "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c"
                                + "59045a99cac7827271cb41c65e590e09da3275600c2f09b8367793a9aca3db71"
                                + "cc30c58179ec3e87c14c01d5c1f3434f1d87");
        assertThat(Hkdf.expand(counting(0x00), counting(0x60), counting(0xb0), 82))
                .isEqualTo(expected);
    }

    @Test
    void differentPurposesGiveDifferentKeys() {
        try (SecretKeyBytes root = SecretKeyBytes.random(32)) {
            byte[] ids = Hkdf.derive(root, "ids/v1", 32).copy();
            assertThat(Hkdf.derive(root, "backup/v1", 32).copy()).isNotEqualTo(ids);
            assertThat(Hkdf.derive(root, "ids/v1", 32).copy()).isEqualTo(ids);
        }
    }

    private static byte[] counting(int from) {
        byte[] bytes = new byte[80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
