package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

import java.util.ArrayList;
import java.util.List;

/// What each listing of the product shows; the marks are kept and shown again while scrolling.
final class PublishedCell implements CellView<StockRow> {

    private final Texts texts;
    private final PublishedMark.Opened opened;
    private final HBox box = new HBox();
    private final List<PublishedMark> marks = new ArrayList<>();

    PublishedCell(Texts texts, PublishedMark.Opened opened) {
        this.texts = texts;
        this.opened = opened;
        box.getStyleClass().addAll("cell-line", "gap-12");
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(StockRow row) {
        while (marks.size() < row.published().size()) {
            PublishedMark mark = new PublishedMark(texts, opened);
            marks.add(mark);
            box.getChildren().add(mark);
        }
        for (int i = 0; i < marks.size(); i++) {
            boolean used = i < row.published().size();
            marks.get(i).setVisible(used);
            marks.get(i).setManaged(used);
            if (used) {
                marks.get(i).show(row, row.published().get(i));
            }
        }
    }
}
