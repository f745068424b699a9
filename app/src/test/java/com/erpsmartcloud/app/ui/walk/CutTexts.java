package com.erpsmartcloud.app.ui.walk;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Labels and buttons whose words are cut, or that lie outside the window.
final class CutTexts {

    private static final double ROUNDING = 1;

    private CutTexts() {}

    /// @return one line for each, empty if every word can be read
    static List<String> in(Scene scene) {
        List<String> cut = new ArrayList<>();
        // A clock may have changed its words since the last layout.
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        for (Node node : Visible.in(scene.getRoot())) {
            if (node instanceof Labeled label && !text(label).isEmpty()) {
                shown(label)
                        .filter(words -> !words.equals(text(label)))
                        .ifPresent(words ->
                                cut.add(
                                        "\""
                                                + text(label)
                                                + "\" is cut to \""
                                                + words
                                                + "\" in "
                                                + Visible.name(label)));
                if (outside(label, scene)) {
                    cut.add("\"" + text(label) + "\" is outside, " + Visible.name(label));
                }
            }
        }
        return cut;
    }

    private static String text(Labeled label) {
        return label.getText() == null ? "" : label.getText();
    }

    /// Long ids are cut in the middle on purpose, and titles of products have a place to be whole.
    private static Optional<String> shown(Labeled label) {
        if (label.getTextOverrun() == OverrunStyle.CENTER_ELLIPSIS
                || label.getStyleClass().contains("problem-item")) {
            return Optional.empty();
        }
        return label.getChildrenUnmodifiable().stream()
                .filter(child -> child.getStyleClass().contains("text"))
                .map(child -> ((Text) child).getText())
                .findFirst();
    }

    private static boolean outside(Labeled label, Scene scene) {
        if (scrolls(label)) {
            return false;
        }
        Bounds place = label.localToScene(label.getLayoutBounds());
        return place.getMinX() < -ROUNDING
                || place.getMinY() < -ROUNDING
                || place.getMaxX() > scene.getWidth() + ROUNDING
                || place.getMaxY() > scene.getHeight() + ROUNDING;
    }

    private static boolean scrolls(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane
                    || at.getStyleClass().contains("clipped-container")
                    || at.getStyleClass().contains("column-header-background")) {
                return true;
            }
        }
        return false;
    }
}
