package com.erpsmartcloud.app.ui.bulk;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.catalog.BulkChange;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// What a row becomes: bold where it changes, quiet where it stays, in red with a sign where it is
/// wrong.
final class ChangeCell implements CellView<BulkChange> {

    private final Texts texts;
    private final Label after = Labels.of("");
    private final Node wrong = Icon.of("bi-x-circle-fill", "icon-small", "danger");
    private final HBox box = new HBox(wrong, after);

    ChangeCell(Texts texts) {
        this.texts = texts;
        box.getStyleClass().addAll("cell-line", "right");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(BulkChange row) {
        after.getStyleClass().removeAll("t-bold", "subtle", "danger");
        wrong.setVisible(row.state().isWrong());
        wrong.setManaged(row.state().isWrong());
        switch (row.state()) {
            case CHANGES -> {
                after.setText(BulkWords.of(row.after(), texts));
                after.getStyleClass().add("t-bold");
            }
            case SAME -> {
                after.setText(texts.get("bulk.same"));
                after.getStyleClass().add("subtle");
            }
            case NOTHING_TO_CHANGE -> {
                after.setText(texts.get("bulk.nothing"));
                after.getStyleClass().add("danger");
            }
            case WRONG -> {
                after.setText(texts.get("bulk.wrong"));
                after.getStyleClass().add("danger");
            }
        }
    }
}
