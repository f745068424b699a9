package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Cards of one width, as many beside each other as have room for what is in them; the others go
/// into the next row.
public final class CardGrid extends Pane {

    /// Between cards, in px at 100 %; the zoom widens cards, not the gap.
    private static final double GAP = 12;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return widest();
    }

    @Override
    protected double computePrefWidth(double height) {
        int count = getManagedChildren().size();
        return count * widest() + Math.max(0, count - 1) * GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        if (columns == 0) {
            return 0;
        }
        int rows = (getManagedChildren().size() + columns - 1) / columns;
        return rows * highest(cardWidth(width, columns)) + Math.max(0, rows - 1) * GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        if (columns == 0) {
            return;
        }
        double width = cardWidth(getWidth(), columns);
        double height = highest(width);
        List<Node> cards = getManagedChildren();
        for (int i = 0; i < cards.size(); i++) {
            double x = i % columns * (width + GAP);
            double y = Math.floorDiv(i, columns) * (height + GAP);
            cards.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
        }
    }

    /// As even as can be: six cards that do not fit in one row stand three and three.
    private int columns(double width) {
        int count = getManagedChildren().size();
        if (count == 0 || width <= 0) {
            return count;
        }
        int most = (int) Math.max(1, Math.floor((width + GAP) / (widest() + GAP)));
        int rows = (count + most - 1) / most;
        return (count + rows - 1) / rows;
    }

    private double cardWidth(double width, int columns) {
        return Math.floor((width - (columns - 1) * GAP) / columns);
    }

    private double widest() {
        return getManagedChildren().stream().mapToDouble(card -> card.minWidth(-1)).max().orElse(0);
    }

    private double highest(double width) {
        return snapSizeY(
                getManagedChildren().stream()
                        .mapToDouble(card -> card.prefHeight(width))
                        .max()
                        .orElse(0));
    }
}
