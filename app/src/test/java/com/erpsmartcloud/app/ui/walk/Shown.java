package com.erpsmartcloud.app.ui.walk;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// Every word a window shows, in its lists too, but what a person typed into a line.
final class Shown {

    private Shown() {}

    static String in(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        StringBuilder words = new StringBuilder();
        collect(scene.getRoot(), words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled label -> words.append(label.getText()).append('\n');
            case TextArea area -> words.append(area.getText()).append('\n');
            case Text text -> words.append(text.getText()).append('\n');
            default -> {}
        }
        if (node.getAccessibleText() != null) {
            words.append(node.getAccessibleText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
