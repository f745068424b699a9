package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

import java.util.Optional;
import java.util.function.Consumer;

/// On hand: a figure, and the field in its place while it is edited.
final class OnHandCell implements CellView<StockRow> {

    private final Texts texts;
    private final StockEditing editing;
    private final Label figure = new Label();
    private final StackPane box = new StackPane(figure);
    private Optional<StockRow> row = Optional.empty();

    OnHandCell(Texts texts, StockEditing editing, Consumer<StockRow> edit) {
        this.texts = texts;
        this.editing = editing;
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("edit-cell");
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                row.ifPresent(edit);
            }
        });
        editing.openProperty().subscribe(_ -> repaint());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(StockRow next) {
        row = Optional.of(next);
        paint();
    }

    /// A cell the list has thrown away must not take the field from the one that is shown.
    private void repaint() {
        if (box.getScene() != null) {
            paint();
        }
    }

    private void paint() {
        row.ifPresent(now -> {
            figure.setText(StockColumns.units(texts, now, now.level().onHand()));
            Node inside = editing.of(now.key()).<Node>map(StockEditing.Open::field).orElse(figure);
            if (!box.getChildren().contains(inside)) {
                box.getChildren().setAll(inside);
            }
        });
    }
}
