package com.erpsmartcloud.app.ui.control;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few, all in sight.
public final class Segments<T> extends HBox {

    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
    private final Consumer<T> chosen;
    private T value;

    /// @param first chosen at the beginning
    /// @param chosen told when the user takes another
    public Segments(
            String name, List<T> all, T first, Function<T, String> words, Consumer<T> chosen) {
        this.chosen = chosen;
        this.value = first;
        getStyleClass().add("segmented");
        setAccessibleText(name);
        setMaxWidth(Region.USE_PREF_SIZE);
        for (T each : all) {
            ToggleButton button = new ToggleButton(words.apply(each));
            button.getStyleClass().add("segment");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(name + ", " + words.apply(each));
            button.setOnAction(_ -> choose(each));
            buttons.put(each, button);
            getChildren().add(button);
        }
        show(first);
    }

    public T value() {
        return value;
    }

    /// Shows a choice that was made elsewhere; nobody is told.
    public void show(T now) {
        value = now;
        buttons.forEach((each, button) -> button.setSelected(each.equals(now)));
    }

    private void choose(T next) {
        boolean other = !next.equals(value);
        show(next);
        if (other) {
            chosen.accept(next);
        }
    }
}
