package com.erpsmartcloud.app.ui.control;

import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/// Asks why a quantity changes, under the cell, with the last used reason chosen. Enter saves.
public final class ReasonBox extends VBox {

    /// @param reasons keys of the reasons, the last used one first
    /// @param chosen called with the key of the reason
    public ReasonBox(Texts texts, Text title, List<String> reasons, Consumer<String> chosen) {
        getStyleClass().addAll("popover", "reason");
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().addAll(reasons);
        choice.setValue(reasons.getFirst());
        choice.setConverter(inWords(texts));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(texts.get(title));
        Button save = Buttons.withKey(Buttons.plain(texts.get("reason.save")), "Enter");
        save.getStyleClass().addAll("flat", "quiet");
        save.setOnAction(_ -> chosen.accept(choice.getValue()));
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !choice.isShowing()) {
                        chosen.accept(choice.getValue());
                        event.consume();
                    }
                });
        Label explain = Labels.wrapped(texts.get("reason.explain"), "t-small", "muted");
        HBox.setHgrow(explain, Priority.ALWAYS);
        explain.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(explain, save);
        foot.getStyleClass().add("gap-8");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Labels.of(texts.get(title), "t-small", "muted"), choice, foot);
    }

    private static StringConverter<String> inWords(Texts texts) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable String key) {
                return key == null ? "" : texts.get(key);
            }

            @Override
            public String fromString(String words) {
                throw new UnsupportedOperationException("the list is not editable");
            }
        };
    }
}
