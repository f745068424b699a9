package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.orders.OrderRow;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;

/// What was ordered: picture, title, article, how many; before it a lock if the order is
/// restricted. Only the title may be cut.
final class ItemsCell implements CellView<OrderRow> {

    private final Texts texts;
    private final ProductTile tile = new ProductTile();
    private final Label title = Labels.of("");
    private final Label article = Labels.whole("", "t-small", "subtle");
    private final Label more = Labels.whole("", "t-small", "muted");
    private final Label units = Labels.whole("", "t-bold");
    private final Tooltip whole = new Tooltip();
    private final Label warning =
            new Label("", Icon.of("bi-exclamation-triangle", "icon-small", "warning"));
    private final Tooltip reason = new Tooltip();
    private final BooleanProperty several = new SimpleBooleanProperty(this, "several");
    private final BooleanProperty problem = new SimpleBooleanProperty(this, "problem");
    private final Label lock = new Label("", Icon.of("bi-lock", "icon-small", "warning"));
    private final Tooltip since = new Tooltip();
    private final HBox line =
            new HBox(tile, lock, title, article, Labels.spring(), warning, more, units);

    /// @param narrow whether there is room for the title alone
    /// @param reasons whether another column tells the problem
    ItemsCell(Texts texts, ObservableBooleanValue narrow, ObservableBooleanValue reasons) {
        this.texts = texts;
        line.getStyleClass().add("gap-8");
        line.setAlignment(Pos.CENTER_LEFT);
        title.setMinWidth(0);
        title.setTooltip(whole);
        article.visibleProperty()
                .bind(Bindings.not(narrow).and(article.textProperty().isNotEmpty()));
        more.visibleProperty().bind(Bindings.not(narrow).and(several));
        units.visibleProperty().bind(Bindings.not(narrow));
        warning.visibleProperty().bind(Bindings.not(reasons).and(problem));
        warning.setTooltip(reason);
        warning.setMinWidth(Region.USE_PREF_SIZE);
        lock.setVisible(false);
        lock.setTooltip(since);
        lock.setMinWidth(Region.USE_PREF_SIZE);
        lock.getStyleClass().add("restricted-mark");
        for (Label each : List.of(article, more, units, warning, lock)) {
            each.managedProperty().bind(each.visibleProperty());
        }
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public void show(OrderRow row) {
        tile.show(row.firstArticle(), row.firstItem());
        title.setText(row.firstItem());
        whole.setText(row.firstItem());
        article.setText(row.firstArticle());
        several.set(row.moreLines() > 0);
        problem.set(row.problem().isPresent());
        row.problem()
                .map(kind -> texts.get(ProblemLook.of(kind, "").nameKey()))
                .ifPresent(name -> {
                    reason.setText(name);
                    warning.setAccessibleText(name);
                });
        lock.setVisible(row.restricted().isPresent());
        row.restricted()
                .map(at -> texts.get("orders.restricted", texts.formats().longDate(at)))
                .ifPresent(words -> {
                    since.setText(words + "\n" + texts.get("orders.restricted.more"));
                    lock.setAccessibleText(words);
                });
        more.setText(texts.get("orders.more-lines", row.moreLines()));
        units.setText(texts.get("orders.times", row.units()));
    }
}
