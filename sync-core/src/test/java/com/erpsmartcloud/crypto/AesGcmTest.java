package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

final class AesGcmTest {

    private static final byte[] VALUE = "token".getBytes(UTF_8);
    private static final byte[] PLACE = "store 7".getBytes(UTF_8);

    private final SecretKeyBytes key = SecretKeyBytes.random(32);

    @Test
    void aSealedValueOpensInItsPlace() throws SealBrokenException {
        byte[] sealed = AesGcm.seal(key, VALUE, PLACE);
        assertThat(AesGcm.open(key, sealed, PLACE)).isEqualTo(VALUE);
        assertThat(AesGcm.seal(key, VALUE, PLACE)).isNotEqualTo(sealed);
    }

    @Test
    void anyFlippedByteBreaksTheSeal() {
        byte[] sealed = AesGcm.seal(key, VALUE, PLACE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> AesGcm.open(key, changed, PLACE))
                    .as("byte %d", i)
                    .isInstanceOf(SealBrokenException.class);
        }
    }

    @Test
    void anotherPlaceOrKeyBreaksTheSeal() {
        byte[] sealed = AesGcm.seal(key, VALUE, PLACE);
        assertThatThrownBy(() -> AesGcm.open(key, sealed, "store 8".getBytes(UTF_8)))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> AesGcm.open(SecretKeyBytes.random(32), sealed, PLACE))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> AesGcm.open(key, new byte[27], PLACE))
                .isInstanceOf(SealBrokenException.class);
    }
}
