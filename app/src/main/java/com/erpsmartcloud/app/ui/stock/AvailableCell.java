package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.Styles;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

import java.util.Optional;

/// What can be sold; the old figure struck through while a change is pending, an alarm when more
/// was sold than there is.
final class AvailableCell implements CellView<StockRow> {

    private final Texts texts;
    private final StockEditing editing;
    private final Node alarm = Icon.of("bi-exclamation-triangle-fill", "icon-small", "danger");
    private final Text old = new Text();
    private final Label figure = Labels.whole("", "t-bold");
    private final HBox box = new HBox(alarm, old, figure);
    private Optional<StockRow> row = Optional.empty();

    AvailableCell(Texts texts, StockEditing editing) {
        this.texts = texts;
        this.editing = editing;
        old.setStrikethrough(true);
        old.getStyleClass().add("struck-figure");
        box.getStyleClass().addAll("cell-line", "right", "gap-4");
        box.setAlignment(Pos.CENTER_RIGHT);
        editing.openProperty()
                .subscribe(_ -> {
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
    public void show(StockRow next) {
        row = Optional.of(next);
        paint();
    }

    private void paint() {
        row.ifPresent(now -> {
            long before = now.available();
            long after = editing.available(now);
            boolean pending = before != after;
            old.setText(texts.formats().number(before));
            show(old, pending);
            show(alarm, after < 0);
            figure.setText(texts.formats().number(after));
            Styles.turn(figure, "danger", after < 0);
            Styles.turn(figure, "accent", after >= 0 && pending);
            Styles.turn(figure, "subtle", after == 0 && !pending);
            if (after < 0) {
                figure.setAccessibleText(texts.get("stock.oversold-by", -after));
            }
        });
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
