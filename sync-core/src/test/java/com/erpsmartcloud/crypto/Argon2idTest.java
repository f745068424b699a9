package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.HexFormat;

final class Argon2idTest {

    /// RFC 9106, section 5.3.
    @Test
    void theVectorOfTheStandardAgrees() {
        byte[] tag =
                Argon2id.generate(
                        Argon2id.parameters(32, 3, 4)
                                .withSalt(filled(16, 2))
                                .withSecret(filled(8, 3))
                                .withAdditional(filled(12, 4)),
                        filled(32, 1));
        assertThat(HexFormat.of().formatHex(tag))
                .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    }

    @Test
    void anotherPasswordOrSaltIsAnotherKey() {
        byte[] key = derive("correct horse", 1);
        assertThat(derive("correct horse", 1)).isEqualTo(key);
        assertThat(derive("correct horsf", 1)).isNotEqualTo(key);
        assertThat(derive("correct horse", 2)).isNotEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"65535,3,4", "65536,2,4", "65536,3,0", "2000000,3,4", "65536,100,4"})
    void costsBelowTheFloorOrBeyondReasonAreRefused(int memoryKib, int passes, int lanes) {
        assertThatThrownBy(() -> new Argon2Cost(memoryKib, passes, lanes))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] derive(String password, int salt) {
        try (SecretKeyBytes key =
                Argon2id.derive(password.getBytes(UTF_8), filled(16, salt), Argon2Cost.STANDARD)) {
            return key.copy();
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
