package com.erpsmartcloud.app.ui.key;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Locale;

/// Which key was pressed, whatever alphabet is on: with a Russian layout some systems report no key
/// code, only the letter, and Ctrl+K must work all the same. Under a Chinese input it may be the
/// Latin letter, or the control character of it.
public final class PhysicalKey {

    private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбю";
    private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.";

    private PhysicalKey() {}

    public static KeyCode of(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED ? of(event.getText()) : event.getCode();
    }

    /// @param letter as typed, any case
    /// @return the key that types it on a Russian or a Latin keyboard, [KeyCode#UNDEFINED] if it is
    ///   none
    static KeyCode of(String letter) {
        if (letter.length() != 1) {
            return KeyCode.UNDEFINED;
        }
        char typed = letter.charAt(0);
        if (typed >= 1 && typed <= 26) {
            return KeyCode.valueOf(String.valueOf((char) ('A' + typed - 1)));
        }
        char plain = narrow(Character.toUpperCase(typed));
        if (plain >= 'A' && plain <= 'Z') {
            return KeyCode.valueOf(String.valueOf(plain));
        }
        if (plain >= '0' && plain <= '9') {
            return KeyCode.valueOf("DIGIT" + plain);
        }
        int at = RUSSIAN.indexOf(letter.toLowerCase(Locale.ROOT));
        if (at < 0) {
            return KeyCode.UNDEFINED;
        }
        char latin = LATIN.charAt(at);
        return switch (latin) {
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            case ';' -> KeyCode.SEMICOLON;
            case '\'' -> KeyCode.QUOTE;
            case '[' -> KeyCode.OPEN_BRACKET;
            case ']' -> KeyCode.CLOSE_BRACKET;
            default -> KeyCode.valueOf(String.valueOf(latin).toUpperCase(Locale.ROOT));
        };
    }

    /// A wide letter of a Chinese input as the plain one.
    private static char narrow(char typed) {
        return typed >= '\uff01' && typed <= '\uff5e' ? (char) (typed - 0xfee0) : typed;
    }
}
