package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// A main part with a narrower one at its right; below it where the window has no room for both.
public final class SideBySide extends Pane {

    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        List<Node> parts = getManagedChildren();
        return parts.stream().mapToDouble(part -> part.prefWidth(-1)).sum() + GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> parts = getManagedChildren();
        if (parts.size() < 2) {
            return parts.stream().mapToDouble(part -> part.prefHeight(width)).sum();
        }
        Node main = parts.getFirst();
        Node side = parts.getLast();
        return isStacked(width)
                ? main.prefHeight(width) + GAP + side.prefHeight(width)
                : Math.max(
                        main.prefHeight(width - GAP - sideWidth(width)),
                        side.prefHeight(sideWidth(width)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getManagedChildren();
        if (parts.size() < 2) {
            parts.forEach(part -> part.resizeRelocate(0, 0, getWidth(), getHeight()));
            return;
        }
        Node main = parts.getFirst();
        Node side = parts.getLast();
        double width = getWidth();
        if (isStacked(width)) {
            double height = snapSizeY(main.prefHeight(width));
            main.resizeRelocate(0, 0, width, height);
            side.resizeRelocate(0, height + GAP, width, snapSizeY(side.prefHeight(width)));
            return;
        }
        double right = snapSizeX(sideWidth(width));
        double left = width - GAP - right;
        main.resizeRelocate(0, 0, left, snapSizeY(main.prefHeight(left)));
        side.resizeRelocate(width - right, 0, right, snapSizeY(side.prefHeight(right)));
    }

    private double sideWidth(double width) {
        Node side = getManagedChildren().getLast();
        double room = width - GAP - getManagedChildren().getFirst().minWidth(-1);
        return Math.max(side.minWidth(-1), Math.min(side.prefWidth(-1), room));
    }

    private boolean isStacked(double width) {
        List<Node> parts = getManagedChildren();
        return width < parts.stream().mapToDouble(part -> part.minWidth(-1)).sum() + GAP;
    }
}
