package com.erpsmartcloud.app.ui.walk;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;

import java.util.List;

/// Buttons that lie left or right of the window, where nobody reaches them.
final class OutsideButtons {

    private OutsideButtons() {}

    static List<String> in(Scene scene) {
        return Visible.in(scene.getRoot()).stream()
                .filter(ButtonBase.class::isInstance)
                .filter(button -> isOutside(button, scene))
                .map(button -> ((ButtonBase) button).getText() + " in " + Visible.name(button))
                .toList();
    }

    private static boolean isOutside(Node button, Scene scene) {
        Bounds there = button.localToScene(button.getLayoutBounds());
        return there.getMinX() < -1 || there.getMaxX() > scene.getWidth() + 1;
    }
}
