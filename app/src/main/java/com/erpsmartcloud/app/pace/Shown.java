package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.table.DataTable;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Optional;

/// What a person can see of a part of the window.
final class Shown {

    private Shown() {}

    /// The list on a screen.
    static Optional<DataTable<?>> list(Node screen) {
        return first(screen, ".table-view", DataTable.class).map(list -> (DataTable<?>) list);
    }

    static <N extends Node> Optional<N> first(Node among, String selector, Class<N> type) {
        return among.lookupAll(selector).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(Shown::is)
                .findFirst();
    }

    private static boolean is(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// The one of a stack of screens that is in front.
    static Node front(Parent stack) {
        return stack.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElse(stack);
    }
}
