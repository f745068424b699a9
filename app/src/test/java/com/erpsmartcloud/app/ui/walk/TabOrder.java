package com.erpsmartcloud.app.ui.walk;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What is wrong with the way the Tab key takes through a window: a control that lets nobody go on,
/// one that is never reached, a step against the reading order, another way back.
final class TabOrder {

    private final Scene scene;
    private final List<Node> stops;
    private final List<String> wrong = new ArrayList<>();

    private TabOrder(Scene scene) {
        this.scene = scene;
        this.stops =
                Visible.in(scene.getRoot()).stream()
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                        .filter(node -> node.getLayoutBounds().getWidth() > 0)
                        .toList();
    }

    static List<String> in(Scene scene) {
        TabOrder order = new TabOrder(scene);
        order.check();
        return order.wrong;
    }

    private void check() {
        if (stops.isEmpty()) {
            return;
        }
        List<Node> on = walk(false);
        stops.stream()
                .filter(stop -> !on.contains(stop))
                .forEach(stop -> wrong.add("never reached: " + Visible.name(stop)));
        for (int i = 1; i < on.size(); i++) {
            if (!isRead(on.get(i - 1), on.get(i))) {
                wrong.add(
                        "against the reading order: "
                                + Visible.name(on.get(i - 1))
                                + " to "
                                + Visible.name(on.get(i)));
            }
        }
        List<Node> back = new ArrayList<>(walk(true));
        Collections.reverse(back.subList(1, back.size()));
        if (!back.equals(on)) {
            wrong.add("another way back: " + names(back) + "\n  than on: " + names(on));
        }
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(Visible::name).map(name -> name.split(" ")[0]).toList();
    }

    /// From the first control all the way round to it.
    private List<Node> walk(boolean back) {
        Node first = stops.getFirst();
        first.requestFocus();
        List<Node> passed = new ArrayList<>(List.of(first));
        for (int steps = 0; steps < 3 * stops.size() + 100; steps++) {
            Node before = scene.getFocusOwner();
            Event.fireEvent(before, tab(back));
            Node now = scene.getFocusOwner();
            if (Objects.equals(now, before)) {
                wrong.add("no way " + (back ? "back" : "on") + " from " + Visible.name(now));
                return passed;
            }
            if (now.equals(first)) {
                return passed;
            }
            if (!isInCell(now)) {
                passed.add(now);
            }
        }
        wrong.add("never comes round");
        return passed;
    }

    private static KeyEvent tab(boolean back) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, back, false, false, false);
    }

    private static boolean isInCell(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof IndexedCell<?>) {
                return true;
            }
        }
        return false;
    }

    /// Whether one comes before the other where they part: in a row from the left, else from above.
    private static boolean isRead(Node from, Node to) {
        List<Node> one = ancestry(from);
        List<Node> other = ancestry(to);
        int at = 0;
        while (at < one.size() && at < other.size() && one.get(at).equals(other.get(at))) {
            at++;
        }
        if (at == one.size() || at == other.size()) {
            return true; // One lies in the other.
        }
        Bounds a = inScene(one.get(at));
        Bounds b = inScene(other.get(at));
        double shared = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
        boolean inRow = shared > Math.min(a.getHeight(), b.getHeight()) / 2;
        return inRow ? a.getMinX() <= b.getMinX() : a.getMinY() <= b.getMinY();
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// From the window's root down.
    private static List<Node> ancestry(Node node) {
        List<Node> all = new ArrayList<>();
        Optional<Node> at = Optional.of(node);
        while (at.isPresent()) {
            all.addFirst(at.get());
            at = Optional.ofNullable(at.get().getParent());
        }
        return all;
    }
}
