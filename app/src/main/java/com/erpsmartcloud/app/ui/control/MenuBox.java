package com.erpsmartcloud.app.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A small menu for a popover: headings, rows, lines. Arrow keys walk the rows.
public final class MenuBox extends VBox {

    public MenuBox() {
        getStyleClass().addAll("popover", "menu");
    }

    public void heading(String words) {
        getChildren().add(Labels.of(words, "menu-heading"));
    }

    public void line() {
        Region line = new Region();
        line.getStyleClass().add("menu-line");
        VBox.setMargin(line, new javafx.geometry.Insets(6, 0, 6, 0));
        getChildren().add(line);
    }

    /// @param right at the right end: a key, a count, a tick
    public void add(String words, Node right, Runnable action) {
        add(new Region(), words, right, action);
    }

    /// @param icon at the left end
    public void add(Node icon, String words, Node right, Runnable action) {
        HBox row = new HBox(icon, Labels.whole(words), Labels.spring(), right);
        row.getStyleClass().add("menu-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.MENU_ITEM);
        row.setAccessibleText(words);
        row.setOnMouseClicked(_ -> action.run());
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                step(row, 1);
                event.consume();
            } else if (event.getCode() == KeyCode.UP) {
                step(row, -1);
                event.consume();
            }
        });
        getChildren().add(row);
    }

    private void step(Node from, int by) {
        int at = getChildren().indexOf(from) + by;
        while (at >= 0 && at < getChildren().size()) {
            if (getChildren().get(at).isFocusTraversable()) {
                getChildren().get(at).requestFocus();
                return;
            }
            at += by;
        }
    }
}
