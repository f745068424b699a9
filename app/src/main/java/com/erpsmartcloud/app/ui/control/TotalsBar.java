package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.List;

/// The line under a list: rows at the left, sums at the right. What there is no room for is left
/// out whole, the last sum first: half a figure is worse than none.
public final class TotalsBar extends HBox {

    /// One sum.
    ///
    /// @param name before the figure, empty for none
    /// @param unit after the figure, empty for none
    public record Sum(String name, String figure, String unit) {}

    private List<Node> extra = List.of();
    private List<Node> shown = List.of();

    public TotalsBar() {
        getStyleClass().add("totals-bar");
        setMinWidth(0);
    }

    /// @param more stands behind the rows from the next time on
    public void beside(Node more) {
        extra = List.of(more);
    }

    public void show(String rows, List<Sum> sums) {
        getChildren().setAll(Labels.of(rows));
        getChildren().addAll(extra);
        getChildren().add(Labels.spring());
        shown = sums.stream().map(TotalsBar::node).toList();
        getChildren().addAll(shown);
    }

    private static Node node(Sum sum) {
        HBox one = new HBox();
        one.getStyleClass().add("gap-4");
        one.setAlignment(Pos.CENTER_LEFT);
        if (!sum.name().isEmpty()) {
            one.getChildren().add(Labels.whole(sum.name()));
        }
        one.getChildren().add(Labels.whole(sum.figure(), "t-bold"));
        if (!sum.unit().isEmpty()) {
            one.getChildren().add(Labels.whole(sum.unit()));
        }
        return one;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        for (Node child : getChildren()) {
            room -= shown.contains(child) ? 0 : child.prefWidth(-1) + getSpacing();
        }
        for (Node sum : shown) {
            room -= sum.prefWidth(-1) + getSpacing();
            boolean fits = room + getSpacing() >= 0;
            sum.setVisible(fits);
            sum.setManaged(fits);
        }
        super.layoutChildren();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
