package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.key.Stroke;
import com.erpsmartcloud.app.ui.picture.OnUi;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/// Presses, types and clicks in a window, each as the toolkit tells it to what lies there. Not for
/// the UI thread; nothing here waits for what comes of it.
record PacedHands(Scene scene) {

    void press(String key) throws IOException {
        OnUi.call(() -> {
            focused().fireEvent(Stroke.of(key).pressed());
            return true;
        });
    }

    /// Types at what has the focus, which may change with the first letter.
    void type(String words) throws IOException {
        for (String letter : words.split("")) {
            OnUi.call(() -> {
                focused().fireEvent(typed(letter));
                return true;
            });
        }
    }

    /// Puts words into the first such field that is seen, in place of what is there.
    void write(Predicate<Node> which, String words) throws IOException {
        OnUi.call(() -> {
            Shown.first(scene.getRoot(), TextField.class, which)
                    .ifPresent(field -> field.setText(words));
            return true;
        });
    }

    /// Clicks what a style selector finds in what another one finds and says these words.
    ///
    /// @throws IOException if there is no such thing
    void click(String around, String words, String selector) throws IOException {
        OnUi.call(() -> {
            Node found =
                    Shown.saying(scene.getRoot(), around, words)
                            .map(node -> node.lookup(selector))
                            .orElseThrow(() -> new IOException("nothing to click: " + words));
            click(found);
            return true;
        });
    }

    private static void click(Node node) {
        if (node instanceof Button button) {
            button.fire();
        } else {
            node.fireEvent(clicked(node));
        }
    }

    private Node focused() {
        return Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
    }

    private static KeyEvent typed(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private static MouseEvent clicked(Node node) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                new PickResult(node, 0, 0));
    }
}
