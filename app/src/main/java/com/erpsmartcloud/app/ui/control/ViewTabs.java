package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Texts;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The saved views of a list as tabs with live counts; what does not fit goes into "2 more".
public final class ViewTabs extends HBox implements Tabs {

    private final Texts texts;
    private final Layers layers;
    private final StringProperty chosen = new SimpleStringProperty(this, "chosen", "");
    private final List<HBox> shown = new ArrayList<>();
    private final Button more = new Button("", Icon.of("bi-chevron-down", "icon-tiny"));
    private List<ViewTab> tabs = List.of();

    public ViewTabs(Texts texts, Layers layers) {
        this.texts = texts;
        this.layers = layers;
        getStyleClass().add("view-tabs");
        more.getStyleClass().addAll("flat", "more-tabs");
        more.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(_ -> openMore());
        more.setManaged(false);
        chosen.addListener(_ -> markHere());
    }

    /// Id of the tab now chosen.
    public StringProperty chosenProperty() {
        return chosen;
    }

    /// Shows these tabs; the counts of known tabs change in place.
    public void show(List<ViewTab> next) {
        if (counted(next)) {
            return;
        }
        tabs = List.copyOf(next);
        shown.clear();
        tabs.forEach(tab -> shown.add(node(tab)));
        getChildren().setAll(shown);
        getChildren().add(more);
        markHere();
    }

    /// @return whether they are the tabs that stand there, now with these counts
    private boolean counted(List<ViewTab> next) {
        List<List<Object>> before = tabs.stream().map(ViewTabs::face).toList();
        if (shown.isEmpty() || !next.stream().map(ViewTabs::face).toList().equals(before)) {
            return false;
        }
        tabs = List.copyOf(next);
        for (int i = 0; i < tabs.size(); i++) {
            OptionalLong count = tabs.get(i).count();
            if (count.isPresent()
                    && shown.get(i).getChildren().getLast() instanceof Label figure
                    && figure.getStyleClass().contains("tab-count")) {
                figure.setText(texts.formats().number(count.getAsLong()));
            }
        }
        requestLayout();
        return true;
    }

    /// Everything of a tab but the figure itself.
    private static List<Object> face(ViewTab tab) {
        return List.of(
                tab.id(),
                tab.name(),
                tab.pinned(),
                tab.count().isPresent(),
                tab.alarm() && tab.count().orElse(0) > 0);
    }

    @Override
    public void choose(int number) {
        if (number >= 1 && number <= tabs.size()) {
            chosen.set(tabs.get(number - 1).id());
        }
    }

    @Override
    public void step(int by) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id().equals(chosen.get())) {
                chosen.set(tabs.get(Math.floorMod(i + by, tabs.size())).id());
                return;
            }
        }
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset();
        Set<HBox> fitting = fitting(room);
        int hidden = shown.size() - fitting.size();
        double x = snappedLeftInset();
        for (HBox tab : shown) {
            boolean fits = fitting.contains(tab);
            tab.setVisible(fits);
            double width = tab.prefWidth(-1);
            tab.resizeRelocate(snapPositionX(x), 0, width, getHeight() - 1);
            x += fits ? width : 0;
        }
        more.setVisible(hidden > 0);
        if (hidden > 0) {
            more.setText(texts.get("tabs.more", hidden));
            double height = more.prefHeight(-1);
            more.resizeRelocate(x, (getHeight() - height) / 2, more.prefWidth(-1), height);
        }
    }

    /// From the left as many as there is room for; the chosen one is always among them.
    private Set<HBox> fitting(double room) {
        double all = shown.stream().mapToDouble(tab -> tab.prefWidth(-1)).sum();
        if (all <= room) {
            return Set.copyOf(shown);
        }
        more.setText(texts.get("tabs.more", 88));
        Set<HBox> fitting = new HashSet<>();
        double left = room - more.prefWidth(-1);
        for (HBox tab : shown) {
            if (chosen.get().equals(tab.getUserData())) {
                fitting.add(tab);
                left -= tab.prefWidth(-1);
            }
        }
        for (HBox tab : shown) {
            double width = tab.prefWidth(-1);
            if (!fitting.contains(tab) && width <= left) {
                fitting.add(tab);
                left -= width;
            } else if (!fitting.contains(tab)) {
                break;
            }
        }
        return fitting;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return shown.isEmpty() ? 0 : shown.getFirst().prefHeight(-1) + 1;
    }

    private HBox node(ViewTab tab) {
        HBox box = new HBox();
        box.getStyleClass().add("view-tab");
        if (tab.alarm() && tab.count().orElse(0) > 0) {
            box.getChildren().add(Icon.of("bi-exclamation-triangle", "icon-small", "warning"));
        }
        if (tab.pinned()) {
            box.getChildren().add(Icon.of("bi-pin-angle", "icon-small"));
        }
        String name = texts.get(tab.name());
        box.getChildren().add(Labels.whole(name, "tab-name"));
        tab.count()
                .ifPresent(count ->
                        box.getChildren()
                                .add(Labels.whole(texts.formats().number(count), "tab-count")));
        box.setFocusTraversable(true);
        box.setAccessibleRole(javafx.scene.AccessibleRole.TAB_ITEM);
        box.setAccessibleText(name);
        box.setOnMouseClicked(_ -> chosen.set(tab.id()));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                chosen.set(tab.id());
            }
        });
        box.setUserData(tab.id());
        return box;
    }

    private void markHere() {
        for (Node tab : shown) {
            tab.pseudoClassStateChanged(Styles.HERE, chosen.get().equals(tab.getUserData()));
        }
        requestLayout();
    }

    private void openMore() {
        MenuBox menu = new MenuBox();
        Layer[] layer = new Layer[1];
        for (int i = 0; i < shown.size(); i++) {
            if (!shown.get(i).isVisible()) {
                ViewTab tab = tabs.get(i);
                Label count =
                        Labels.whole(
                                tab.count().isPresent()
                                        ? texts.formats().number(tab.count().getAsLong())
                                        : "",
                                "muted",
                                "t-small");
                menu.add(
                        texts.get(tab.name()),
                        count,
                        () -> {
                            layer[0].close();
                            chosen.set(tab.id());
                        });
            }
        }
        layer[0] = layers.under(more, menu);
    }
}
