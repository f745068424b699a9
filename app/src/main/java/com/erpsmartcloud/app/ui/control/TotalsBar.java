package com.erpsmartcloud.app.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.List;

/// The line under a list: rows at the left, sums at the right.
public final class TotalsBar extends HBox {

    /// One sum.
    ///
    /// @param name before the figure, empty for none
    /// @param unit after the figure, empty for none
    public record Sum(String name, String figure, String unit) {}

    private List<Node> extra = List.of();

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
        for (Sum sum : sums) {
            HBox one = new HBox();
            one.getStyleClass().add("gap-4");
            one.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            if (!sum.name().isEmpty()) {
                one.getChildren().add(Labels.whole(sum.name()));
            }
            one.getChildren().add(Labels.whole(sum.figure(), "t-bold"));
            if (!sum.unit().isEmpty()) {
                one.getChildren().add(Labels.whole(sum.unit()));
            }
            getChildren().add(one);
        }
    }
}
