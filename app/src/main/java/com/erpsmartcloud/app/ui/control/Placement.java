package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.layout.Region;

/// Where a layer's box lies.
@FunctionalInterface
interface Placement {

    Placement TOP = (within, width, height) -> new Point2D((within.getWidth() - width) / 2, 56);

    Placement MIDDLE =
            (within, width, height) ->
                    new Point2D(
                            (within.getWidth() - width) / 2,
                            Math.max(16, (within.getHeight() - height) * 0.4));

    /// @param within the layer, as large as the window
    /// @return the box's corner in the layer's coordinates
    Point2D place(Region within, double width, double height);
}
