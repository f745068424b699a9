package com.erpsmartcloud.app.ui.shell;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The areas of the window that F6 walks: navigation, top bar, list, side panel.
///
/// @param content holds the screen that is showing
record Areas(Parent navigation, Parent bar, Parent content) {

    /// Moves the focus to the next area that can take it, round at the ends.
    ///
    /// @param by 1 to the next, -1 to the previous
    void step(int by) {
        List<Node> areas = present();
        int here = here(areas);
        int from = here < 0 && by < 0 ? areas.size() : here;
        for (int i = 1; i <= areas.size(); i++) {
            Node area = areas.get(Math.floorMod(from + by * i, areas.size()));
            Optional<Node> entry = entry(area);
            if (entry.isPresent()) {
                entry.get().requestFocus();
                return;
            }
        }
    }

    private List<Node> present() {
        List<Node> areas = new ArrayList<>(List.of(navigation, bar));
        areas.add(found(".table-view").orElse(content));
        found(".side-panel").ifPresent(areas::add);
        return areas;
    }

    private Optional<Node> found(String selector) {
        return content.lookupAll(selector).stream().filter(Areas::isShowing).findFirst();
    }

    private int here(List<Node> areas) {
        Node owner = content.getScene() == null ? null : content.getScene().getFocusOwner();
        int here = -1;
        for (Node node = owner; node != null && here < 0; node = node.getParent()) {
            here = areas.indexOf(node);
        }
        // Above the list, in the screen's own head: the list is next.
        return here < 0 && owner != null && isWithin(owner, content) ? 1 : here;
    }

    private static Optional<Node> entry(Node area) {
        if (area.isFocusTraversable() && !area.isDisabled() && isShowing(area)) {
            return Optional.of(area);
        }
        return area instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .filter(Node::isVisible)
                        .flatMap(child -> entry(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isShowing(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWithin(Node node, Node area) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(area)) {
                return true;
            }
        }
        return false;
    }
}
