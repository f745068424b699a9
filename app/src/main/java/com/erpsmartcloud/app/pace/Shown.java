package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.table.DataTable;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

import java.util.Optional;
import java.util.function.Predicate;

/// What a person can see of a part of the window. Rows of lists are not looked through: the harness
/// must not cost what it measures.
final class Shown {

    private Shown() {}

    /// The list on a screen.
    static Optional<DataTable<?>> list(Node screen) {
        return first(screen, DataTable.class, _ -> true).map(list -> (DataTable<?>) list);
    }

    static <N extends Node> Optional<N> first(Node among, Class<N> type, Predicate<Node> which) {
        if (!among.isVisible()) {
            return Optional.empty();
        }
        if (type.isInstance(among) && which.test(among)) {
            return Optional.of(type.cast(among));
        }
        return among instanceof Parent parent && !(among instanceof DataTable<?>)
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child, type, which).stream())
                        .findFirst()
                : Optional.empty();
    }

    /// The first that is seen, has this style, and has these words written on it. Looks through
    /// rows of lists, too.
    static Optional<Node> saying(Node among, String selector, String words) {
        return among.lookupAll(selector).stream()
                .filter(node -> isSeen(node) && says(node, words))
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        return node == null || node.isVisible() && isSeen(node.getParent());
    }

    private static boolean says(Node node, String words) {
        return node.lookupAll(".label").stream()
                .anyMatch(each -> each instanceof Labeled label && label.getText().contains(words));
    }

    /// The one of a stack of screens that is in front.
    static Node front(Parent stack) {
        return stack.getChildrenUnmodifiable().stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElse(stack);
    }
}
