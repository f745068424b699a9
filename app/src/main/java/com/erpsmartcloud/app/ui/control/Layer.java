package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.Optional;

/// One popover or dialog above the screen. A click outside closes it and the focus returns to where
/// it was.
public final class Layer extends Region {

    private final Layers layers;
    private final Region box;
    private final Placement placement;
    private Optional<Node> focusBefore = Optional.empty();
    private Runnable onClosed = () -> {};

    Layer(Layers layers, Region box, Placement placement) {
        this.layers = layers;
        this.box = box;
        this.placement = placement;
        if (layers.getScene() != null) {
            focusBefore = Optional.ofNullable(layers.getScene().getFocusOwner());
        }
        getStyleClass().add("overlay-scrim");
        pseudoClassStateChanged(Styles.DIM, placement == Placement.MIDDLE);
        getChildren().add(box);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /// Closes this layer; a second call does nothing.
    public void close() {
        if (getParent() == null) {
            return;
        }
        layers.removed(this);
        focusBefore.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        onClosed.run();
    }

    /// @param after run when the layer has gone, however it was closed
    public Layer onClosed(Runnable after) {
        onClosed = after;
        return this;
    }

    void takeFocus() {
        box.lookupAll(".button, .text-field, .password-field, .combo-box, .menu-row").stream()
                .filter(node -> node.isFocusTraversable() && node.isVisible())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.min(box.prefWidth(-1), box.maxWidth(-1));
        double width = Math.min(snapSizeX(wanted), getWidth() - 16);
        double height = Math.min(snapSizeY(box.prefHeight(width)), getHeight() - 16);
        Point2D at = placement.place(this, width, height);
        box.resizeRelocate(snapPositionX(at.getX()), snapPositionY(at.getY()), width, height);
    }

    private void pressed(MouseEvent event) {
        if (!box.getBoundsInParent().contains(event.getX(), event.getY())) {
            close();
        }
        event.consume();
    }
}
