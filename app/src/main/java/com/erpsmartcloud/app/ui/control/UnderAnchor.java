package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Four pixels under a control, kept inside the window; over it when there is no room below.
record UnderAnchor(Node anchor) implements Placement {

    private static final double GAP = 4;
    private static final double EDGE = 8;

    @Override
    public Point2D place(Region within, double width, double height) {
        Bounds at = within.sceneToLocal(anchor.localToScene(anchor.getBoundsInLocal()));
        double x = Math.min(at.getMinX(), within.getWidth() - width - EDGE);
        double below = at.getMaxY() + GAP;
        boolean fits = below + height <= within.getHeight() - EDGE;
        double y = fits ? below : at.getMinY() - GAP - height;
        return new Point2D(Math.max(EDGE, x), Math.max(EDGE, y));
    }
}
