package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.Optional;
import java.util.function.Consumer;

/// Chooses a store's colour, or none.
final class ColourLine extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    ColourLine(Texts texts, Optional<StoreColour> chosen) {
        getStyleClass().add("gap-8");
        for (StoreColour colour : StoreColour.values()) {
            ToggleButton button = new ToggleButton("", colour.mark());
            button.getStyleClass().add("store-colour");
            String words = texts.get(colour.nameKey());
            button.setAccessibleText(words);
            button.setTooltip(new Tooltip(words));
            button.setUserData(colour);
            button.setToggleGroup(group);
            button.setSelected(chosen.filter(colour::equals).isPresent());
            getChildren().add(button);
        }
        Button none = Buttons.plain(texts.get("stores.colour.none"));
        none.setGraphic(Icon.of("bi-x"));
        none.setOnAction(_ -> group.selectToggle(null));
        getChildren().add(none);
    }

    /// @param heard told what is chosen from now on
    void onChosen(Consumer<Optional<StoreColour>> heard) {
        group.selectedToggleProperty().subscribe(_ -> heard.accept(chosen()));
    }

    Optional<StoreColour> chosen() {
        return Optional.ofNullable(group.getSelectedToggle())
                .map(toggle -> (StoreColour) toggle.getUserData());
    }
}
