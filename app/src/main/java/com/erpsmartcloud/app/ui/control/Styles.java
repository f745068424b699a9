package com.erpsmartcloud.app.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.List;

/// The states the sheets know; style classes stand in the classes that use them.
public final class Styles {

    /// The current place: navigation row, view tab, wizard step.
    public static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    /// A chip or choice that is on.
    public static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    /// The navigation closed to icons.
    public static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    /// A row the user ticked.
    public static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");

    /// The row of a list of findings that Enter would open.
    public static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    /// A finished step.
    public static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    /// A sum under its terms.
    public static final PseudoClass TOTAL = PseudoClass.getPseudoClass("total");

    /// A layer that darkens what lies under it.
    public static final PseudoClass DIM = PseudoClass.getPseudoClass("dim");

    /// A shadow of what stands far above the window.
    public static final PseudoClass HIGH = PseudoClass.getPseudoClass("high");

    private Styles() {}

    /// Leaves one style class of a family on a node, or none. One change at most: each has the node
    /// styled again.
    ///
    /// @param chosen empty for none of them
    public static void only(Node node, List<String> family, String chosen) {
        List<String> classes = node.getStyleClass();
        int at = -1;
        for (int i = 0; i < classes.size() && at < 0; i++) {
            at = family.contains(classes.get(i)) ? i : -1;
        }
        if (at < 0 && !chosen.isEmpty()) {
            classes.add(chosen);
        } else if (at >= 0 && chosen.isEmpty()) {
            classes.remove(at);
        } else if (at >= 0 && !classes.get(at).equals(chosen)) {
            classes.set(at, chosen);
        }
    }

    /// Puts a style class on or takes it off. What is as it was is left alone: every change of the
    /// list of classes has the node styled again.
    public static void turn(Node node, String styleClass, boolean on) {
        boolean has = node.getStyleClass().contains(styleClass);
        if (on && !has) {
            node.getStyleClass().add(styleClass);
        } else if (!on && has) {
            node.getStyleClass().remove(styleClass);
        }
    }
}
