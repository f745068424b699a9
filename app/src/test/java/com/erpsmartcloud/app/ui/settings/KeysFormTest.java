package com.erpsmartcloud.app.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.Desk;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.Pictures;
import com.erpsmartcloud.app.ui.TestDesk;
import com.erpsmartcloud.app.ui.key.KeyDoor;
import com.erpsmartcloud.app.ui.key.Shortcut;
import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.text.Language;
import com.erpsmartcloud.app.ui.theme.Theme;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Collectors;

class KeysFormTest {

    @Test
    void aPressedKeyIsTakenAndAClashIsSaidAtOnce() {
        Fx.run(() -> {
            Desk desk = TestDesk.of(Theme.LIGHT, Language.ENGLISH);
            KeysForm form = new KeysForm(desk);
            desk.layers().showBelow(form);
            Scene scene = new Scene(desk.layers(), 900, 900);
            desk.look().dress(scene);
            new KeyDoor(desk.shortcuts()).open(scene);
            button(scene, "#key-HOLD").fire();
            press(scene, KeyCode.K, true);
            assertThat(words(scene)).contains("Ctrl+K is taken: Search and commands");
            assertThat(desk.shortcuts().chosen()).isEmpty();
            Pictures.of(scene, "keys-form-clash");
            press(scene, KeyCode.J, false);
            assertThat(words(scene)).contains("Use it with Ctrl or Alt");
            press(scene, KeyCode.J, true);
            assertThat(desk.shortcuts().of(Shortcut.HOLD)).isEqualTo(Stroke.of("Ctrl+J"));
            assertThat(button(scene, "#key-HOLD").getText()).isEqualTo("Ctrl+J");
            button(scene, "#keysRestore").fire();
            assertThat(desk.shortcuts().of(Shortcut.HOLD)).isEqualTo(Shortcut.HOLD.first());
            button(scene, "#key-HOLD").fire();
            press(scene, KeyCode.ESCAPE, false);
            assertThat(button(scene, "#key-HOLD").getText()).isEqualTo("Ctrl+H");
            form.release();
        });
    }

    private static Button button(Scene scene, String id) {
        return (Button) scene.lookup(id);
    }

    private static List<String> words(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toList());
    }

    private static void press(Scene scene, KeyCode code, boolean control) {
        Event.fireEvent(scene.getRoot(), new Stroke(control, false, false, code).pressed());
    }
}
