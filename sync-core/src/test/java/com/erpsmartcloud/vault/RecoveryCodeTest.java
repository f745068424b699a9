package com.erpsmartcloud.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.vault.TypedCode.Complete;
import com.erpsmartcloud.vault.TypedCode.Mistake;
import com.erpsmartcloud.vault.TypedCode.Mistyped;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Locale;

final class RecoveryCodeTest {

    /// Fixed, so that a rare second explanation of a slip cannot make a test fail now and then.
    private static final String CODE = RecoveryCode.of(new int[32]).display();

    private static final String VARIED = varied();

    private static String varied() {
        int[] values = new int[32];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 7 + 3) % 32;
        }
        return RecoveryCode.of(values).display();
    }

    @Test
    void aCodeIsNineGroupsOfFourAndComesBackAsItWas() {
        RecoveryCode code = RecoveryCode.random();
        assertThat(code.display()).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(code).hasToString("RecoveryCode[not shown]");
        assertThat(read(code.display())).isEqualTo(code.display());
    }

    @Test
    void spacesDashesCaseAndLookalikesDoNotMatter() {
        assertThat(CODE).startsWith("0000-0000");
        String typed =
                CODE.toLowerCase(Locale.ROOT).replace("-", " – ").replaceFirst("0000", "oO0o");
        assertThat(read(typed)).isEqualTo(CODE);
        String ones = RecoveryCode.of(filled(1)).display();
        assertThat(read("  " + ones.replace('1', 'l').replace("-", ""))).isEqualTo(ones);
        assertThat(read(ones.replace('1', 'I') + "\n")).isEqualTo(ones);
    }

    @Test
    void eachSlipIsNamed() {
        assertThat(slip("")).isEqualTo(new Mistyped(Mistake.NOTHING_TYPED, 0));
        assertThat(slip(VARIED.substring(0, VARIED.length() - 2)))
                .isEqualTo(new Mistyped(Mistake.TOO_SHORT, 9));
        assertThat(slip(VARIED + "7")).isEqualTo(new Mistyped(Mistake.TOO_LONG, 0));
        assertThat(slip(withCharacter(6, 'U')))
                .isEqualTo(new Mistyped(Mistake.STRANGE_CHARACTER, 2));
        char other = VARIED.charAt(11) == '5' ? '6' : '5';
        assertThat(slip(withCharacter(11, other)))
                .isEqualTo(new Mistyped(Mistake.ONE_CHARACTER, 3));
        char otherCheck = VARIED.charAt(41) == '5' ? '6' : '5';
        assertThat(slip(withCharacter(41, otherCheck)))
                .isEqualTo(new Mistyped(Mistake.ONE_CHARACTER, 9));
        assertThat(slip(swapped(15, 16))).isEqualTo(new Mistyped(Mistake.SWAPPED_CHARACTERS, 4));
        String[] groups = VARIED.split("-", -1);
        String kept = groups[1];
        groups[1] = groups[4];
        groups[4] = kept;
        assertThat(slip(String.join("-", groups)))
                .isEqualTo(new Mistyped(Mistake.SWAPPED_GROUPS, 2));
        assertThat(slip(VARIED.replace(VARIED.substring(0, 9), "ZZZZ-YYYY")))
                .isEqualTo(new Mistyped(Mistake.SEVERAL, 0));
    }

    @Test
    void everySingleWrongCharacterIsCaught() {
        for (int at = 0; at < VARIED.length(); at++) {
            if (VARIED.charAt(at) == '-') {
                continue;
            }
            for (char wrong : CrockfordBase32.ALPHABET.toCharArray()) {
                if (wrong != VARIED.charAt(at)) {
                    assertThat(RecoveryCode.parse(withCharacter(at, wrong)))
                            .isInstanceOf(Mistyped.class);
                }
            }
        }
    }

    private static String withCharacter(int at, char character) {
        return VARIED.substring(0, at) + character + VARIED.substring(at + 1);
    }

    private static String swapped(int a, int b) {
        char[] all = VARIED.toCharArray();
        char kept = all[a];
        all[a] = all[b];
        all[b] = kept;
        return new String(all);
    }

    private static int[] filled(int value) {
        int[] values = new int[32];
        Arrays.fill(values, value);
        return values;
    }

    private static String read(String typed) {
        return switch (RecoveryCode.parse(typed)) {
            case Complete(RecoveryCode code) -> code.display();
            case Mistyped mistyped -> mistyped.toString();
        };
    }

    private static Mistyped slip(String typed) {
        return switch (RecoveryCode.parse(typed)) {
            case Complete _ -> throw new AssertionError("Should not fit: " + typed);
            case Mistyped mistyped -> mistyped;
        };
    }
}
