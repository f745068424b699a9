package com.erpsmartcloud.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;

/// "Why this number": the terms one by one, each with its source, then what they make.
public final class WhyBox extends VBox {

    /// @param foot under the sum: what was sent and answered, links
    public WhyBox(Node title, List<WhyLine> lines, Node... foot) {
        getStyleClass().add("popover");
        getChildren().add(title);
        VBox sum = new VBox();
        lines.forEach(line -> sum.getChildren().add(row(line)));
        getChildren().add(sum);
        getChildren().addAll(foot);
    }

    private static Node row(WhyLine line) {
        Label source = Labels.of(line.source(), "t-small", "muted");
        Label figure = Labels.whole(line.figure());
        Region spring = Labels.spring();
        HBox row = new HBox(Labels.whole(line.name()), source, spring, figure);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("why-line");
        row.pseudoClassStateChanged(Styles.TOTAL, line.total());
        return row;
    }
}
