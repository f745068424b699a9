package com.erpsmartcloud.app.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.control.KeyCap;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

class ShortcutsTest {

    private final Shortcuts shortcuts = new Shortcuts();
    private final List<String> heard = new ArrayList<>();

    @Test
    void noTwoKeysAreTheSameOnTheFirstDay() {
        Set<Stroke> all =
                EnumSet.allOf(Shortcut.class).stream()
                        .map(Shortcut::first)
                        .collect(Collectors.toSet());
        assertThat(all).hasSize(Shortcut.values().length);
    }

    @Test
    void everyKeyReadsBackAsItIsWritten() {
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(Stroke.read(shortcut.first().words())).contains(shortcut.first());
        }
        assertThat(Stroke.read("Ctrl+Nothing")).isEmpty();
    }

    @Test
    void aChosenKeyDoesWhatTheFirstDidAndTheFirstDoesNothing() {
        Fx.run(() -> {
            Scene scene = scene();
            shortcuts.choose(Shortcut.NEW, Stroke.of("Ctrl+J"));
            press(scene, KeyCode.J, "");
            press(scene, KeyCode.N, "");
            press(scene, KeyCode.UNDEFINED, "о");
            assertThat(heard).containsExactly("Ctrl+N", "Ctrl+N");
            shortcuts.choose(Shortcut.NEW, Shortcut.NEW.first());
            press(scene, KeyCode.N, "");
            assertThat(heard).hasSize(3);
            assertThat(shortcuts.chosen()).isEmpty();
        });
    }

    @Test
    void whatIsTypedStaysTypedWhenAKeyOfTheRowsMoved() {
        Fx.run(() -> {
            Scene scene = scene();
            TextField field = new TextField();
            scene.setRoot(new StackPane(field));
            field.requestFocus();
            shortcuts.choose(Shortcut.TICK_ALL, Stroke.of("Ctrl+L"));
            press(scene, KeyCode.A, "");
            assertThat(heard).containsExactly("Ctrl+A");
        });
    }

    @Test
    void aKeyThatIsTakenIsToldAndSoIsOneThatCannotBe() {
        assertThat(shortcuts.clash(Shortcut.NEW, Stroke.of("Ctrl+K"))).contains(Shortcut.SEARCH);
        assertThat(shortcuts.clash(Shortcut.NEW, Stroke.of("Ctrl+N"))).isEmpty();
        shortcuts.choose(Shortcut.SEARCH, Stroke.of("Ctrl+J"));
        assertThat(shortcuts.clash(Shortcut.NEW, Stroke.of("Ctrl+K"))).isEmpty();
        assertThat(Shortcuts.fault(new Stroke(false, true, false, KeyCode.A)))
                .contains(Shortcuts.Fault.NEEDS_CONTROL);
        assertThat(Shortcuts.fault(new Stroke(true, false, false, KeyCode.SEMICOLON)))
                .contains(Shortcuts.Fault.NO_KEY);
        assertThat(Shortcuts.fault(Stroke.of("F7"))).isEmpty();
    }

    @Test
    void theKeyBesideAnActIsTheChosenOne() {
        Fx.run(() -> {
            Scene scene = scene();
            shortcuts.choose(Shortcut.NEW, Stroke.of("Ctrl+Shift+J"));
            KeyCap cap = new KeyCap("Ctrl+N");
            ((StackPane) scene.getRoot()).getChildren().add(cap);
            assertThat(cap.getText()).isEqualTo("Ctrl+Shift+J");
        });
    }

    private Scene scene() {
        Scene scene = new Scene(new StackPane(), 100, 100);
        new KeyDoor(shortcuts).open(scene);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> heard.add(Stroke.of(event).words()));
        return scene;
    }

    private static void press(Scene scene, KeyCode code, String text) {
        javafx.scene.Node owner = scene.getFocusOwner();
        Event.fireEvent(
                owner == null ? scene.getRoot() : owner,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", text, code, false, true, false, false));
    }
}
