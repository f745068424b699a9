package com.erpsmartcloud.app.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names at the left, values at the right, one line each.
public final class Facts extends GridPane {

    private int rows;

    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(), values);
    }

    public void add(String name, Node value) {
        Label label = Labels.whole(name, "muted", "fact-name");
        add(label, 0, rows);
        add(value, 1, rows);
        rows++;
    }
}
