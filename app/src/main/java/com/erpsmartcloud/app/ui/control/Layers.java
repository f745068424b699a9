package com.erpsmartcloud.app.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import java.util.ArrayDeque;
import java.util.Deque;

/// The root of a window: the screen below, popovers and dialogs above it. They live inside the
/// scene, so they are drawn, pictured and zoomed like everything else.
public final class Layers extends StackPane {

    private final Deque<Layer> open = new ArrayDeque<>();

    public Layers(Parent content) {
        getChildren().add(content);
    }

    /// Replaces what lies under the layers, which close.
    public void showBelow(Parent content) {
        while (closeTop()) {
            // each layer goes with the screen it belongs to
        }
        getChildren().setAll(content);
    }

    /// Opens `box` four pixels under `anchor`; above it when there is no room below.
    public Layer under(Node anchor, Region box) {
        return open(new Layer(this, box, new UnderAnchor(anchor)));
    }

    /// Opens `box` near the top in the middle, for search.
    public Layer atTop(Region box) {
        return open(new Layer(this, box, Placement.TOP));
    }

    /// Opens `box` in the middle over a darkened window, for the few questions that must be asked.
    public Layer inMiddle(Region box) {
        return open(new Layer(this, box, Placement.MIDDLE));
    }

    /// Closes the uppermost layer.
    ///
    /// @return whether there was one
    public boolean closeTop() {
        if (open.isEmpty()) {
            return false;
        }
        open.peek().close();
        return true;
    }

    void removed(Layer layer) {
        open.remove(layer);
        getChildren().remove(layer);
    }

    private Layer open(Layer layer) {
        open.push(layer);
        getChildren().add(layer);
        applyCss();
        layout();
        layer.takeFocus();
        return layer;
    }
}
