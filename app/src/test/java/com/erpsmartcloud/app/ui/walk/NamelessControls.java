package com.erpsmartcloud.app.ui.walk;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;

import java.util.List;

/// Controls a screen reader would have no word for.
final class NamelessControls {

    private NamelessControls() {}

    static List<String> in(Parent root) {
        List<Node> shown = Visible.in(root);
        List<Node> labelled =
                shown.stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getLabelFor())
                        .toList();
        return shown.stream()
                .filter(NamelessControls::isControl)
                .filter(node -> !hasName(node) && !labelled.contains(node))
                .map(Visible::name)
                .toList();
    }

    private static boolean isControl(Node node) {
        boolean known =
                node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof TableView<?>
                        || node instanceof ListView<?>;
        return node.isFocusTraversable() && known;
    }

    private static boolean hasName(Node node) {
        String spoken = node.getAccessibleText();
        boolean worded =
                node instanceof Labeled label
                        && label.getText() != null
                        && !label.getText().isBlank();
        return worded || spoken != null && !spoken.isBlank();
    }
}
