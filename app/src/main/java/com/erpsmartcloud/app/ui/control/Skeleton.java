package com.erpsmartcloud.app.ui.control;

import javafx.scene.layout.Region;

/// A grey bar in the place of what has not been read yet.
public final class Skeleton extends Region {

    public Skeleton() {
        getStyleClass().add("skeleton");
    }
}
