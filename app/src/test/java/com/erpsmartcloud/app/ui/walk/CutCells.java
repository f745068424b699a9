package com.erpsmartcloud.app.ui.walk;

import com.erpsmartcloud.app.ui.table.DataTable;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.List;

/// Finds lists that scroll sideways, and words cut in another column than the growing one.
final class CutCells {

    private CutCells() {}

    /// @return one line for each, empty if every list fits
    static List<String> in(Scene scene) {
        List<String> found = new ArrayList<>();
        for (Node node : scene.getRoot().lookupAll(".table-view")) {
            DataTable<?> table = (DataTable<?>) node;
            if (table.lookupAll(".scroll-bar").stream().anyMatch(CutCells::isSideways)) {
                found.add(table.getAccessibleText() + " scrolls sideways");
            }
            for (Node inside : table.lookupAll(".table-cell")) {
                if (inside instanceof TableCell<?, ?> cell && !cell.isEmpty() && isFixed(cell)) {
                    cut(cell, cell.getTableColumn().getId(), found);
                }
            }
        }
        return found;
    }

    private static boolean isSideways(Node node) {
        return node instanceof ScrollBar bar
                && bar.getOrientation() == Orientation.HORIZONTAL
                && bar.isVisible();
    }

    /// The growing column is the one nobody can pull; ticks and badges have no words.
    private static boolean isFixed(TableCell<?, ?> cell) {
        return cell.getTableColumn().isResizable();
    }

    private static void cut(Node node, String column, List<String> found) {
        if (node instanceof Labeled label && label.getText() != null && node.isVisible()) {
            label.getChildrenUnmodifiable().stream()
                    .filter(child -> child.getStyleClass().contains("text"))
                    .map(text -> ((Text) text).getText())
                    .filter(shown -> !shown.equals(label.getText()))
                    .forEach(shown -> found.add(column + ": " + label.getText() + " as " + shown));
        }
        if (node instanceof Parent parent && node.isVisible()) {
            parent.getChildrenUnmodifiable().forEach(child -> cut(child, column, found));
        }
    }
}
