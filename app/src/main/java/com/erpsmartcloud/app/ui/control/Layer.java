package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import java.util.Optional;
import java.util.Set;

/// One popover or dialog above the screen. A click outside closes it and the focus returns to where
/// it was.
public final class Layer extends Region {

    private static final Set<String> TAKES =
            Set.of(
                    "button",
                    "text-field",
                    "text-area",
                    "password-field",
                    "combo-box",
                    "toggle-button",
                    "menu-row");

    private final Layers layers;
    private final Region box;
    private final Region shade;
    private final Placement placement;
    private Optional<Node> focusBefore = Optional.empty();
    private Runnable onClosed = () -> {};

    Layer(Layers layers, Region box, Placement placement) {
        this.layers = layers;
        this.box = box;
        this.shade = shade(placement);
        this.placement = placement;
        if (layers.getScene() != null) {
            focusBefore = Optional.ofNullable(layers.getScene().getFocusOwner());
        }
        getStyleClass().add("overlay-scrim");
        pseudoClassStateChanged(Styles.DIM, placement == Placement.MIDDLE);
        getChildren().addAll(shade, box);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /// The shadow is a part of its own, kept as a picture: as an effect on the box it would be
    /// worked out anew for every letter typed in there, 60 ms where there is no graphics card.
    private static Region shade(Placement placement) {
        Region shade = new Region();
        shade.getStyleClass().add("layer-shade");
        shade.pseudoClassStateChanged(Styles.HIGH, !(placement instanceof UnderAnchor));
        shade.setMouseTransparent(true);
        shade.setCache(true);
        return shade;
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
        first(box).ifPresent(Node::requestFocus);
    }

    /// In reading order; a selector with commas would find nothing in this toolkit.
    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && node.getStyleClass().stream().anyMatch(TAKES::contains)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        double wanted = Math.min(box.prefWidth(-1), box.maxWidth(-1));
        double width = Math.min(snapSizeX(wanted), getWidth() - 16);
        double height = Math.min(snapSizeY(box.prefHeight(width)), getHeight() - 16);
        Point2D at = placement.place(this, width, height);
        double x = snapPositionX(at.getX());
        double y = snapPositionY(at.getY());
        box.resizeRelocate(x, y, width, height);
        shade.resizeRelocate(x, y, width, height);
    }

    private void pressed(MouseEvent event) {
        if (!box.getBoundsInParent().contains(event.getX(), event.getY())) {
            close();
        }
        event.consume();
    }
}
