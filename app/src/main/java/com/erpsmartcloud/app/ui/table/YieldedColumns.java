package com.erpsmartcloud.app.ui.table;

import com.erpsmartcloud.app.ui.control.Buttons;
import com.erpsmartcloud.app.ui.text.Texts;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

import java.util.List;

/// Under a narrow list: how many columns gave way; a click shows them all the same, then the list
/// scrolls sideways.
public final class YieldedColumns extends StackPane {

    public YieldedColumns(Texts texts, DataTable<?> table) {
        Button button = Buttons.link("");
        getChildren().add(button);
        managedProperty().bind(visibleProperty());
        button.setOnAction(_ -> table.allColumnsProperty().set(!table.allColumnsProperty().get()));
        table.yieldedProperty()
                .subscribe(names -> {
                    boolean all = table.allColumnsProperty().get();
                    setVisible(all || !names.isEmpty());
                    button.setText(words(texts, names, all));
                    button.setTooltip(new Tooltip(String.join(", ", names)));
                });
    }

    private static String words(Texts texts, List<String> names, boolean all) {
        return all
                ? texts.get("table.columns.fewer")
                : texts.get("table.columns.more", names.size());
    }
}
