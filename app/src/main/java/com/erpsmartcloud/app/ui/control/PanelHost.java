package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.theme.Look;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

import java.util.Optional;

/// A screen with room for a side panel: beside the list in a wide window, over it in a narrow one.
public final class PanelHost extends Region {

    /// At 100 %.
    private static final double NARROW_PX = 1200;

    private final Region main;
    private Optional<Region> panel = Optional.empty();
    private Optional<Runnable> closed = Optional.empty();
    private boolean whole;

    /// What in the list had the keys last: they go back there from a panel that is closed. The
    /// toolkit would give them to the first thing in the window.
    private Optional<Node> keys = Optional.empty();

    public PanelHost(Region main) {
        this.main = main;
        getChildren().add(main);
    }

    /// Shows `next` at the right; the list keeps its place.
    public void open(Region next) {
        if (panel.isPresent() && panel.get() == next) {
            return;
        }
        focused().filter(node -> isWithin(node, main)).ifPresent(node -> keys = Optional.of(node));
        close();
        panel = Optional.of(next);
        getChildren().add(next);
        // A field that is drawn for the first time selects all it holds: before anything is typed.
        next.applyCss();
    }

    /// @param whenClosed told once, when it is closed or another one takes its place
    public void open(Region next, Runnable whenClosed) {
        open(next);
        closed = Optional.of(whenClosed);
    }

    /// Shows `next` over the whole screen, as a page.
    public void openWhole(Region next) {
        open(next);
        whole = true;
        requestLayout();
    }

    /// Makes the panel that is open the whole screen.
    public void whole() {
        whole = panel.isPresent();
        requestLayout();
    }

    public void close() {
        whole = false;
        boolean hadKeys =
                panel.isPresent()
                        && focused().filter(node -> isWithin(node, panel.get())).isPresent();
        panel.ifPresent(getChildren()::remove);
        panel = Optional.empty();
        if (hadKeys) {
            keys.filter(node -> isWithin(node, main))
                    .or(() -> Optional.ofNullable(main.lookup(".table-view")))
                    .ifPresent(Node::requestFocus);
        }
        requestLayout();
        Optional<Runnable> tell = closed;
        closed = Optional.empty();
        tell.ifPresent(Runnable::run);
    }

    public boolean isOpen() {
        return panel.isPresent();
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    }

    private static boolean isWithin(Node node, Node around) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == around) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void layoutChildren() {
        if (panel.isEmpty()) {
            main.resizeRelocate(0, 0, getWidth(), getHeight());
            return;
        }
        Region side = panel.get();
        double wanted = side.prefWidth(-1);
        double width =
                whole
                        ? getWidth()
                        : snapSizeX(Math.max(side.minWidth(-1), Math.min(wanted, getWidth() / 2)));
        boolean over =
                whole || (getScene() == null ? getWidth() < NARROW_PX : isNarrow(getScene()));
        double mainWidth = over ? getWidth() : getWidth() - width;
        main.resizeRelocate(0, 0, mainWidth, getHeight());
        side.resizeRelocate(getWidth() - width, 0, width, getHeight());
    }

    private static boolean isNarrow(Scene scene) {
        return scene.getWidth() < Look.zoomOf(scene).px(NARROW_PX);
    }

    @Override
    protected double computePrefHeight(double width) {
        return main.prefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
