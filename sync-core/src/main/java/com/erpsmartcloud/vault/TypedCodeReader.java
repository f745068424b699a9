package com.erpsmartcloud.vault;

import com.erpsmartcloud.vault.TypedCode.Complete;
import com.erpsmartcloud.vault.TypedCode.Mistake;
import com.erpsmartcloud.vault.TypedCode.Mistyped;

import java.util.Arrays;

/// Reads a typed recovery code and, where it does not fit, looks for the slip that explains it.
///
/// The check group has 20 bits and some 1,200 slips are tried, so a wrong explanation comes up once
/// in about 900 codes that are wrong in some other way. The code is never corrected silently.
final class TypedCodeReader {

    private static final int LENGTH = RecoveryCode.GROUPS * RecoveryCode.GROUP;
    private static final int CODE = LENGTH - RecoveryCode.GROUP;

    private final CharSequence typed;
    private final int[] values = new int[LENGTH];

    TypedCodeReader(CharSequence typed) {
        this.typed = typed;
    }

    TypedCode read() {
        try {
            int count = 0;
            for (int i = 0; i < typed.length(); i++) {
                char character = typed.charAt(i);
                if (isSeparator(character)) {
                    continue;
                }
                int value = CrockfordBase32.valueOf(character);
                if (value < 0) {
                    return new Mistyped(
                            Mistake.STRANGE_CHARACTER,
                            Math.min(groupOf(count), RecoveryCode.GROUPS));
                }
                if (count < LENGTH) {
                    values[count] = value;
                }
                count++;
            }
            return judge(count);
        } finally {
            Arrays.fill(values, 0);
        }
    }

    private TypedCode judge(int count) {
        if (count == 0) {
            return new Mistyped(Mistake.NOTHING_TYPED, 0);
        }
        if (count < LENGTH) {
            return new Mistyped(Mistake.TOO_SHORT, groupOf(count));
        }
        if (count > LENGTH) {
            return new Mistyped(Mistake.TOO_LONG, 0);
        }
        return fits() ? new Complete(RecoveryCode.of(Arrays.copyOf(values, CODE))) : explain();
    }

    private Mistyped explain() {
        for (int i = 0; i + 1 < LENGTH; i++) {
            if (swapExplains(i, i + 1, 1)) {
                return new Mistyped(Mistake.SWAPPED_CHARACTERS, groupOf(i));
            }
        }
        for (int i = 0; i < LENGTH; i++) {
            if (oneCharacterExplains(i)) {
                return new Mistyped(Mistake.ONE_CHARACTER, groupOf(i));
            }
        }
        for (int a = 0; a < LENGTH; a += RecoveryCode.GROUP) {
            for (int b = a + RecoveryCode.GROUP; b < LENGTH; b += RecoveryCode.GROUP) {
                if (swapExplains(a, b, RecoveryCode.GROUP)) {
                    return new Mistyped(Mistake.SWAPPED_GROUPS, groupOf(a));
                }
            }
        }
        return new Mistyped(Mistake.SEVERAL, 0);
    }

    private boolean oneCharacterExplains(int at) {
        int was = values[at];
        boolean found = false;
        for (int other = 0; other < 32 && !found; other++) {
            values[at] = other;
            found = other != was && fits();
        }
        values[at] = was;
        return found;
    }

    private boolean swapExplains(int a, int b, int length) {
        swap(a, b, length);
        boolean found = fits();
        swap(a, b, length);
        return found;
    }

    private void swap(int a, int b, int length) {
        for (int i = 0; i < length; i++) {
            int kept = values[a + i];
            values[a + i] = values[b + i];
            values[b + i] = kept;
        }
    }

    private boolean fits() {
        byte[] code = CrockfordBase32.decode(Arrays.copyOf(values, CODE));
        boolean fits =
                Arrays.equals(RecoveryCode.checkOf(code), Arrays.copyOfRange(values, CODE, LENGTH));
        Arrays.fill(code, (byte) 0);
        return fits;
    }

    private static int groupOf(int position) {
        return position / RecoveryCode.GROUP + 1;
    }

    private static boolean isSeparator(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION
                || character == '_'
                || character == '\u2212';
    }
}
