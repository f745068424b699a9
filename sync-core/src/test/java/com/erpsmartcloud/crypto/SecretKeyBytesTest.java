package com.erpsmartcloud.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SecretKeyBytesTest {

    @Test
    void closingOverwritesTheBytes() {
        byte[] bytes = {1, 2, 3};
        SecretKeyBytes key = SecretKeyBytes.owning(bytes);
        key.close();
        assertThat(bytes).containsOnly(0);
        assertThatThrownBy(key::copy).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theLentCopyIsClearedAfterUse() {
        byte[][] kept = new byte[1][];
        SecretKeyBytes.copyOf(new byte[] {7, 8})
                .use(lent -> {
                    kept[0] = lent;
                    return "";
                });
        assertThat(kept[0]).containsOnly(0);
    }

    @Test
    void itsTextDoesNotShowIt() {
        assertThat(SecretKeyBytes.copyOf(new byte[] {65, 66}))
                .hasToString("SecretKeyBytes[2 bytes, not shown]");
    }

    @Test
    void aDuplicateOutlivesItsOriginal() {
        SecretKeyBytes first = SecretKeyBytes.copyOf(new byte[] {1});
        SecretKeyBytes second = first.duplicate();
        first.close();
        assertThat(second.matches(new byte[] {1})).isTrue();
        assertThat(second.matches(new byte[] {2})).isFalse();
    }
}
