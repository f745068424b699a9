package com.erpsmartcloud.app.ui.theme;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.Scene;

/// The sheets of one scene, renewed when the look changes; kept alive by the scene alone, so a
/// closed window costs nothing.
final class SceneDress {

    private final Look look;
    private final Scene scene;
    private final InvalidationListener onChange = _ -> put();

    SceneDress(Look look, Scene scene) {
        this.look = look;
        this.scene = scene;
        WeakInvalidationListener weak = new WeakInvalidationListener(onChange);
        look.schemeProperty().addListener(weak);
        look.zoomProperty().addListener(weak);
        look.densityProperty().addListener(weak);
        scene.rootProperty().addListener(weak);
    }

    Look look() {
        return look;
    }

    void put() {
        scene.setUserAgentStylesheet(look.base());
        scene.getStylesheets().setAll(look.sheets());
        look.markDensity(scene);
    }
}
