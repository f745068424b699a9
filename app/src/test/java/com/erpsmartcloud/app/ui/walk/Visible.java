package com.erpsmartcloud.app.ui.walk;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.IndexedCell;

import java.util.ArrayList;
import java.util.List;

/// What a person sees of a window: everything shown, without the cells that hold data.
final class Visible {

    private Visible() {}

    static List<Node> in(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> into) {
        boolean data = node instanceof IndexedCell<?> && node instanceof Cell<?>;
        if (!node.isVisible() || data) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /// Enough to find the node in its FXML.
    static String name(Node node) {
        StringBuilder path = new StringBuilder();
        for (Node at = node; at != null && path.length() < 100; at = at.getParent()) {
            String id = at.getId() == null ? "" : "#" + at.getId();
            String classes = String.join(".", at.getStyleClass());
            path.append(at.getClass().getSimpleName()).append(id).append('.').append(classes);
            path.append(" < ");
        }
        return path.toString();
    }
}
