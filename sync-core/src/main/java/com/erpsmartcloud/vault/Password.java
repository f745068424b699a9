package com.erpsmartcloud.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.function.Function;

/// Turns a typed password into bytes, the same ones on every keyboard.
public final class Password {

    /// What a new password must have at least; an old one is taken as it is.
    public static final int MINIMUM_CHARACTERS = 8;

    private Password() {}

    public static boolean isLongEnough(char[] password) {
        return Character.codePointCount(password, 0, password.length) >= MINIMUM_CHARACTERS;
    }

    /// Lends the password as UTF-8 in normal form C ("é" is one character whether it was typed as
    /// one or as two), and overwrites that copy and `password` itself afterwards.
    ///
    /// Only a password that is not in normal form yet passes through a String of the JDK's
    /// normaliser, which nobody can overwrite.
    static <T> T use(char[] password, Function<byte[], T> work) {
        CharBuffer typed = CharBuffer.wrap(password);
        CharBuffer normal =
                Normalizer.isNormalized(typed, Normalizer.Form.NFC)
                        ? typed
                        : CharBuffer.wrap(Normalizer.normalize(typed, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(normal);
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            return work.apply(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(password, '\0');
        }
    }
}
