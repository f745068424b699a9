package com.erpsmartcloud.app.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.util.List;

/// The screens shown lately, all of them in the window and all but one hidden. A screen that leaves
/// the window and comes back is styled anew with every node it has, which the person would wait
/// for; one that was only hidden is there at once.
///
/// @param place holds them, the one that is showing first
record ScreenStack(StackPane place) {

    /// So many stay; the one not shown for longest leaves.
    private static final int KEPT = 8;

    void show(Node screen) {
        List<Node> kept = place.getChildren();
        for (Node each : List.copyOf(kept)) {
            turn(each, each == screen);
        }
        if (kept.contains(screen)) {
            screen.toBack();
        } else {
            turn(screen, true);
            kept.addFirst(screen);
            if (kept.size() > KEPT) {
                Node longestAgo = kept.removeLast();
                turn(longestAgo, true);
            }
        }
    }

    /// Puts a screen behind the one that shows, with its full size, so that it is styled and has
    /// its rows before anybody asks for it.
    ///
    /// @return false if it is there already, or there is no room
    boolean prepare(Node screen) {
        List<Node> kept = place.getChildren();
        if (kept.contains(screen) || kept.size() >= KEPT) {
            return false;
        }
        screen.setVisible(false);
        kept.addLast(screen);
        return true;
    }

    private static void turn(Node screen, boolean shows) {
        screen.setVisible(shows);
        screen.setManaged(shows);
    }
}
