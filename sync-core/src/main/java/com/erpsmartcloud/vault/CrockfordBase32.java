package com.erpsmartcloud.vault;

/// Douglas Crockford's base 32: no letter I, L, O or U, so that handwriting cannot be misread.
final class CrockfordBase32 {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private CrockfordBase32() {}

    /// @param bytes a multiple of 5 bytes
    /// @return 8 characters for each 5 bytes
    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length / 5 * 8);
        for (int from = 0; from < bytes.length; from += 5) {
            long forty = 0;
            for (int i = 0; i < 5; i++) {
                forty = forty << 8 | (bytes[from + i] & 0xff);
            }
            for (int shift = 35; shift >= 0; shift -= 5) {
                text.append(ALPHABET.charAt((int) (forty >>> shift) & 31));
            }
        }
        return text.toString();
    }

    /// @param values numbers from 0 to 31, a multiple of 8 of them
    static byte[] decode(int[] values) {
        byte[] bytes = new byte[values.length / 8 * 5];
        for (int group = 0; group < values.length / 8; group++) {
            long forty = 0;
            for (int i = 0; i < 8; i++) {
                forty = forty << 5 | values[group * 8 + i];
            }
            for (int i = 4; i >= 0; i--) {
                bytes[group * 5 + i] = (byte) forty;
                forty >>>= 8;
            }
        }
        return bytes;
    }

    /// What a character stands for, as people write it: any case, O for 0, I and L for 1.
    ///
    /// @return 0 to 31, or -1 for a character that never stands in a code
    static int valueOf(int character) {
        int upper = Character.toUpperCase(character);
        return switch (upper) {
            case 'O' -> 0;
            case 'I', 'L' -> 1;
            default -> ALPHABET.indexOf(upper);
        };
    }
}
