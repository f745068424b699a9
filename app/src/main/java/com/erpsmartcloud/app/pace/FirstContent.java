package com.erpsmartcloud.app.pace;

import com.erpsmartcloud.app.ui.control.Skeleton;
import com.erpsmartcloud.app.ui.table.DataTable;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Looks at every frame until one shows a screen's first content: rows of its list (or that the
/// list has none), or, on a screen without a list, words it did not have when it was built. UI
/// thread only.
final class FirstContent {

    private final Scene scene;
    private final Node screen;
    private final String before;
    private final CompletableFuture<Long> seen = new CompletableFuture<>();
    private final Runnable afterLayout = this::look;
    private boolean there;

    /// @param screen that has just been asked for
    /// @param fresh whether it has just been built; what it was built with does not count then
    FirstContent(Scene scene, Node screen, boolean fresh) {
        this.scene = scene;
        this.screen = screen;
        this.before = fresh ? words(screen) : "";
    }

    void await() {
        scene.addPostLayoutPulseListener(afterLayout);
        Platform.requestNextPulse();
    }

    /// The moment by [System#nanoTime] at which the frame with the content was out: the next one
    /// had been laid out.
    CompletableFuture<Long> seen() {
        return seen;
    }

    void stop() {
        scene.removePostLayoutPulseListener(afterLayout);
    }

    private void look() {
        if (there) {
            stop();
            seen.complete(System.nanoTime());
            return;
        }
        there = hasContent();
        Platform.requestNextPulse();
    }

    private boolean hasContent() {
        Optional<DataTable<?>> list = Shown.list(screen);
        if (list.isPresent()) {
            return list.get().isAnswered() && list.get().isDrawn();
        }
        String now = words(screen);
        return Shown.first(screen, Skeleton.class, _ -> true).isEmpty()
                && !now.isBlank()
                && !now.equals(before);
    }

    /// Everything written on it, in order.
    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder into) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Labeled labeled when labeled.getGraphic() == null ->
                    into.append(labeled.getText()).append('\n');
            case Text text -> into.append(text.getText()).append('\n');
            case Parent parent ->
                    parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
            default -> {}
        }
    }
}
