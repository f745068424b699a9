package com.erpsmartcloud.app.ui.key;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A key with what is held down beside it. Written as in the window: `Ctrl+Shift+F`.
///
/// @param control Command on macOS
public record Stroke(boolean control, boolean shift, boolean alt, KeyCode code) {

    private static final List<KeyCode> MODIFIERS =
            List.of(
                    KeyCode.CONTROL,
                    KeyCode.SHIFT,
                    KeyCode.ALT,
                    KeyCode.ALT_GRAPH,
                    KeyCode.META,
                    KeyCode.COMMAND,
                    KeyCode.WINDOWS,
                    KeyCode.UNDEFINED);

    /// @throws IllegalArgumentException if it names no key
    public static Stroke of(String words) {
        return read(words).orElseThrow(() -> new IllegalArgumentException("no key: " + words));
    }

    /// By the physical key, whatever alphabet is on.
    public static Stroke of(KeyEvent event) {
        return new Stroke(
                event.isShortcutDown(),
                event.isShiftDown(),
                event.isAltDown(),
                PhysicalKey.of(event));
    }

    /// @return empty if it names no key
    public static Optional<Stroke> read(String words) {
        List<String> parts = Arrays.asList(words.split("\\+"));
        String last = parts.getLast();
        return Arrays.stream(KeyCode.values())
                .filter(code -> name(code).equals(last))
                .findFirst()
                .map(code ->
                        new Stroke(
                                parts.contains("Ctrl"),
                                parts.contains("Shift"),
                                parts.contains("Alt"),
                                code));
    }

    public String words() {
        return (control ? "Ctrl+" : "")
                + (alt ? "Alt+" : "")
                + (shift ? "Shift+" : "")
                + name(code);
    }

    /// Whether it is a whole key and not only something held down.
    public boolean isKey() {
        return !MODIFIERS.contains(code);
    }

    /// The happening of this key pressed by nobody: a command that was chosen by its name.
    public KeyEvent pressed() {
        KeyEvent windows = pressed(control, false);
        return windows.isShortcutDown() == control ? windows : pressed(false, control);
    }

    private KeyEvent pressed(boolean ctrl, boolean command) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, ctrl, alt, command);
    }

    /// The same happening as if this key had been pressed.
    KeyEvent in(KeyEvent like) {
        boolean mac = like.isMetaDown() && like.isShortcutDown();
        return new KeyEvent(
                like.getEventType(),
                like.getCharacter(),
                like.getText(),
                code,
                shift,
                control && !mac,
                alt,
                control && mac);
    }

    private static String name(KeyCode code) {
        return code == KeyCode.ESCAPE ? "Esc" : code.getName();
    }
}
