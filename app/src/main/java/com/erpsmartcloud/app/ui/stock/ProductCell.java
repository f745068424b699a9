package com.erpsmartcloud.app.ui.stock;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.ProductTile;
import com.erpsmartcloud.app.ui.table.CellView;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.inventory.StockRow;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Tile and name of a product, and a sign where it is a kit or lies with a marketplace; only the
/// name may be cut, and then the tooltip has all of it.
final class ProductCell implements CellView<StockRow> {

    private final ProductTile tile = new ProductTile();
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label kit = Labels.whole("", "t-small", "muted");
    private final Label held = Labels.whole("", "t-small", "muted");
    private final HBox box = new HBox(tile, name, kit, held);

    ProductCell(Texts texts) {
        kit.setGraphic(Icon.of("bi-union", "icon-small"));
        kit.setText(texts.get("products.kind.kit"));
        held.setGraphic(Icon.of("bi-lock", "icon-small"));
        held.setText(texts.get("stock.held"));
        box.getStyleClass().addAll("cell-line", "gap-12");
        name.setTooltip(whole);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(StockRow row) {
        tile.show(row.sku(), row.name());
        name.setText(row.name());
        whole.setText(row.name());
        show(kit, row.kind() == StockRow.Kind.KIT);
        show(held, row.kind() == StockRow.Kind.HELD);
    }

    private static void show(Label sign, boolean shown) {
        sign.setVisible(shown);
        sign.setManaged(shown);
    }
}
