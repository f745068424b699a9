package com.erpsmartcloud.app.ui.stocktake;

import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.table.QuantityField;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StocktakeLine;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Consumer;

/// What was counted: a figure, and the field in its place while it is entered.
final class CountCell implements CellView<StocktakeLine> {

    private final Texts texts;
    private final CountEditing editing;
    private final Label figure = new Label();
    private final StackPane box = new StackPane(figure);
    private Optional<StocktakeLine> line = Optional.empty();

    CountCell(Texts texts, CountEditing editing, Consumer<StocktakeLine> edit) {
        this.texts = texts;
        this.editing = editing;
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("edit-cell");
        box.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                line.ifPresent(edit);
            }
        });
        editing.openProperty()
                .subscribe(_ -> {
                    // One the list has thrown away must not take the field.
                    if (box.getScene() != null) {
                        paint();
                    }
                });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(StocktakeLine next) {
        line = Optional.of(next);
        paint();
    }

    private void paint() {
        line.ifPresent(now -> {
            figure.getStyleClass().removeAll("subtle");
            if (now.counted().isPresent()) {
                figure.setText(texts.formats().number(now.counted().getAsLong()));
            } else {
                figure.setText(texts.get("stocktake.uncounted"));
                figure.getStyleClass().add("subtle");
            }
            Optional<QuantityField> field = editing.of(now.id());
            Node inside = field.<Node>map(f -> f).orElse(figure);
            if (!box.getChildren().contains(inside)) {
                box.getChildren().setAll(inside);
            }
        });
    }
}
